using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Updates;

/// <summary>The order in which actions are asked, and who may look.</summary>
[Trait("needs", "server")]
public sealed class AskedOnBothDatabases
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_asked_stands_in_the_order_of_urgency_each_action_once(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        await p.ActionAsync("no date");
        await p.ActionAsync("soon", Today.AddDays(28));
        await p.ActionAsync("later", Today.AddDays(29));
        await p.ActionAsync("overdue", Today.AddDays(-1));
        await p.ActionAsync("today", Today);
        await p.ActionAsync("overdue but complete", Today.AddDays(-30), rating: "Complete");
        await p.ActionAsync("not ours", Today.AddDays(-30), p.Schools);
        var challenged = await p.ActionAsync("challenged", Today.AddDays(100));
        await p.Database.InScopeAsync(s =>
            s.GetRequiredService<ChallengeDesk>().RaiseAsync(challenged, "How do you know?", default)
        );
        var back = await p.ActionAsync("sent back", Today.AddDays(90));
        await p.SubmitAsync(p.Lead, back, "Done");
        await p.SendBackAsync(TestDatabase.Coordinator, (await p.UpdateOfAsync(back)).Id, "How?");
        var waiting = await p.ActionAsync("waiting", Today.AddDays(-10));
        await p.SubmitAsync(p.Lead, waiting, "Done");

        var view = (await p.ViewAsync(p.Lead, later: true))!;
        view.Rows.Select(r => r.Action)
            .ShouldBe([
                "sent back",
                "challenged",
                "overdue",
                "today",
                "soon",
                "no date",
                "waiting",
                "overdue but complete",
                "later",
            ]);
        view.Asked.ShouldBe(6);
        (await p.ViewAsync(p.Lead))!.Rows.Count.ShouldBe(6);
        view.Rows.Single(r => r.Action == "challenged").Question!.Question.ShouldBe("How do you know?");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_databases_conditions_say_of_every_action_what_the_rule_says_and_pages_leave_none_out(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var cycle = await p.CycleAsync(p.Police);
        var random = new Random(20270301);
        var expected = new Dictionary<Guid, Urgency>();
        for (var i = 0; i < 60; i++)
        {
            DateOnly? due = random.Next(4) == 0 ? null : Today.AddDays(random.Next(-40, 60));
            var rating =
                random.Next(4) == 0 ? "Complete"
                : random.Next(5) == 0 ? null
                : "G";
            var state = random.Next(6);
            var (sentBack, challenged, waiting, answered) = (state == 0, random.Next(8) == 0, state == 1, state == 2);
            var action = await p.ActionAsync($"{i}", due, rating: rating);
            DateOnly? answeredOn = random.Next(3) == 0 ? Today.AddDays(random.Next(-60, 1)) : null;
            var (rests, silent) = (random.Next(6) == 0, random.Next(3) == 0);
            await p.Database.InScopeAsync(async s =>
            {
                var writes = s.GetRequiredService<Writes>();
                var stored = await s.GetRequiredService<ThroughlineDb>()
                    .Set<PlanAction>()
                    .SingleAsync(a => a.Id == action);
                (stored.AnsweredOn, stored.Rests) = (answeredOn, rests);
                stored.Answer = silent ? AgencyAnswer.Silent : AgencyAnswer.Answered;
                writes.Change(stored);
                if (state <= 2)
                {
                    writes.Add(
                        new ActionUpdate
                        {
                            ActionId = action,
                            PlanId = p.PlanId,
                            AgencyId = p.Police,
                            Text = "Words",
                            CycleId = cycle,
                            SubmittedAt = writes.Now,
                            State =
                                sentBack ? UpdateState.SentBack
                                : waiting ? UpdateState.Submitted
                                : UpdateState.Accepted,
                        }
                    );
                }

                if (challenged)
                {
                    writes.Add(
                        new ChallengeRecord
                        {
                            PlanId = p.PlanId,
                            ActionId = action,
                            AgencyId = p.Police,
                            Question = "Why?",
                            State = random.Next(2) == 0 ? ChallengeState.Raised : ChallengeState.Pressed,
                        }
                    );
                }

                await writes.SaveAsync();
            });
            expected[action] = Asked.Of(
                new(
                    sentBack,
                    challenged,
                    waiting,
                    !waiting && !answered,
                    due,
                    DeliveryOf.Rating(rating, null),
                    silent,
                    answeredOn,
                    rests
                ),
                Today
            );
        }

        var seen = new List<(Guid Id, Urgency Urgency)>();
        for (var page = 1; page <= 3; page++)
        {
            seen.AddRange(
                (await p.ViewAsync(p.Lead, later: true, page: page))!.Rows.Select(r => (r.ActionId, r.Urgency))
            );
        }

        seen.Count.ShouldBe(60);
        seen.ToDictionary(s => s.Id, s => s.Urgency).ShouldBe(expected, ignoreOrder: true);
        seen.Select(s => s.Urgency).ShouldBeInOrder();
        (await p.ViewAsync(p.Lead))!.Counts.ShouldBe(
            expected
                .Values.GroupBy(u => u)
                .ToDictionary(g => g.Key, g => g.Count())
                .Concat(Enum.GetValues<Urgency>().Except(expected.Values).Select(u => KeyValuePair.Create(u, 0)))
                .OrderBy(c => c.Key)
                .ToDictionary(),
            ignoreOrder: true
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_agencys_page_is_for_its_own_people_and_for_those_who_read_all_plans(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        await p.ActionAsync("ours", Today);
        (await p.ViewAsync(p.Lead, p.Schools)).ShouldBeNull();
        (await p.ViewAsync(p.OtherLead, p.Police)).ShouldBeNull();
        (await p.ViewAsync(Throughline.Domain.Access.Person.Nobody, p.Police)).ShouldBeNull();
        (await p.ViewAsync(TestDatabase.Coordinator, Guid.NewGuid())).ShouldBeNull();
        var looked = (await p.ViewAsync(TestDatabase.Coordinator, p.Police))!;
        (looked.Rows.Count, looked.MayDraft, looked.MaySubmit).ShouldBe((1, false, false));
        (await p.ViewAsync(p.Contributor))!.MaySubmit.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_restricted_plans_actions_are_counted_and_shown_only_to_who_may_see_it(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var secret = await p.Database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var plan = writes.Add(new Plan { Title = "Restricted plan", Restricted = true });
            await writes.SaveAsync();
            return plan.Id;
        });
        await p.ActionAsync("secret", Today.AddDays(-1), plan: secret);
        await p.ActionAsync("open", Today.AddDays(-1));
        (await p.ViewAsync(p.Lead))!.Counts[Urgency.Overdue].ShouldBe(1);
        (await p.ViewAsync(p.Lead))!.Rows.Single().Action.ShouldBe("open");
        (await p.ViewAsync(Partnership.Reader, p.Police))!.Counts[Urgency.Overdue].ShouldBe(1);
        (await p.ViewAsync(TestDatabase.Coordinator, p.Police))!.Counts[Urgency.Overdue].ShouldBe(2);
    }
}
