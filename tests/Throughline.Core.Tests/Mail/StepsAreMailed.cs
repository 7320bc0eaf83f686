using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Mail;

/// <summary>
/// Each step of an action tells whom it concerns, in the transaction of the step, without a word that anybody wrote.
/// </summary>
[Trait("needs", "server")]
public sealed class StepsAreMailed
{
    private const string Sentinel = "ZEBEDEE-Q";
    private const string Lead = "pat@police.example";
    private const string Coordinator = "co@partnership.example";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Updates_tell_the_coordinators_and_those_sent_back_tell_the_agency_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        await SubmitAsync(database, laid);
        (await TakeAsync(database)).ShouldBe([
            (Coordinator, MailKind.UpdateSubmitted, "Marrowdale Police submitted 2 updates"),
        ]);
        var ids = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<ActionUpdate>().Select(u => u.Id).ToListAsync()
        );
        await database.InScopeAsync(s => s.GetRequiredService<UpdateDecisions>().SendBackAsync(ids, Sentinel, default));
        (await TakeAsync(database)).ShouldBe([
            (Lead, MailKind.UpdateSentBack, "Sent back: 2 updates of Marrowdale Police"),
        ]);

        // Decided already: nothing is done, and nobody is told.
        await database.InScopeAsync(s => s.GetRequiredService<UpdateDecisions>().SendBackAsync(ids, Sentinel, default));
        (await TakeAsync(database)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_new_date_tells_the_coordinators_when_it_is_asked_for_and_the_agency_when_it_is_decided(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        foreach (var agreed in new[] { false, true })
        {
            var version = await VersionAsync(database, laid);
            var extension = await database.AsAsync(
                Pat(laid),
                s =>
                    s.GetRequiredService<Extensions>()
                        .AskAsync(laid.PoliceActions[0], version, "31 December 2030", Sentinel, default)
            );
            (await TakeAsync(database)).ShouldBe([
                (Coordinator, MailKind.ExtensionAsked, "Marrowdale Police asks for a new date"),
            ]);
            await database.InScopeAsync(s =>
                s.GetRequiredService<Extensions>().DecideAsync(extension.Id, 1, agreed, Sentinel, Sentinel, default)
            );
            (await TakeAsync(database)).ShouldBe([
                (
                    Lead,
                    MailKind.ExtensionDecided,
                    agreed ? "Agreed: a new date for Marrowdale Police" : "Refused: a new date for Marrowdale Police"
                ),
            ]);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_challenge_tells_the_agency_and_its_answer_whoever_raised_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var member = new Person(
            laid.BoardMember.Id,
            "Bo Member",
            new HashSet<Role> { Role.CommitteeMember },
            null,
            "test"
        );
        var id = (
            await database.AsAsync(
                member,
                s => s.GetRequiredService<ChallengeDesk>().RaiseAsync(laid.PoliceActions[0], Sentinel, default)
            )
        )!
            .Id!
            .Value;
        (await TakeAsync(database)).ShouldBe([(Lead, MailKind.ChallengeRaised, "A challenge to Marrowdale Police")]);
        await StepAsync(database, Pat(laid), id, 1, ChallengeStep.Answer);
        (await TakeAsync(database)).ShouldBe([
            ("bo@police.example", MailKind.ChallengeAnswered, "Marrowdale Police answered a challenge"),
            (Coordinator, MailKind.ChallengeAnswered, "Marrowdale Police answered a challenge"),
        ]);
        await StepAsync(database, member, id, 2, ChallengeStep.Press);
        (await TakeAsync(database)).ShouldBe([
            (Lead, MailKind.ChallengeRaised, "The answer was not enough: a challenge to Marrowdale Police"),
        ]);
        await StepAsync(database, member, id, 3, ChallengeStep.Dismiss);
        (await TakeAsync(database)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Closure_that_is_proposed_tells_the_coordinators_but_not_the_one_who_proposed_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<PlanAction>()
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Delivery, Delivery.Complete))
        );
        var words = new ClosureWords(Sentinel, Sentinel);
        await database.AsAsync(
            Pat(laid),
            s => s.GetRequiredService<Closure>().ProposeAsync(laid.PoliceActions[0], 1, words, default)
        );
        (await TakeAsync(database)).ShouldBe([
            (Coordinator, MailKind.ClosureAsked, "Marrowdale Police proposes to close an action"),
        ]);
        var co = new Person(laid.Coordinator.Id, "Co Ordinator", new HashSet<Role> { Role.Coordinator }, null, "test");
        await database.AsAsync(
            co,
            s => s.GetRequiredService<Closure>().ProposeAsync(laid.PoliceActions[1], 1, words, default)
        );
        (await TakeAsync(database)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_a_restricted_plan_only_those_are_told_who_may_see_it_and_each_as_they_wish(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s, restricted: true));
        await database.InScopeAsync(s =>
            s.GetRequiredService<ChallengeDesk>().RaiseAsync(laid.PoliceActions[0], Sentinel, default)
        );
        (await TakeAsync(database)).ShouldBeEmpty();
        await database.InScopeAsync(async s =>
        {
            s.GetRequiredService<Writes>().Add(new PlanMember { PlanId = laid.Plan, PersonId = laid.PoliceLead.Id });
            await s.GetRequiredService<Writes>().SaveAsync();
        });
        await database.AsAsync(Pat(laid), s => s.GetRequiredService<MailPreferences>().SetMineAsync(168, [], default));
        await database.InScopeAsync(s =>
            s.GetRequiredService<ChallengeDesk>().RaiseAsync(laid.PoliceActions[0], Sentinel, default)
        );
        (
            await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<OutboxMail>().SingleAsync())
        ).InDigest.ShouldBeTrue();
        (await TakeAsync(database)).Single().To.ShouldBe(Lead);
        await database.AsAsync(
            Pat(laid),
            s => s.GetRequiredService<MailPreferences>().SetMineAsync(168, [MailKind.ChallengeRaised], default)
        );
        await database.InScopeAsync(s =>
            s.GetRequiredService<ChallengeDesk>().RaiseAsync(laid.PoliceActions[0], Sentinel, default)
        );
        (await TakeAsync(database)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_step_that_fails_leaves_no_mail(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var laid = await database.InScopeAsync(s => AskedPlan.LayAsync(s));
        var id = (
            await database.InScopeAsync(s =>
                s.GetRequiredService<ChallengeDesk>().RaiseAsync(laid.PoliceActions[0], "Why?", default)
            )
        )!
            .Id!
            .Value;
        await TakeAsync(database);
        await StepAsync(database, Pat(laid), id, 1, ChallengeStep.Answer);
        await TakeAsync(database);
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            StepAsync(database, TestDatabase.Coordinator, id, 1, ChallengeStep.Press)
        );
        (await TakeAsync(database)).ShouldBeEmpty();
    }

    private static Person Pat(AskedPlan laid) =>
        new(laid.PoliceLead.Id, "Pat Lead", new HashSet<Role> { Role.AgencyLead }, laid.Police, "test");

    private static Task SubmitAsync(TestDatabase database, AskedPlan laid) =>
        database.AsAsync(
            Pat(laid),
            s =>
                s.GetRequiredService<AgencyUpdates>()
                    .SubmitAsync(
                        [.. laid.PoliceActions.Select(a => new UpdateInput(a, Sentinel, null, null, 0, null))],
                        default
                    )
        );

    private static Task StepAsync(TestDatabase database, Person who, Guid id, int version, ChallengeStep step) =>
        database.AsAsync(
            who,
            s => s.GetRequiredService<ChallengeDesk>().TakeAsync(id, version, step, Sentinel, default)
        );

    private static Task<int> VersionAsync(TestDatabase database, AskedPlan laid) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<PlanAction>()
                .Where(a => a.Id == laid.PoliceActions[0])
                .Select(a => a.Version)
                .SingleAsync()
        );

    /// <summary>What waits in the outbox, which is emptied; fails where a mail holds what somebody wrote.</summary>
    private static Task<List<(string To, MailKind Kind, string Subject)>> TakeAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var mails = await db.Set<OutboxMail>().AsNoTracking().OrderBy(m => m.To).ToListAsync();
            mails.ShouldAllBe(m => !(m.Subject + m.Text).Contains(Sentinel));
            await db.Set<OutboxMail>().ExecuteDeleteAsync();
            return mails.ConvertAll(m => (m.To, Enum.Parse<MailKind>(m.Kind), m.Subject));
        });
}
