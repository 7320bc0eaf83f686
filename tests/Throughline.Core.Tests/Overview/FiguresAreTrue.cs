using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;
using Throughline.Testing;

namespace Throughline.Core.Tests.Overview;

/// <summary>
/// Every figure against counting by hand, over random plans; and the list behind each against its figure.
/// </summary>
[Trait("needs", "server")]
public sealed class FiguresAreTrue
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    private sealed record Made(
        int Agency,
        bool Finding,
        Delivery? Delivery,
        Assurance Assurance,
        ClosureStage Closure,
        int? Due,
        int? FirstDue,
        int Times,
        AgencyAnswer Answer,
        bool Withdrawn
    );

    private static readonly Gen<Made> Actions =
        from agency in Gen.Int[-1, 3]
        from finding in Gen.Bool
        from delivery in Gen.Int[-1, 4]
        from assurance in Gen.Enum<Assurance>()
        from closure in Gen.Enum<ClosureStage>()
        from due in Gen.Int[-6, 5]
        from first in Gen.Int[-6, 5]
        from times in Gen.Int[0, 3]
        from answer in Gen.Enum<AgencyAnswer>()
        from withdrawn in Gen.Int[0, 7]
        select new Made(
            agency,
            finding,
            delivery < 0 ? null : (Delivery)delivery,
            assurance,
            closure,
            due == -6 ? null : due,
            first == -6 ? null : first,
            times,
            answer,
            withdrawn == 0
        );

    [Theory, MemberData(nameof(Providers))]
    public async Task The_figures_are_those_counted_by_hand(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var agencies = await AgenciesAsync(database);
        await Actions
            .Array[0, 40]
            .SampleAsync(
                async made =>
                {
                    var id = await PlanAsync(database, agencies, made);
                    var overview = (
                        await database.InScopeAsync(s => s.GetRequiredService<PlanOverviews>().LoadAsync(id, default))
                    ).ShouldNotBeNull();
                    ShouldBeTrue(overview.Figures, made, agencies, overview.AsAt);
                    await ListsShouldAgreeAsync(database, id, overview.Figures);
                    overview
                        .Groups.Sum(g => g.Actions)
                        .ShouldBe(
                            overview
                                .Agencies.Select(a => a.Id)
                                .Append(Guid.Empty)
                                .SelectMany(a =>
                                    overview
                                        .Findings.Select(f => f.Id)
                                        .Append(Guid.Empty)
                                        .Select(f => overview.Grid.At(a, f)?.Actions ?? 0)
                                )
                                .Sum()
                        );
                },
                iter: 25,
                threads: 1
            );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_figures_of_all_plans_follow_every_change_and_those_of_an_agency_are_its_own(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var agencies = await AgenciesAsync(database);
        await Actions
            .Array[1, 15]
            .SampleAsync(
                async made =>
                {
                    var id = await PlanAsync(database, agencies, made);
                    await RowsShouldBeTrueAsync(database, agencies[0]);
                    await database.InScopeAsync(async s =>
                    {
                        var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
                        var action = await db.Set<PlanAction>().FirstAsync(a => a.PlanId == id);
                        (action.Delivery, action.AgencyId, action.Assurance) = (
                            Delivery.OffTrack,
                            agencies[0],
                            Assurance.ImpactShown
                        );
                        writes.Change(action);
                        writes.Record(PlanEvents.RatingChanged, action, plan: id);
                        await writes.SaveAsync();
                    });
                    await RowsShouldBeTrueAsync(database, agencies[0]);
                },
                iter: 8,
                threads: 1
            );
    }

    private static void ShouldBeTrue(PlanFigures figures, IReadOnlyList<Made> made, List<Guid> agencies, DateOnly today)
    {
        var counted = made.Where(m => !m.Withdrawn).ToList();
        DateFacts Facts(Made m) =>
            DateFacts.Of(Day(m.Due, today), Day(m.FirstDue, today), m.Times, m.Delivery, m.Closure, withdrawn: false);
        figures.Actions.ShouldBe(counted.Count);
        foreach (var state in DeliveryStates.All)
        {
            figures.In(state).ShouldBe(counted.Count(m => StateOf(m) == state));
        }

        foreach (var assurance in Enum.GetValues<Assurance>())
        {
            figures
                .At(assurance)
                .ShouldBe(
                    counted.Count(m =>
                        m.Assurance == assurance && (assurance != Assurance.Claimed || !ClaimsNothing(m))
                    )
                );
        }

        figures.Places.ShouldBe(counted.Count(m => m.Agency >= 0));
        figures.SilentPlaces.ShouldBe(counted.Count(m => m.Agency >= 0 && m.Answer == AgencyAnswer.Silent));
        figures.NotTheirs.ShouldBe(counted.Count(m => m.Agency >= 0 && m.Answer == AgencyAnswer.NotTheirs));
        figures.NoClearDate.ShouldBe(counted.Count(m => m.Due is null && !Facts(m).Over && !ClaimsNothing(m)));
        figures.Overdue.ShouldBe(counted.Count(m => DueDates.IsOverdue(Facts(m), today)));
        figures.Saved.ShouldBe(counted.Count(m => DueDates.IsSavedByExtension(Facts(m), today)));
        figures.OverdueOrExtended.ShouldBe(
            counted.Count(m => DueDates.IsOverdue(Facts(m), today) || (m.Times > 0 && !Facts(m).Over))
        );
        (figures.Moved, figures.TimesMoved, figures.DaysMoved).ShouldBe(
            (
                counted.Count(m => m.Times > 0),
                counted.Sum(m => m.Times),
                counted.Where(m => m.Times > 0).Sum(m => DueDates.DaysMoved(Day(m.FirstDue, today), Day(m.Due, today)))
            )
        );
        figures.Closed.ShouldBe(counted.Count(m => m.Closure == ClosureStage.Closed));
        var silent = counted
            .Where(m => m.Agency >= 0)
            .GroupBy(m => m.Agency)
            .Where(a => a.All(m => m.Answer == AgencyAnswer.Silent))
            .Select(a => agencies[a.Key]);
        figures.Silent.Order().ShouldBe(silent.Order());
    }

    /// <summary>By hand: silence and "not theirs" are states of what is not rated.</summary>
    private static DeliveryState StateOf(Made m) =>
        m is { Delivery: null, Agency: >= 0, Answer: AgencyAnswer.Silent } ? DeliveryState.Silent
        : m is { Delivery: null, Agency: >= 0, Answer: AgencyAnswer.NotTheirs } ? DeliveryState.NotTheirs
        : m.Delivery is null ? DeliveryState.NotRated
        : Enum.Parse<DeliveryState>(m.Delivery.ToString()!);

    private static bool ClaimsNothing(Made m) => StateOf(m) is DeliveryState.Silent or DeliveryState.NotTheirs;

    private static async Task ListsShouldAgreeAsync(TestDatabase database, Guid id, PlanFigures figures)
    {
        Task<int> Shown(PlanFilter filter) =>
            database.InScopeAsync(async s =>
                (await s.GetRequiredService<PlanQueries>().ViewAsync(id, filter, 1, default))!.Shown
            );
        (await Shown(new(Delivery: nameof(Delivery.OnTrack)))).ShouldBe(figures.On(Delivery.OnTrack));
        (await Shown(new(Delivery: PlanFilter.None, Answer: AgencyAnswer.Answered))).ShouldBe(figures.On(null));
        (await Shown(new(Delivery: PlanFilter.None, Answer: AgencyAnswer.Silent))).ShouldBe(
            figures.In(DeliveryState.Silent)
        );
        (await Shown(new(Answer: AgencyAnswer.Silent))).ShouldBe(figures.SilentPlaces);
        (await Shown(new(Answer: AgencyAnswer.NotTheirs))).ShouldBe(figures.NotTheirs);
        (await Shown(new(Assurance: Assurance.Claimed))).ShouldBe(figures.At(Assurance.Claimed));
        (await Shown(new(Dates: DateState.NoClearDate))).ShouldBe(figures.NoClearDate);
        (await Shown(new(Assurance: Assurance.ImpactShown))).ShouldBe(figures.At(Assurance.ImpactShown));
        (await Shown(new(Dates: DateState.Overdue))).ShouldBe(figures.Overdue);
        (await Shown(new(Dates: DateState.OverdueOrExtended))).ShouldBe(figures.OverdueOrExtended);
        (await Shown(new(Dates: DateState.Saved))).ShouldBe(figures.Saved);
        (await Shown(new(Dates: DateState.Moved))).ShouldBe(figures.Moved);
    }

    /// <summary>What the overview of all plans says of each, against counting that plan alone.</summary>
    private static async Task RowsShouldBeTrueAsync(TestDatabase database, Guid agency)
    {
        foreach (
            var person in new[] { TestDatabase.Coordinator, TestDatabase.Somebody("Ann", agency, Role.AgencyLead) }
        )
        {
            await database.AsAsync(
                person,
                async s =>
                {
                    foreach (var row in await s.GetRequiredService<PartnershipOverviews>().RowsAsync(default))
                    {
                        var alone = (await s.GetRequiredService<PlanOverviews>().LoadAsync(row.Id, default))!.Figures;
                        Words(row.Figures).ShouldBe(Words(alone), person.Name);
                    }
                }
            );
        }

        static string Words(PlanFigures f) =>
            $"{f.Actions} {string.Join(',', DeliveryStates.All.Select(f.In))} "
            + $"{string.Join(',', Enum.GetValues<Assurance>().Select(f.At))} {f.Overdue} {f.OverdueOrExtended} "
            + $"{f.Saved} {f.Moved} {f.TimesMoved} {f.DaysMoved} {f.Closed} "
            + $"{f.NoClearDate} {f.Places} {f.SilentPlaces} {f.NotTheirs} "
            + $"{string.Join(',', f.Silent.Order())}";
    }

    private static DateOnly? Day(int? offset, DateOnly today) => offset is { } days ? today.AddDays(days) : null;

    private static Task<List<Guid>> AgenciesAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var agencies = Enumerable
                .Range(0, 4)
                .Select(n => writes.Add(new Agency { Name = $"Agency {n}" }).Id)
                .ToList();
            await writes.SaveAsync();
            return agencies;
        });

    private static Task<Guid> PlanAsync(TestDatabase database, List<Guid> agencies, IReadOnlyList<Made> made) =>
        database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var today = TheDayInBritain.At(writes.Now);
            var plan = writes.Add(new Plan { Title = "Random" });
            var finding = writes.Add(new Finding { PlanId = plan.Id, Text = "Finding" });
            foreach (var m in made)
            {
                Guid? agency = m.Agency < 0 ? null : agencies[m.Agency];
                var recommendation = writes.Add(
                    new Recommendation { PlanId = plan.Id, FindingId = m.Finding ? finding.Id : null }
                );
                var response = writes.Add(new Response { RecommendationId = recommendation.Id, AgencyId = agency });
                writes.Add(
                    new PlanAction
                    {
                        ResponseId = response.Id,
                        PlanId = plan.Id,
                        RecommendationId = recommendation.Id,
                        FindingId = recommendation.FindingId,
                        AgencyId = agency,
                        Text = "Promise",
                        Delivery = m.Delivery,
                        Assurance = m.Assurance,
                        Closure = m.Closure,
                        Due = Day(m.Due, today),
                        FirstDue = Day(m.FirstDue, today),
                        TimesMoved = m.Times,
                        DaysMoved = DueDates.DaysMoved(Day(m.FirstDue, today), Day(m.Due, today)),
                        Answer = m.Answer,
                        Withdrawn = m.Withdrawn,
                    }
                );
            }

            writes.Record(PlanEvents.Started, plan);
            await writes.SaveAsync();
            return plan.Id;
        });
}
