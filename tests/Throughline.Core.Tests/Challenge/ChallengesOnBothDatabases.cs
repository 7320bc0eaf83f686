using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Tests.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Challenge;

/// <summary>From raised to closed, with all that is somebody else's to do.</summary>
[Trait("needs", "server")]
public sealed class ChallengesOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_scrutineer_asks_the_agency_answers_is_pressed_answers_again_and_the_question_is_closed(
        Provider provider
    )
    {
        await using var p = await Partnership.CreateAsync(provider);
        var (action, asa) = (await p.ActionAsync(), Partnership.Assurer);
        var id = (await RaiseAsync(p, asa, action, "How do you know?"))!.Id!.Value;
        (await TakeAsync(p, p.Lead, id, 1, ChallengeStep.Answer, " "))!.Problem.ShouldBe("Write the answer.");
        (await TakeAsync(p, p.Lead, id, 1, ChallengeStep.Answer, "We asked ten officers"))!.Problem.ShouldBeNull();
        (await TakeAsync(p, asa, id, 2, ChallengeStep.Press, ""))!.Problem.ShouldBe("Say why.");
        (await TakeAsync(p, asa, id, 2, ChallengeStep.Press, "Ten of how many?"))!.Problem.ShouldBeNull();
        (await p.ViewAsync(p.Lead))!.Rows.Single().Urgency.ShouldBe(Urgency.Challenged);
        await TakeAsync(p, p.Lead, id, 3, ChallengeStep.Answer, "Ten of 120; the audit in May looks at all");
        (await TakeAsync(p, asa, id, 4, ChallengeStep.Accept, null))!.Problem.ShouldBeNull();
        (
            await TakeAsync(p, TestDatabase.Coordinator, id, 5, ChallengeStep.Close, "The audit is on the agenda")
        )!.Problem.ShouldBeNull();
        var closed = await p.LookAsync(db => db.Set<ChallengeRecord>().SingleAsync());
        (closed.State, closed.DecisionWhy, closed.AnsweredBy).ShouldBe(
            (ChallengeState.Closed, "The audit is on the agenda", "Lee Lead")
        );
        var view = (
            await p.Database.AsAsync(p.Lead, s => s.GetRequiredService<ChallengeQueries>().ViewAsync(id, default))
        )!;
        view.History.Select(h => h.Words)
            .ShouldBe([
                "How do you know?",
                "We asked ten officers",
                "Ten of how many?",
                "Ten of 120; the audit in May looks at all",
                null,
                "The audit is on the agenda",
            ]);
        view.History.Select(h => h.What)
            .ShouldBe([
                "challenge raised",
                "challenge answered",
                "challenge pressed",
                "challenge answered",
                "challenge accepted",
                "challenge closed",
            ]);
        view.Steps.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_raised_a_challenge_is_known_from_the_challenge_and_not_from_its_event(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var (action, member) = (await p.ActionAsync(), TestDatabase.Somebody("Cllr Moss", null, Role.CommitteeMember));
        await RaiseAsync(p, member, action, "Why?");
        var raised = await p.LookAsync(db => db.Set<ChallengeRecord>().SingleAsync());
        raised.RaisedById.ShouldBe(member.Id);

        // One of which the chain says nothing, as after a restore of tables alone.
        var silent = new ChallengeRecord
        {
            PlanId = raised.PlanId,
            ActionId = action,
            AgencyId = raised.AgencyId,
            RaisedById = member.Id,
            Question = "And why then?",
        };
        await p.Database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Writes>().Add(silent);
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        (await TakeAsync(p, member, silent.Id, 1, ChallengeStep.Dismiss, "Asked twice"))!.Problem.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nobody_takes_a_step_that_is_somebody_elses(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var action = await p.ActionAsync();
        await Should.ThrowAsync<NotAllowedException>(() => RaiseAsync(p, p.Lead, action, "Why?"));
        await Should.ThrowAsync<NotAllowedException>(() => RaiseAsync(p, Partnership.Reader, action, "Why?"));
        (await RaiseAsync(p, p.OtherLead, action, "Why?")).ShouldBeNull();
        (
            await RaiseAsync(p, Partnership.Assurer, action, new string('x', ChallengeSteps.MostCharacters + 1))
        )!.Problem.ShouldNotBeNull();
        var member = TestDatabase.Somebody("Cllr Moss", null, Role.CommitteeMember);
        var id = (await RaiseAsync(p, member, action, "Why?"))!.Id!.Value;

        (await TakeAsync(p, p.OtherLead, id, 1, ChallengeStep.Answer, "Because")).ShouldBeNull();
        foreach (var person in new[] { p.Contributor, TestDatabase.Coordinator, member, Partnership.Assurer })
        {
            await Should.ThrowAsync<NotAllowedException>(() =>
                TakeAsync(p, person, id, 1, ChallengeStep.Answer, "Because")
            );
        }

        (await TakeAsync(p, member, id, 1, ChallengeStep.Accept, null))!.Problem.ShouldNotBeNull();
        await TakeAsync(p, p.Lead, id, 1, ChallengeStep.Answer, "Because");

        // Another scrutineer, and another member of the same name, did not raise it.
        foreach (
            var person in new[]
            {
                p.Lead,
                Partnership.Assurer,
                TestDatabase.Somebody("Cllr Moss", null, Role.CommitteeMember),
            }
        )
        {
            await Should.ThrowAsync<NotAllowedException>(() => TakeAsync(p, person, id, 2, ChallengeStep.Accept, null));
        }

        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            TakeAsync(p, member, id, 1, ChallengeStep.Accept, null)
        );
        (
            await TakeAsync(p, TestDatabase.Coordinator, id, 2, ChallengeStep.Dismiss, "Asked twice")
        )!.Problem.ShouldBeNull();
        (await p.LookAsync(db => db.Set<ChallengeRecord>().SingleAsync())).State.ShouldBe(ChallengeState.Dismissed);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_question_is_seen_by_who_sees_its_action(Provider provider)
    {
        await using var p = await Partnership.CreateAsync(provider);
        var id = (await RaiseAsync(p, Partnership.Assurer, await p.ActionAsync(), "Why?"))!.Id!.Value;
        foreach (
            var (person, sees) in new[]
            {
                (p.Lead, true),
                (Partnership.Reader, true),
                (p.OtherLead, false),
                (Person.Nobody, false),
            }
        )
        {
            (
                await p.Database.AsAsync(person, s => s.GetRequiredService<ChallengeQueries>().ViewAsync(id, default))
                is not null
            ).ShouldBe(sees, person.Name);
            (
                await p.Database.AsAsync(
                    person,
                    s => s.GetRequiredService<ChallengeQueries>().ListAsync(true, 1, default)
                )
            ).All.ShouldBe(sees ? 1 : 0, person.Name);
        }
    }

    private static Task<ChallengeResult?> RaiseAsync(Partnership p, Person person, Guid action, string question) =>
        p.Database.AsAsync(person, s => s.GetRequiredService<ChallengeDesk>().RaiseAsync(action, question, default));

    private static Task<ChallengeResult?> TakeAsync(
        Partnership p,
        Person person,
        Guid id,
        int seen,
        ChallengeStep step,
        string? words
    ) =>
        p.Database.AsAsync(
            person,
            s => s.GetRequiredService<ChallengeDesk>().TakeAsync(id, seen, step, words, default)
        );
}
