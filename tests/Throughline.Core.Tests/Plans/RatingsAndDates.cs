using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Plans;

[Trait("needs", "server")]
public sealed class RatingsAndDates
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_rating_changes_with_a_reason_and_delivery_follows_by_the_plans_scale(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await RateAsync(database, TestDatabase.Coordinator, made.PoliceAction, 1, "a", "The trainer left.");
        var action = await MadePlan.LookAsync(database, made.PoliceAction);
        (action.Rating, action.Delivery, action.Version).ShouldBe(("A", Delivery.AtRisk, 2));
        var e = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<AuditEvent>()
                .SingleAsync(e => e.Code == PlanEvents.RatingChanged.Code)
        );
        (e.Old, e.New, e.Why, e.PlanId, e.EntityId).ShouldBe(
            ("G", "A", "The trainer left.", made.Plan, made.PoliceAction)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_rating_without_a_reason_of_another_scale_or_by_an_agency_is_refused_and_nothing_changes(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await Should.ThrowAsync<RuleBrokenException>(() =>
            RateAsync(database, TestDatabase.Coordinator, made.PoliceAction, 1, "R", " ")
        );
        await Should.ThrowAsync<RuleBrokenException>(() =>
            RateAsync(database, TestDatabase.Coordinator, made.PoliceAction, 1, "Purple", "because")
        );
        await Should.ThrowAsync<NotAllowedException>(() =>
            RateAsync(database, made.PoliceLead, made.PoliceAction, 1, "R", "because")
        );
        await Should.ThrowAsync<NotHereException>(() =>
            RateAsync(database, made.PoliceLead, made.HospitalAction, 1, "R", "because")
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).Rating.ShouldBe("G");
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<AuditEvent>().CountAsync()).ShouldBe(0)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_change_a_rating_the_second_is_told(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        await RateAsync(database, TestDatabase.Coordinator, made.PoliceAction, 1, "A", "Late.");
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            RateAsync(database, TestDatabase.Coordinator, made.PoliceAction, 1, "R", "Later still.")
        );
        (await MadePlan.LookAsync(database, made.PoliceAction)).Rating.ShouldBe("A");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_extension_is_asked_for_agreed_by_name_and_counted_while_the_first_promise_stays(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        var extension = await AskAsync(database, made.PoliceLead, made.PoliceAction, 1, "June 2027");
        (await MadePlan.LookAsync(database, made.PoliceAction)).Due.ShouldBe(
            new DateOnly(2027, 3, 31),
            "asking moves nothing"
        );

        await Should.ThrowAsync<NotAllowedException>(() =>
            DecideAsync(database, made.PoliceLead, extension, true, "Pat Lead")
        );
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DecideAsync(database, TestDatabase.Coordinator, extension, true, "")
        );
        await DecideAsync(database, TestDatabase.Coordinator, extension, true, "Partnership board");
        await Should.ThrowAsync<RuleBrokenException>(() =>
            DecideAsync(database, TestDatabase.Coordinator, extension, false, "Partnership board", seen: 2)
        );

        var action = await MadePlan.LookAsync(database, made.PoliceAction);
        (action.Target, action.Due, action.FirstTarget, action.FirstDue, action.TimesMoved, action.DaysMoved).ShouldBe(
            ("June 2027", new DateOnly(2027, 6, 30), "31 March 2027", new DateOnly(2027, 3, 31), 1, 91)
        );
        var count = await database.InScopeAsync(s =>
            s.GetRequiredService<DatesOfPlan>().CountAsync(made.Plan, new DateOnly(2027, 5, 1), default)
        );
        (count.Dated, count.Moved, count.Overdue, count.SavedByExtension).ShouldBe((2, 1, 1, 1));
        var seen = await database.AsAsync(
            made.HospitalLead,
            s => s.GetRequiredService<DatesOfPlan>().CountAsync(made.Plan, new DateOnly(2027, 5, 1), default)
        );
        (seen.Dated, seen.Moved).ShouldBe((1, 0), "another agency's dates are not counted for them");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_refused_extension_moves_nothing_and_only_one_waits_at_a_time(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        var extension = await AskAsync(database, made.PoliceLead, made.PoliceAction, 1, "June 2027");
        await Should.ThrowAsync<RuleBrokenException>(() =>
            AskAsync(database, made.PoliceLead, made.PoliceAction, 2, "July 2027")
        );
        await DecideAsync(database, made.Assurer, extension, false, "Ines Scrutineer");
        var action = await MadePlan.LookAsync(database, made.PoliceAction);
        (action.Target, action.TimesMoved, action.DaysMoved).ShouldBe(("31 March 2027", 0, 0));
        await Should.ThrowAsync<RuleBrokenException>(() =>
            AskAsync(database, made.PoliceLead, made.PoliceAction, 2, "ongoing")
        );
        await Should.ThrowAsync<NotAllowedException>(() =>
            AskAsync(database, made.PoliceHelper, made.PoliceAction, 2, "July 2027")
        );
        await Should.ThrowAsync<NotHereException>(() =>
            AskAsync(database, made.HospitalLead, made.PoliceAction, 2, "July 2027")
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_ask_for_a_new_date_at_once_one_is_told(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var made = await MadePlan.MakeAsync(database);
        var asked = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            await AskAsync(database, made.PoliceLead, made.PoliceAction, 1, $"{i + 1} July 2027");
                            return true;
                        }
                        catch (Exception e) when (e is ChangedMeanwhileException or RuleBrokenException)
                        {
                            return false;
                        }
                    })
                )
        );
        asked.Count(a => a).ShouldBe(1);
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<Extension>().CountAsync()).ShouldBe(1)
        );
    }

    private static Task RateAsync(
        TestDatabase database,
        Person person,
        Guid action,
        int seen,
        string rating,
        string why
    ) =>
        database.AsAsync(
            person,
            s => s.GetRequiredService<PlanEditing>().ChangeRatingAsync(action, seen, rating, why, default)
        );

    private static Task<Guid> AskAsync(TestDatabase database, Person person, Guid action, int seen, string target) =>
        database.AsAsync(
            person,
            async s =>
                (
                    await s.GetRequiredService<Extensions>()
                        .AskAsync(action, seen, target, "The system is late.", default)
                ).Id
        );

    private static Task DecideAsync(
        TestDatabase database,
        Person person,
        Guid extension,
        bool agreed,
        string by,
        int seen = 1
    ) =>
        database.AsAsync(
            person,
            s =>
                s.GetRequiredService<Extensions>()
                    .DecideAsync(extension, seen, agreed, by, "Seen at the meeting.", default)
        );
}
