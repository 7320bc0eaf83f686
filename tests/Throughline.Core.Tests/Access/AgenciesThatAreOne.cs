using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Access;

/// <summary>Police and trust stand here for one agency that was entered twice.</summary>
[Trait("needs", "server")]
public sealed class AgenciesThatAreOne
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Everything_of_the_one_past_and_open_is_the_others_as_was_shown_before(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var (police, trust, laid) = (stage.Police, stage.Trust, stage.Laid);
        var closed = laid.PoliceActions[1];
        var update = await stage.UpdateAsync(laid.PoliceActions[0], police, UpdateState.Accepted);
        var (evidence, challenge) = await stage.ProofAsync(closed, police, laid.PoliceLead.Id);
        await stage.CloseAsync(closed);
        await stage.Database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            db.Add(new ContributingAgency { ActionId = laid.TrustActions[0], AgencyId = police });
            db.Add(new ContributingAgency { ActionId = laid.PoliceActions[0], AgencyId = trust });
            await db.SaveChangesAsync();
        });
        await TokenAsync(stage, police);
        var snapshot = await stage.SnapshotAsync("Board", new(2027, 3, 15));

        var preview = await stage.AskAsync((AgencyMerging m) => m.PreviewAsync(police, trust, default));
        preview
            .Things.Select(t => t.ToString())
            .ShouldBe(
                [
                    "2 people",
                    "1 member of the board",
                    "1 answer to a recommendation",
                    "2 actions",
                    "1 action that it helps with",
                    "1 piece of evidence",
                    "1 challenge",
                    "1 update",
                    "1 token",
                ],
                ignoreOrder: true
            );
        (await stage.AgencyOfAsync(closed)).ShouldBe(police, "looking changes nothing");
        (await stage.MergeAsync(police, trust)).ShouldBeNull();

        (await stage.AgencyOfAsync(closed)).ShouldBe(trust);
        (await stage.AgencyOfAsync(laid.PoliceActions[0])).ShouldBe(trust);
        await stage.LookAsync(async db =>
        {
            (await db.Set<Response>().Where(r => r.AgencyId == police).CountAsync()).ShouldBe(0);
            (await db.Set<EvidenceRecord>().SingleAsync(e => e.Id == evidence)).AgencyId.ShouldBe(trust);
            var asked = await db.Set<ChallengeRecord>().SingleAsync(c => c.Id == challenge);
            (asked.AgencyId, asked.AssignedToId).ShouldBe((trust, laid.PoliceLead.Id));
            (await db.Set<ActionUpdate>().SingleAsync(u => u.Id == update)).AgencyId.ShouldBe(trust);
            (await db.Set<ContributingAgency>().CountAsync()).ShouldBe(
                0,
                "who answers for an action does not help besides"
            );
            (await db.Set<Account>().SingleAsync(a => a.Id == laid.PoliceLead.Id)).AgencyId.ShouldBe(trust);
            (await db.Set<Agency>().SingleAsync(a => a.Id == trust)).BoardMemberId.ShouldBe(laid.BoardMember.Id);
            (await db.Set<ApiToken>().SingleAsync()).AgencyId.ShouldBe(trust);
            return true;
        });

        // What a meeting saw never changes, and is the one agency's now all the same.
        var lead = (await stage.SignedInAsync(laid.TrustLead.Id))!;
        await stage.Database.AsAsync(
            lead,
            async s =>
            {
                var seen = (await s.GetRequiredService<SnapshotQueries>().ViewAsync(snapshot, default))!.Content;
                seen.AllActions().Count().ShouldBe(4);
                var overview = (await s.GetRequiredService<PlanOverviews>().LoadAsync(laid.Plan, default))!;
                overview.Points.Single().Actions.ShouldBe(4);
            }
        );
        var told = await stage.LookAsync(db =>
            db.Set<AuditEvent>()
                .Where(e => e.Code == AccessEvents.AgencyMerged.Code)
                .OrderBy(e => e.Sequence)
                .ToListAsync()
        );
        told.Select(e => (e.EntityId, e.Old, e.New))
            .ShouldBe([
                (police, "Marrowdale Police", "Marrowdale Hospital Trust"),
                (trust, "Marrowdale Police", "Marrowdale Hospital Trust"),
            ]);
        told[0].Why.ShouldStartWith("entered twice (2 people");
        await stage.ShouldBeWholeAsync();
    }

    /// <summary>A new record that names an agency fails here until its room says how it goes to another.</summary>
    [Fact]
    public async Task Every_record_that_names_an_agency_goes_with_it_or_never_changes()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await database.InScopeAsync(s =>
        {
            s.GetRequiredService<ThroughlineDb>()
                .Model.GetEntityTypes()
                .Where(t => t.FindProperty("AgencyId") is not null)
                .Select(t => t.ClrType.Name)
                .ShouldBe(
                    [
                        "Account",
                        "ActionUpdate",
                        "AgencySeat",
                        "ApiToken",
                        "ChallengeRecord",
                        "ContributingAgency",
                        "CycleAsk",
                        "EvidenceRecord",
                        "Invitation",
                        "PlanAction",
                        "Response",
                        "SignInSession",
                        "SpreadsheetImport",
                        // What was done for it, what it was called and how it stood stays as it was.
                        "AgencyNameFrom",
                        "AuditEvent",
                        "SnapshotCount",
                    ],
                    ignoreOrder: true
                );
            return Task.CompletedTask;
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_cycle_that_asked_both_asks_the_one_and_closed_ones_keep_their_figures(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var laid = stage.Laid;
        var past = await stage.CycleAsync();
        await stage.Database.InScopeAsync(s =>
            AskedPlan.AnswerAsync(s, laid.Plan, laid.PoliceActions[0], stage.Police, past, "Done")
        );
        await stage.CloseCycleAsync(past);
        var open = await stage.CycleAsync();
        (await stage.MergeAsync(stage.Police, stage.Trust)).ShouldBeNull();
        (await stage.StandingsAsync(past))
            .Values.Select(s => (s.AgencyId, s.Asked, s.Answered))
            .ShouldBe([(stage.Trust, 4, 1)]);
        (await stage.StandingsAsync(open)).Values.Select(s => (s.AgencyId, s.Asked)).ShouldBe([(stage.Trust, 4)]);
        (await stage.LookAsync(db => db.Set<CycleAsk>().CountAsync())).ShouldBe(2);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_drafts_of_one_action_no_word_is_lost(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var action = stage.Laid.PoliceActions[0];
        await stage.UpdateAsync(action, stage.Police, UpdateState.Draft, "We began.");
        await stage.UpdateAsync(action, stage.Trust, UpdateState.Draft, "We helped.");
        (await stage.MergeAsync(stage.Police, stage.Trust)).ShouldBeNull();
        (await stage.LookAsync(db => db.Set<ActionUpdate>().SingleAsync())).Text.ShouldBe("We helped.\n\nWe began.");
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_belonged_to_both_belongs_to_the_one_as_the_more_of_the_two(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var (lead, helper) = (stage.Laid.PoliceLead.Id, stage.Laid.TrustLead.Id);
        await SeatAsync(stage, lead, stage.Trust, Role.AgencyContributor);
        await SeatAsync(stage, helper, stage.Police, Role.AgencyContributor);
        (await stage.MergeAsync(stage.Police, stage.Trust)).ShouldBeNull();
        (await stage.LookAsync(db => db.Set<AgencySeat>().CountAsync())).ShouldBe(0);
        foreach (var account in (Guid[])[lead, helper])
        {
            var person = (await stage.SignedInAsync(account))!;
            (person.AgencyId, person.MayChoose, person.LeadsFor(stage.Trust), person.LeadsFor(stage.Police)).ShouldBe(
                (stage.Trust, false, true, true)
            );
        }

        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_make_them_one_at_once_one_does_and_the_other_is_told(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var (police, trust) = (stage.Police, stage.Trust);
        var preview = await stage.AskAsync((AgencyMerging m) => m.PreviewAsync(police, trust, default));
        var outcomes = await Task.WhenAll(
            new[] { (police, trust), (trust, police), (police, trust) }.Select(pair =>
                Task.Run(async () =>
                {
                    var (from, to) = pair;
                    var (one, other) =
                        from == preview.From
                            ? (preview.FromVersion, preview.ToVersion)
                            : (preview.ToVersion, preview.FromVersion);
                    try
                    {
                        return
                            await stage.AskAsync(
                                (AgencyMerging m) => m.MergeAsync(from, one, to, other, "twice", default)
                            )
                                is null
                            ? "done"
                            : "refused";
                    }
                    catch (ChangedMeanwhileException)
                    {
                        return "told";
                    }
                })
            )
        );
        outcomes.Count(o => o == "done").ShouldBe(1);
        outcomes.Count(o => o == "told").ShouldBe(2);
        (await stage.LookAsync(db => db.Set<Agency>().CountAsync(a => a.MergedIntoId != null))).ShouldBe(1);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_saved_for_it_in_that_moment_goes_there_too(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        (await stage.MergeAsync(stage.Police, stage.Trust)).ShouldBeNull();
        var (evidence, _) = await stage.ProofAsync(stage.Laid.PoliceActions[0], stage.Police);
        await stage.KeepAsync();
        (await stage.LookAsync(db => db.Set<EvidenceRecord>().SingleAsync(e => e.Id == evidence))).AgencyId.ShouldBe(
            stage.Trust
        );
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task It_is_refused_in_words_where_it_cannot_be(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var (police, trust) = (stage.Police, stage.Trust);
        var third = await stage.AddAsync("Probation");
        (await RefusalAsync(stage, police, police)).ShouldContain("cannot become one with itself");
        (await stage.MergeAsync(third, trust, " "))!.Text.ShouldBe("Say why the two are one");
        (await stage.MergeAsync(third, trust)).ShouldBeNull();
        (await RefusalAsync(stage, third, police)).ShouldBe(
            "Probation became one with Marrowdale Hospital Trust already"
        );
        (await RefusalAsync(stage, police, third)).ShouldContain("Choose that one");
        (await stage.EndAsync(police, new(2027, 3, 1))).ShouldBeNull();
        (await RefusalAsync(stage, police, trust)).ShouldContain("Name a successor");
        (await RefusalAsync(stage, trust, police)).ShouldContain("Choose an agency that is still there");
        await Should.ThrowAsync<NotAllowedException>(() =>
            stage.Database.AsAsync(
                TestDatabase.Somebody("Lee", trust, Role.AgencyLead),
                s => s.GetRequiredService<AgencyMerging>().PreviewAsync(trust, police, default)
            )
        );

        // The name that led there can be taken on by the one that it led to.
        (await stage.RenameAsync(trust, "probation", new(2027, 3, 2))).ShouldBeNull();
        (await stage.AskAsync((Agencies a) => a.AddAsync("Probation", default)))!.Agency.ShouldBe(trust);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_led_to_the_one_leads_to_the_other(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var (one, two) = (await stage.AddAsync("Probation"), await stage.AddAsync("Probation Service"));
        (await stage.MergeAsync(one, two)).ShouldBeNull();
        (await stage.MergeAsync(two, stage.Police)).ShouldBeNull();
        (await stage.AgencyAsync(one)).MergedIntoId.ShouldBe(stage.Police);
        var register = await stage.LookAsync(db =>
            AgencyRegister.OfAsync(db.Set<Agency>(), db.Set<AgencyNameFrom>(), new(2027, 3, 15), default)
        );
        register.NowOf(register.Called("PROBATION")!)!.Id.ShouldBe(stage.Police);
    }

    private static async Task<string> RefusalAsync(AgencyStage stage, Guid from, Guid to) =>
        (await stage.AskAsync((AgencyMerging m) => m.PreviewAsync(from, to, default))).Refusal.ShouldNotBeNull();

    private static Task SeatAsync(AgencyStage stage, Guid account, Guid agency, Role role) =>
        stage.LookAsync(async db =>
        {
            db.Add(
                new AgencySeat
                {
                    AccountId = account,
                    AgencyId = agency,
                    Role = role,
                }
            );
            return await db.SaveChangesAsync();
        });

    private static Task TokenAsync(AgencyStage stage, Guid agency) =>
        stage.Database.AsAsync(
            Person.Program(),
            s => s.GetRequiredService<ApiTokens>().MakeAsync(agency, "Their system", 30, default)
        );
}
