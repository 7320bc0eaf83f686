using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Questions;
using Throughline.Core.Rules;
using Throughline.Core.Tests.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Rules;
using Throughline.Testing;

namespace Throughline.Core.Tests.Challenge;

/// <summary>What the rules ask becomes a challenge, or rests with a reason until its words change.</summary>
[Trait("needs", "server")]
public sealed class QuestionsOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_question_that_is_raised_reaches_the_agency_with_its_rule_and_facts_and_is_not_asked_twice(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var (action, asa) = (await BareGreenAsync(p), Partnership.Assurer);
        var question = (await OfPlanAsync(p, asa)).Questions.First(q => q.ActionId == action);
        question.ChallengeId.ShouldBeNull();
        (await RaiseAsync(p, asa, question.Fingerprint)).ShouldBe((1, null));

        var challenge = await p.LookAsync(db => db.Set<ChallengeRecord>().SingleAsync());
        (
            challenge.Rule,
            challenge.Question,
            challenge.Facts,
            challenge.AgencyId,
            challenge.ActionId,
            challenge.State
        ).ShouldBe(
            (
                question.Raised.Rule.Id,
                question.Raised.Question,
                question.Raised.Why,
                p.Police,
                action,
                ChallengeState.Raised
            )
        );
        challenge.RaisedById.ShouldBe(asa.Id);
        (await OfPlanAsync(p, Partnership.Assurer))
            .Questions.Single(q => q.Fingerprint == question.Fingerprint)
            .ChallengeId.ShouldBe(challenge.Id);
        (await RaiseAsync(p, Partnership.Assurer, question.Fingerprint))!.Value.Problem.ShouldNotBeNull();
        (await p.LookAsync(db => db.Set<ChallengeRecord>().CountAsync())).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_question_that_was_let_rest_is_quiet_until_the_words_that_raised_it_change(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await BareGreenAsync(p);
        var question = (await OfPlanAsync(p, Partnership.Assurer)).Questions.First(q =>
            q.ActionId == action && q.Raised.Chief.Quote.Length > 0
        );
        (await DismissAsync(p, Partnership.Assurer, question.Fingerprint, " "))!.Problem.ShouldBe("Say why.");
        (
            await DismissAsync(p, Partnership.Assurer, question.Fingerprint, "We saw it at the visit")
        )!.Problem.ShouldBeNull();
        (await OfPlanAsync(p, TestDatabase.Coordinator))
            .Questions.Single(q => q.Fingerprint == question.Fingerprint)
            .IsQuiet.ShouldBeTrue();
        (await p.LookAsync(db => db.Set<ChallengeRecord>().SingleAsync())).RaisedById.ShouldBeNull();

        await p.Database.InScopeAsync(async s =>
        {
            var changed = await s.GetRequiredService<ThroughlineDb>()
                .Set<PlanAction>()
                .SingleAsync(a => a.Id == action);
            s.GetRequiredService<Writes>().Change(changed);
            (changed.Text, changed.Target, changed.Lead, changed.Outcome, changed.Update) = (
                "Write to every school",
                "December 2026",
                "AB",
                "Letters are sent",
                "To be agreed in May"
            );
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        (await OfPlanAsync(p, Partnership.Assurer)).Questions.ShouldNotContain(q =>
            q.Fingerprint == question.Fingerprint
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Only_who_challenges_may_raise_or_let_rest_and_an_agency_sees_only_its_own_questions(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await BareGreenAsync(p);
        var question = (await OfPlanAsync(p, p.Lead)).Questions.First(q => q.ActionId == action);
        foreach (var person in new[] { p.Lead, p.Contributor, Partnership.Reader })
        {
            await Should.ThrowAsync<NotAllowedException>(() => RaiseAsync(p, person, question.Fingerprint));
            await Should.ThrowAsync<NotAllowedException>(() => DismissAsync(p, person, question.Fingerprint, "No"));
        }

        (
            await p.Database.AsAsync(
                p.OtherLead,
                s => s.GetRequiredService<PlanScrutiny>().OfPlanAsync(p.PlanId, default)
            )
        )?.Questions.ShouldBeEmpty();
        (
            await p.Database.AsAsync(
                Person.Nobody,
                s => s.GetRequiredService<PlanScrutiny>().OfPlanAsync(p.PlanId, default)
            )
        ).ShouldBeNull();
        (await p.LookAsync(db => db.Set<ChallengeRecord>().CountAsync())).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_rule_that_is_turned_off_asks_nothing_and_the_change_is_kept_with_its_reason(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        await BareGreenAsync(p);
        var rule = (await OfPlanAsync(p, Partnership.Assurer)).Questions[0].Raised.Rule.Id;
        var settings = Shipped.Settings with { Off = [rule] };
        await Should.ThrowAsync<NotAllowedException>(() =>
            ChangeAsync(p, Partnership.Assurer, settings, 0, "Too loud")
        );
        (await ChangeAsync(p, TestDatabase.Coordinator, settings, 0, "")).ShouldNotBeNull();
        (await ChangeAsync(p, TestDatabase.Coordinator, settings, 0, "Too loud")).ShouldBeNull();
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            ChangeAsync(p, TestDatabase.Coordinator, Shipped.Settings, 0, "Back")
        );

        (await OfPlanAsync(p, Partnership.Assurer)).Questions.ShouldNotContain(q => q.Raised.Rule.Id == rule);
        (
            await p.LookAsync(db => db.Set<AuditEvent>().SingleAsync(e => e.Code == RuleEvents.SettingsChanged.Code))
        ).Why.ShouldBe("Too loud");
        (await ChangeAsync(p, TestDatabase.Coordinator, Shipped.Settings, 1, "It was fair")).ShouldBeNull();
        (await OfPlanAsync(p, Partnership.Assurer)).Questions.ShouldContain(q => q.Raised.Rule.Id == rule);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Rules_are_counted_by_what_became_of_their_questions(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        await BareGreenAsync(p);
        var questions = (await OfPlanAsync(p, Partnership.Assurer)).Questions;
        await RaiseAsync(p, Partnership.Assurer, questions[0].Fingerprint);
        await DismissAsync(p, Partnership.Assurer, questions[1].Fingerprint, "Seen");
        var standings = await p.Database.AsAsync(
            TestDatabase.Coordinator,
            s => s.GetRequiredService<RuleRecord>().AllAsync(default)
        );
        standings.Sum(s => s.Taken).ShouldBe(2);
        standings.Single(s => s.Rule.Id == questions[0].Raised.Rule.Id).Open.ShouldBe(1);
        standings.Single(s => s.Rule.Id == questions[1].Raised.Rule.Id).Dismissed.ShouldBe(1);
        standings.Select(s => s.Rule.Id).ShouldBeUnique();
    }

    /// <summary>Green, without lead, outcome or proof, and its day has passed: several rules ask.</summary>
    private static Task<Guid> BareGreenAsync(Partnership p) =>
        p.ActionAsync(
            "Ensure awareness is raised",
            due: new(2026, 9, 30),
            change: a =>
                (a.Target, a.Update, a.Outcome, a.Lead) = (
                    "30 September 2026",
                    "To be discussed at the next meeting",
                    "Training is delivered",
                    "LL"
                )
        );

    private static async Task<PlanQuestions> OfPlanAsync(Partnership p, Person person) =>
        (await p.Database.AsAsync(person, s => s.GetRequiredService<PlanScrutiny>().OfPlanAsync(p.PlanId, default)))!;

    private static Task<(int Raised, string? Problem)?> RaiseAsync(Partnership p, Person person, string fingerprint) =>
        p.Database.AsAsync(
            person,
            s => s.GetRequiredService<FoundQuestions>().RaiseAsync(p.PlanId, [fingerprint], default)
        );

    private static Task<ChallengeResult?> DismissAsync(Partnership p, Person person, string fingerprint, string why) =>
        p.Database.AsAsync(
            person,
            s => s.GetRequiredService<FoundQuestions>().DismissAsync(p.PlanId, fingerprint, why, default)
        );

    private static Task<string?> ChangeAsync(
        Partnership p,
        Person person,
        RuleSettings settings,
        int seen,
        string why
    ) => p.Database.AsAsync(person, s => s.GetRequiredService<RuleBook>().ChangeAsync(settings, seen, why, default));
}
