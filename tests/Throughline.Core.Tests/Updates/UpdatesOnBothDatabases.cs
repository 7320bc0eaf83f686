using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Updates;

/// <summary>Drafts, submission, acceptance and sending back, with all that is forbidden.</summary>
[Trait("needs", "server")]
public sealed class UpdatesOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_contributor_drafts_the_lead_submits_and_acceptance_puts_the_words_into_the_plan(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        (await p.DraftAsync(p.Contributor, action, "Half are trained")).IsDone.ShouldBeTrue();
        (await p.ViewAsync(p.Lead, later: true))!.Rows.Single().Draft!.Text.ShouldBe("Half are trained");

        (
            await p.SubmitAsync(p.Lead, action, "Half are trained", "A", "Two courses were cancelled", draft: 1)
        ).IsDone.ShouldBeTrue();
        var update = await p.UpdateOfAsync(action);
        (update.State, update.SubmittedBy, update.Rating).ShouldBe((UpdateState.Submitted, "Lee Lead", "A"));
        (await p.ReadAsync(action)).Update.ShouldBe("Begun");
        (await p.LookAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(1);

        p.Clock.Advance(TimeSpan.FromHours(1));
        (await p.AcceptAsync(TestDatabase.Coordinator, update.Id)).IsDone.ShouldBeTrue();
        var after = await p.ReadAsync(action);
        (after.Update, after.PreviousUpdate, after.Rating, after.Delivery, after.LastUpdateAt).ShouldBe(
            ("Half are trained", "Begun", "A", Delivery.AtRisk, update.SubmittedAt)
        );
        after.SearchText.ShouldContain("half are trained");
        (await p.UpdateOfAsync(action)).DecidedBy.ShouldBe("Tess Tester");
        var events = await p.LookAsync(db =>
            db.Set<AuditEvent>().Where(e => e.Code == PlanEvents.RatingChanged.Code).ToListAsync()
        );
        (events.Single().Old, events.Single().New, events.Single().Why).ShouldBe(
            ("G", "A", "Two courses were cancelled")
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_rating_that_changes_asks_for_its_reason_and_only_a_rating_that_the_plan_knows_is_taken(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        (await p.SubmitAsync(p.Lead, action, "Slower", "A")).Problems.Single().Field.ShouldBe(UpdateField.RatingWhy);
        (await p.SubmitAsync(p.Lead, action, "Slower", "Purple", "because"))
            .Problems.Single()
            .Field.ShouldBe(UpdateField.Rating);
        (await p.SubmitAsync(p.Lead, action, "  ", "A", "because")).Problems.Single().Field.ShouldBe(UpdateField.Text);
        (await p.SubmitAsync(p.Lead, action, new string('x', UpdateRules.MostCharacters + 1)))
            .Problems.Single()
            .Field.ShouldBe(UpdateField.Text);
        (await p.LookAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(0);
        (await p.SubmitAsync(p.Lead, action, "Same as before", "G")).IsDone.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Only_the_agencys_own_people_write_and_only_its_lead_submits(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await Should.ThrowAsync<NotAllowedException>(() => p.SubmitAsync(p.Contributor, action, "Done"));
        await Should.ThrowAsync<NotAllowedException>(() => p.DraftAsync(TestDatabase.Coordinator, action, "Done"));
        await Should.ThrowAsync<NotAllowedException>(() => p.DraftAsync(Partnership.Reader, action, "Done"));
        (await p.SubmitAsync(p.OtherLead, action, "Done")).Missing.ShouldBeTrue();
        (await p.DraftAsync(Person.Nobody, action, "Done")).Missing.ShouldBeTrue();

        // An agency that helps with an action sees it, but does not answer for it.
        await p.Database.InScopeAsync(async s =>
        {
            s.GetRequiredService<ThroughlineDb>()
                .Add(new ContributingAgency { ActionId = action, AgencyId = p.Schools });
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        await Should.ThrowAsync<NotAllowedException>(() => p.SubmitAsync(p.OtherLead, action, "Done"));
        (await p.LookAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_draft_of_another_agency_is_seen_by_nobody_else_and_a_coordinator_cannot_decide_it(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await p.DraftAsync(p.Contributor, action, "Not yet for others");
        var draft = (await p.UpdateOfAsync(action)).Id;
        foreach (var other in new[] { TestDatabase.Coordinator, p.OtherLead, Partnership.Assurer, Partnership.Reader })
        {
            (
                await p.Database.AsAsync(other, s => s.GetRequiredService<Sight>().Of<ActionUpdate>().CountAsync())
            ).ShouldBe(0, other.Name);
        }

        (await p.ViewAsync(TestDatabase.Coordinator, p.Police, later: true))!.Rows.Single().Draft.ShouldBeNull();
        (await p.AcceptAsync(TestDatabase.Coordinator, draft)).Missing.ShouldBeTrue();
        (await p.SendBackAsync(TestDatabase.Coordinator, draft, "No")).Missing.ShouldBeTrue();
        (
            await p.Database.AsAsync(
                p.OtherLead,
                s => s.GetRequiredService<AgencyUpdates>().DiscardAsync(action, 1, default)
            )
        ).ShouldBeFalse();
        (
            await p.Database.AsAsync(
                p.Contributor,
                s => s.GetRequiredService<AgencyUpdates>().DiscardAsync(action, 1, default)
            )
        ).ShouldBeTrue();
        (await p.LookAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Only_a_coordinator_decides_and_what_was_decided_is_not_decided_again(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await p.SubmitAsync(p.Lead, action, "Half are trained");
        var update = (await p.UpdateOfAsync(action)).Id;
        foreach (var person in new[] { p.Lead, p.OtherLead, Partnership.Assurer, Partnership.Reader })
        {
            await Should.ThrowAsync<NotAllowedException>(() => p.AcceptAsync(person, update));
            await Should.ThrowAsync<NotAllowedException>(() => p.SendBackAsync(person, update, "No"));
        }

        (await p.SendBackAsync(TestDatabase.Coordinator, update, " ")).Problem.ShouldNotBeNull();
        (await p.SendBackAsync(TestDatabase.Coordinator, update, "How many is half?")).IsDone.ShouldBeTrue();
        (await p.AcceptAsync(TestDatabase.Coordinator, update)).Problem.ShouldNotBeNull();
        (await p.ReadAsync(action)).Update.ShouldBe("Begun");

        var row = (await p.ViewAsync(p.Lead))!.Rows.Single();
        (row.Urgency, row.SentBack!.Words, row.SentBack.Text).ShouldBe(
            (Urgency.SentBack, "How many is half?", "Half are trained")
        );
        p.Clock.Advance(TimeSpan.FromMinutes(1));
        (await p.SubmitAsync(p.Lead, action, "60 of 120 are trained")).IsDone.ShouldBeTrue();
        (await p.ViewAsync(p.Lead, later: true))!.Rows.Single().Urgency.ShouldBe(Urgency.Waiting);

        // What was sent back keeps its words.
        (await p.LookAsync(db => db.Set<ActionUpdate>().SingleAsync(u => u.Id == update))).Text.ShouldBe(
            "Half are trained"
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Two_people_of_an_agency_never_overwrite_each_others_draft(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await p.DraftAsync(p.Contributor, action, "Con's words");
        var second = await p.DraftAsync(p.Lead, action, "Lee's words", draft: 0);
        second.IsDone.ShouldBeFalse();
        (second.Conflict!.OfDraft, second.Conflict.Text, second.Conflict.By).ShouldBe(
            (true, "Con's words", "Con Tributor")
        );
        (await p.UpdateOfAsync(action)).Text.ShouldBe("Con's words");

        // Having seen both texts, the second sends theirs joined.
        (
            await p.DraftAsync(p.Lead, action, "Con's words\n\nLee's words", draft: second.Conflict.Draft)
        ).IsDone.ShouldBeTrue();
        var first = await p.SubmitAsync(p.Lead, action, "Old page", draft: 1);
        first.Conflict!.Text.ShouldBe("Con's words\n\nLee's words");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_start_the_first_draft_in_the_same_instant_the_second_is_shown_the_first(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        for (var i = 0; i < 8; i++)
        {
            var action = await p.ActionAsync();
            using var start = new Barrier(2);
            var results = await Task.WhenAll(
                ((Person[])[p.Lead, p.Contributor]).Select(who =>
                    Task.Run(() =>
                    {
                        start.SignalAndWait();
                        return p.DraftAsync(who, action, $"{who.Name}'s words");
                    })
                )
            );
            var kept = await p.LookAsync(db =>
                db.Set<ActionUpdate>().AsNoTracking().Where(u => u.ActionId == action).ToListAsync()
            );
            kept.ShouldHaveSingleItem().Text.ShouldBe($"{kept[0].CreatedBy}'s words");
            results.Count(r => r.IsDone).ShouldBe(1);
            results.Single(r => !r.IsDone).Conflict.ShouldNotBeNull().Text.ShouldBe(kept[0].Text);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Somebody_who_saw_older_words_of_the_action_is_shown_the_new_ones(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        var seen = ActionWords.Mark("G", "Begun");
        await p.SubmitAsync(p.Lead, action, "Half are trained", seen: seen);
        await p.AcceptAsync(TestDatabase.Coordinator, (await p.UpdateOfAsync(action)).Id, seen);
        var late = await p.SubmitAsync(p.Lead, action, "A third are trained", seen: seen);
        (late.Conflict!.OfDraft, late.Conflict.Text).ShouldBe((false, "Half are trained"));
        (
            await p.SubmitAsync(p.Lead, action, "Two thirds are trained", seen: late.Conflict.Action)
        ).IsDone.ShouldBeTrue();

        var waiting = (await p.UpdateOfAsync(action)).Id;
        var stale = await p.AcceptAsync(TestDatabase.Coordinator, waiting, seen);
        stale.Conflict!.Text.ShouldBe("Half are trained");
        (
            await p.AcceptAsync(
                TestDatabase.Coordinator,
                waiting,
                stale.Conflict.Action,
                joined: "Half, then two thirds, are trained"
            )
        ).IsDone.ShouldBeTrue();
        (await p.ReadAsync(action)).Update.ShouldBe("Half, then two thirds, are trained");
        (await p.UpdateOfAsync(action)).Text.ShouldBe("Two thirds are trained");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_same_update_sent_twice_is_one_update(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        (await p.SubmitAsync(p.Lead, action, "Half are trained")).IsDone.ShouldBeTrue();
        (await p.SubmitAsync(p.Lead, action, "Half are trained")).IsDone.ShouldBeTrue();
        (await p.LookAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nothing_is_asked_of_a_closed_or_withdrawn_action(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var closed = await p.ActionAsync(change: a => a.Closure = ClosureStage.Closed);
        var withdrawn = await p.ActionAsync(change: a => a.Withdrawn = true);
        (await p.SubmitAsync(p.Lead, closed, "More")).Problems.ShouldNotBeEmpty();
        (await p.SubmitAsync(p.Lead, withdrawn, "More")).Problems.ShouldNotBeEmpty();
        (await p.ViewAsync(p.Lead, later: true))!.Rows.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_many_rows_those_that_can_be_saved_are_and_the_others_come_back_each_with_its_own_problem(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var (good, bad, foreign) = (
            await p.ActionAsync("One"),
            await p.ActionAsync("Two"),
            await p.ActionAsync("Three", agency: p.Schools)
        );
        var results = await p.Database.AsAsync(
            p.Lead,
            s =>
                s.GetRequiredService<AgencyUpdates>()
                    .SubmitAsync(
                        [
                            new(good, "Done", null, null, 0, null, UpdateSource.Grid),
                            new(bad, "Worse", "R", null, 0, null, UpdateSource.Grid),
                            new(foreign, "Theirs", null, null, 0, null, UpdateSource.Grid),
                        ],
                        default
                    )
        );
        results.Select(r => (r.IsDone, r.Missing)).ShouldBe([(true, false), (false, false), (false, true)]);
        results[1].Problems.Single().Field.ShouldBe(UpdateField.RatingWhy);
        (await p.LookAsync(db => db.Set<ActionUpdate>().Select(u => u.ActionId).ToListAsync())).ShouldBe([good]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_cycle_knows_the_first_answer_and_when_every_open_action_was_answered(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var (one, two) = (await p.ActionAsync("One"), await p.ActionAsync("Two"));
        await p.ActionAsync("Closed", change: a => a.Closure = ClosureStage.Closed);
        var cycle = await p.CycleAsync(p.Police, p.Schools);
        Task<CycleAsk> Ask() =>
            p.LookAsync(db =>
                db.Set<CycleAsk>().AsNoTracking().SingleAsync(a => a.CycleId == cycle && a.AgencyId == p.Police)
            );
        (await p.ViewAsync(p.Lead))!.Counts[Urgency.NoDate].ShouldBe(0);
        (await p.ViewAsync(p.Lead))!.Counts[Urgency.AskedByCycle].ShouldBe(2);

        await p.SubmitAsync(p.Lead, one, "Done one");
        (await p.UpdateOfAsync(one)).CycleId.ShouldBe(cycle);
        var first = await Ask();
        (first.FirstAnswerAt, first.AnsweredAt).ShouldBe((p.Clock.GetUtcNow().UtcDateTime, null));

        p.Clock.Advance(TimeSpan.FromDays(1));
        await p.SubmitAsync(p.Lead, two, "Done two");
        (await Ask()).AnsweredAt.ShouldBe(p.Clock.GetUtcNow().UtcDateTime);
        (await Ask()).FirstAnswerAt.ShouldBe(first.FirstAnswerAt);

        await p.SendBackAsync(TestDatabase.Coordinator, (await p.UpdateOfAsync(two)).Id, "More, please");
        (await Ask()).AnsweredAt.ShouldBeNull();
        (
            await p.LookAsync(db => db.Set<CycleAsk>().AsNoTracking().SingleAsync(a => a.AgencyId == p.Schools))
        ).FirstAnswerAt.ShouldBeNull();
    }
}
