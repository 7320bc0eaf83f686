using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Mail;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Questions;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Access;

/// <summary>The trust ends on 30 June 2027; a care board follows it.</summary>
[Trait("needs", "server")]
public sealed class AgenciesThatEnd
{
    private static readonly DateOnly Last = new(2027, 6, 30);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_open_goes_to_the_successor_on_the_day_after_and_what_is_over_stays(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var laid = stage.Laid;
        var (open, closed) = (laid.TrustActions[0], laid.TrustActions[1]);
        var accepted = await stage.UpdateAsync(open, stage.Trust, UpdateState.Accepted);
        var draft = await stage.UpdateAsync(open, stage.Trust, UpdateState.Draft, "We will");
        var (evidence, challenge) = await stage.ProofAsync(open, stage.Trust, laid.TrustLead.Id);
        var (oldEvidence, _) = await stage.ProofAsync(closed, stage.Trust);
        await stage.CloseAsync(closed);
        var snapshot = await stage.SnapshotAsync("Spring", new(2027, 3, 15));
        var board = await stage.AddAsync("Marrowdale Care Board");
        (await stage.EndAsync(stage.Trust, Last, board)).ShouldBeNull();

        stage.TurnTo(2027, 6, 30);
        await stage.KeepAsync();
        (await stage.AgencyOfAsync(open)).ShouldBe(stage.Trust, "its last day is still its own");
        (await stage.SignedInAsync(laid.TrustLead.Id))!.LeadsFor(stage.Trust).ShouldBeTrue();

        stage.TurnTo(2027, 7, 1);
        (await stage.SignedInAsync(laid.TrustLead.Id))!.LeadsFor(stage.Trust).ShouldBeFalse("the day itself ends it");
        await stage.KeepAsync();
        await stage.KeepAsync();
        (await stage.AgencyOfAsync(open)).ShouldBe(board);
        (await stage.AgencyOfAsync(closed)).ShouldBe(stage.Trust);
        await stage.LookAsync(async db =>
        {
            var updates = await db.Set<ActionUpdate>().ToDictionaryAsync(u => u.Id, u => u.AgencyId);
            (updates[accepted], updates[draft]).ShouldBe((stage.Trust, board));
            var proof = await db.Set<EvidenceRecord>().ToDictionaryAsync(e => e.Id, e => e.AgencyId);
            (proof[evidence], proof[oldEvidence]).ShouldBe((board, stage.Trust));
            var asked = await db.Set<ChallengeRecord>().SingleAsync(c => c.Id == challenge);
            (asked.AgencyId, asked.AssignedToId).ShouldBe((board, null), "who was to answer no longer can");

            // One answer of which a part is over is two.
            var answers = await db.Set<Response>().Include(r => r.Actions).ToListAsync();
            answers.Single(r => r.AgencyId == stage.Trust).Actions.Single().Id.ShouldBe(closed);
            var part = answers.Single(r => r.AgencyId == board);
            part.Actions.Single().Id.ShouldBe(open);
            part.AgencyAsWritten.ShouldBe("Marrowdale Hospital Trust");
            return true;
        });

        // What a meeting saw, and whose it was on a day, stays the trust's.
        await stage.Database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (
                await db.Set<SnapshotCount>()
                    .Where(c => c.SnapshotId == snapshot && c.AgencyId == stage.Trust)
                    .SumAsync(c => c.Actions)
            ).ShouldBe(2);
            var proof = s.GetRequiredService<EvidenceAsAt>();
            (await AgencyOnAsync(proof, laid.Plan, open, Last)).ShouldBe("Marrowdale Hospital Trust");
            (await AgencyOnAsync(proof, laid.Plan, open, Last.AddDays(1))).ShouldBe("Marrowdale Care Board");
            var told = await db.Set<AuditEvent>().SingleAsync(e => e.Code == PlanEvents.ActionGivenOn.Code);
            (told.EntityId, told.Old, told.New).ShouldBe((open, "Marrowdale Hospital Trust", "Marrowdale Care Board"));
            told.Why.ShouldBe("Marrowdale Hospital Trust ended on 30 June 2027; Marrowdale Care Board follows it");
        });
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task That_another_follows_it_is_no_change_of_owner_to_ask_about(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        await stage.SnapshotAsync("Spring", new(2027, 3, 15));
        stage.TurnTo(2027, 3, 20);
        var before = await QuestionsAsync(stage);
        (await stage.RenameAsync(stage.Police, "Northfold Constabulary", new(2027, 3, 1))).ShouldBeNull();
        (await stage.EndAsync(stage.Trust, new(2027, 3, 14), await stage.AddAsync("Care Board"))).ShouldBeNull();
        (await QuestionsAsync(stage)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task People_who_follow_act_for_the_successor_with_their_invitations_and_others_for_nobody(
        Provider provider
    )
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var board = await stage.AddAsync("Marrowdale Care Board");
        (await stage.EndAsync(stage.Trust, Last, board, follow: true)).ShouldBeNull();
        (await stage.EndAsync(stage.Police, Last, board, follow: false)).ShouldBeNull();
        stage.TurnTo(2027, 7, 1);
        await stage.KeepAsync();
        var moved = (await stage.SignedInAsync(stage.Laid.TrustLead.Id))!;
        (moved.AgencyId, moved.LeadsFor(board)).ShouldBe((board, true));
        var left = (await stage.SignedInAsync(stage.Laid.PoliceLead.Id))!;
        (left.AgencyId, left.Roles.Count, left.MayChoose).ShouldBe((null, 0, false));
        await stage.Database.AsAsync(
            left,
            async s => (await s.GetRequiredService<Sight>().Of<PlanAction>().CountAsync()).ShouldBe(0)
        );
        (await MailedAsync(stage, board)).ShouldBe([stage.Laid.TrustLead.Id]);
        (await MailedAsync(stage, stage.Police)).ShouldBeEmpty();
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Without_a_successor_coordinators_are_told_nothing_new_is_asked_and_one_can_be_named_later(
        Provider provider
    )
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        await stage.Database.AsAsync(
            Person.Program(),
            s => s.GetRequiredService<ApiTokens>().MakeAsync(stage.Trust, "Their system", 360, default)
        );
        (await stage.EndAsync(stage.Trust, Last)).ShouldBeNull();
        stage.TurnTo(2027, 7, 1);
        await stage.KeepAsync();
        await stage.KeepAsync();
        var mail = await stage.LookAsync(db =>
            db.Set<OutboxMail>().SingleAsync(m => m.Kind == nameof(MailKind.AgencyEnded))
        );
        (mail.AccountId, mail.Subject).ShouldBe((stage.Laid.Coordinator.Id, "Marrowdale Hospital Trust has ended"));
        mail.Text.ShouldContain("2 actions of it are open");
        (await stage.LookAsync(db => db.Set<ApiToken>().SingleAsync())).RevokedAt.ShouldNotBeNull();

        var answer = await stage.LookAsync(db =>
            db.Set<Response>().Where(r => r.AgencyId == stage.Trust).Select(r => r.Id).SingleAsync()
        );
        (
            await Should.ThrowAsync<RuleBrokenException>(() =>
                stage.AskAsync((ActionEditing a) => a.AddAsync(answer, Words("More"), null, null, default))
            )
        ).Message.ShouldContain("has ended: nothing new is asked of it");
        var recommendation = await stage.LookAsync(db => db.Set<Recommendation>().Select(r => r.Id).SingleAsync());
        (
            await Should.ThrowAsync<RuleBrokenException>(() =>
                stage.AskAsync(
                    (ResponseEditing r) => r.AddAsync(recommendation, new("marrowdale hospital trust", "Yes"), default)
                )
            )
        ).Message.ShouldContain("has ended and no agency follows it");
        var cycle = (await stage.AskAsync((CycleOpening c) => c.PreviewAsync(stage.Laid.Plan, default)))!;
        (cycle.Agencies.Select(a => a.Agency.Id).Single(), cycle.WithoutAgency).ShouldBe((stage.Police, 2));

        var board = await stage.AddAsync("Marrowdale Care Board");
        var seen = (await stage.AgencyAsync(stage.Trust)).Version;
        (
            await stage.AskAsync(
                (AgencyEnding e) => e.FollowAsync(stage.Trust, seen, board, false, "it is known now", default)
            )
        ).ShouldBeNull();
        (await stage.AgencyOfAsync(stage.Laid.TrustActions[0])).ShouldBe(board);
        var again = await stage.AskAsync(
            (ResponseEditing r) => r.AddAsync(recommendation, new("The Marrowdale Hospital Trust", "Yes"), default)
        );
        (await stage.LookAsync(db => db.Set<Response>().SingleAsync(r => r.Id == again))).AgencyId.ShouldBe(board);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_open_cycle_asks_the_successor_and_a_closed_one_stays_the_formers(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var past = await stage.CycleAsync();
        await stage.CloseCycleAsync(past);
        var open = await stage.CycleAsync();
        (await stage.EndAsync(stage.Trust, new(2027, 3, 14), stage.Police)).ShouldBeNull();
        (await stage.StandingsAsync(past))
            .Values.Select(s => (s.AgencyId, s.Asked))
            .ShouldBe([(stage.Police, 2), (stage.Trust, 2)], ignoreOrder: true);
        (await stage.StandingsAsync(open)).Values.Select(s => (s.AgencyId, s.Asked)).ShouldBe([(stage.Police, 4)]);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_closed_action_that_is_opened_again_is_the_successors(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        var action = stage.Laid.TrustActions[0];
        await stage.CloseAsync(action);
        var board = await stage.AddAsync("Marrowdale Care Board");
        (await stage.EndAsync(stage.Trust, new(2027, 3, 14), board)).ShouldBeNull();
        (await stage.AgencyOfAsync(action)).ShouldBe(stage.Trust);
        await stage.Database.InScopeAsync(async s =>
        {
            var again = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().SingleAsync(a => a.Id == action);
            again.Closure = ClosureStage.Open;
            s.GetRequiredService<Writes>().Change(again);
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        await stage.KeepAsync();
        (await stage.AgencyOfAsync(action)).ShouldBe(board);
        await stage.ShouldBeWholeAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_end_is_called_off_before_its_day_and_refused_where_it_makes_no_sense(Provider provider)
    {
        await using var stage = await AgencyStage.SetAsync(provider);
        (await stage.EndAsync(stage.Trust, Last, stage.Trust))!.Field.ShouldBe("successor");
        (await stage.EndAsync(stage.Trust, Last, Guid.NewGuid()))!.Field.ShouldBe("successor");
        (await stage.EndAsync(stage.Trust, Last, stage.Police, why: ""))!.Field.ShouldBe("why");
        (await stage.EndAsync(stage.Police, new(2027, 5, 1))).ShouldBeNull();
        (await stage.EndAsync(stage.Trust, Last, stage.Police))!.Text.ShouldContain(
            "ends on 1 May 2027, before it could"
        );
        var seen = (await stage.AgencyAsync(stage.Police)).Version;
        await stage.Database.InScopeAsync(s =>
            s.GetRequiredService<AgencyEnding>().CallOffAsync(stage.Police, seen, default)
        );
        stage.TurnTo(2027, 7, 1);
        await stage.KeepAsync();
        (await stage.AgencyAsync(stage.Police)).EndedAt.ShouldBeNull();
        (await stage.SignedInAsync(stage.Laid.PoliceLead.Id))!.LeadsFor(stage.Police).ShouldBeTrue();
        await stage.ShouldBeWholeAsync();
    }

    private static ActionInput Words(string text) => ActionInput.Of((Field.Action, text));

    private static async Task<string?> AgencyOnAsync(EvidenceAsAt proof, Guid plan, Guid action, DateOnly on) =>
        (await proof.ViewAsync(plan, on, default))!.Actions.Single(a => a.Id == action).Agency;

    /// <summary>The rules that ask, in order.</summary>
    private static Task<List<string>> QuestionsAsync(AgencyStage stage) =>
        stage.Database.InScopeAsync(async s =>
            (await s.GetRequiredService<PlanScrutiny>().OfPlanAsync(stage.Laid.Plan, default))!
                .Questions.Select(q => q.Raised.Rule.Id)
                .Order(StringComparer.Ordinal)
                .ToList()
        );

    private static Task<List<Guid>> MailedAsync(AgencyStage stage, Guid agency) =>
        stage.Database.InScopeAsync(async s =>
            (await s.GetRequiredService<PlanPeople>().OfAgenciesAsync(stage.Laid.Plan, [agency], default))
                .SelectMany(g => g.Select(a => a.Id))
                .ToList()
        );
}
