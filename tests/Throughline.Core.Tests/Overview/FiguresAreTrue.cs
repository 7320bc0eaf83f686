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
        string? Update,
        string? Response,
        bool Question,
        bool UpdatedHere,
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
        from update in Gen.Int[0, 5]
            .Select(i => new[] { null, "", "Done in March", " Update pending ", "N/A", "TBC" }[i])
        from response in Gen.Int[0, 2].Select(i => new[] { null, "No response", "We accept this" }[i])
        from flags in Gen.Int[0, 31]
        select new Made(
            agency,
            finding,
            delivery < 0 ? null : (Delivery)delivery,
            assurance,
            closure,
            due == -6 ? null : due,
            first == -6 ? null : first,
            times,
            update,
            response,
            (flags & 1) == 1,
            (flags & 14) == 14,
            (flags & 16) == 16 && (flags & 1) == 1
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
            figures
                .Delivery.GetValueOrDefault(state)
                .ShouldBe(counted.Count(m => DeliveryStates.Of(m.Delivery) == state));
        }

        foreach (var assurance in Enum.GetValues<Assurance>())
        {
            figures.At(assurance).ShouldBe(counted.Count(m => m.Assurance == assurance));
        }

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
            .Where(a =>
                !a.Any(m => AgencyHasAnswered.Holds(m.UpdatedHere, m.Update, m.Response, m.Question, "Promise"))
            )
            .Select(a => agencies[a.Key]);
        figures.Silent.Order().ShouldBe(silent.Order());
    }

    private static async Task ListsShouldAgreeAsync(TestDatabase database, Guid id, PlanFigures figures)
    {
        Task<int> Shown(PlanFilter filter) =>
            database.InScopeAsync(async s =>
                (await s.GetRequiredService<PlanQueries>().ViewAsync(id, filter, 1, default))!.Shown
            );
        (await Shown(new(Delivery: nameof(Delivery.OnTrack)))).ShouldBe(figures.On(Delivery.OnTrack));
        (await Shown(new(Delivery: PlanFilter.None))).ShouldBe(figures.On(null));
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
            $"{f.Actions} {string.Join(',', DeliveryStates.All.Select(d => f.Delivery.GetValueOrDefault(d)))} "
            + $"{string.Join(',', Enum.GetValues<Assurance>().Select(f.At))} {f.Overdue} {f.OverdueOrExtended} "
            + $"{f.Saved} {f.Moved} {f.TimesMoved} {f.DaysMoved} {f.Closed} "
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
                    new Recommendation
                    {
                        PlanId = plan.Id,
                        Kind = m.Question ? RecommendationKind.Question : RecommendationKind.Recommendation,
                        FindingId = m.Finding ? finding.Id : null,
                    }
                );
                var response = writes.Add(
                    new Response
                    {
                        RecommendationId = recommendation.Id,
                        AgencyId = agency,
                        Text = m.Response,
                    }
                );
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
                        Update = m.Update,
                        LastUpdateAt = m.UpdatedHere ? writes.Now : null,
                        Withdrawn = m.Withdrawn,
                    }
                );
            }

            writes.Record(PlanEvents.Started, plan);
            await writes.SaveAsync();
            return plan.Id;
        });
}
