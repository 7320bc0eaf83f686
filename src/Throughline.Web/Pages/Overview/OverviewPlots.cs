using Throughline.Core.Overview;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Plots;

namespace Throughline.Web.Pages.Overview;

/// <summary>The pictures of an overview, each with a title that says what it shows.</summary>
public sealed class OverviewPlots(PlotDrawing drawing)
{
    /// <summary>Characters of a plan’s title beside its bar.</summary>
    private const int LongestName = 22;

    public PlotPicture Delivery(Guid plan, PlanFigures figures)
    {
        var bars = DeliveryStates
            .All.Where(s => s != DeliveryState.NotRated || figures.Delivery.ContainsKey(s))
            .Select(s => new Bar(
                s.Label(),
                figures.Delivery.GetValueOrDefault(s),
                OverviewColours.Of(s),
                ListsBehind.Of(plan, s)
            ))
            .ToList();
        var good = figures.On(Domain.Plans.Delivery.OnTrack) + figures.On(Domain.Plans.Delivery.Complete);
        return Bars(
            "delivery",
            $"Delivery: {good} of {Words.Count(figures.Actions, "action")} {(good == 1 ? "is" : "are")} on "
                + $"track or complete",
            "What the agencies say of how far they are.",
            "Delivery",
            bars
        );
    }

    public PlotPicture Assurance(Guid plan, PlanFigures figures)
    {
        var bars = Enum.GetValues<Assurance>()
            .Select(a => new Bar(a.Label(), figures.At(a), OverviewColours.Of(a), ListsBehind.Of(plan, a)))
            .ToList();
        var claimed = figures.At(Domain.Plans.Assurance.Claimed);
        return Bars(
            "assurance",
            $"Assurance: {claimed} of {figures.Actions} {(claimed == 1 ? "is" : "are")} claimed with "
                + $"nothing to show it",
            "How far anybody looked behind what the agencies say.",
            "Assurance",
            bars
        );
    }

    /// <summary>How the actions of all plans in sight stand, and which plans are latest.</summary>
    public IReadOnlyList<PlotPicture> OfAll(PartnershipView all)
    {
        List<PlotPicture> plots = [DeliveryOfAll(all), AssuranceOfAll(all)];
        if (all.MostLate.Count > 0)
        {
            plots.Add(
                Bars(
                    "late",
                    $"Overdue or extended: {all.OverdueOrExtended} of {Words.Count(all.Actions, "action")}",
                    "Actions overdue or extended, in the plans that have most of them.",
                    "Plan",
                    [
                        .. all.MostLate.Select(p => new Bar(
                            Words.Beginning(p.Title, LongestName),
                            p.Figures.OverdueOrExtended,
                            OverviewColours.Of(DeliveryState.OffTrack),
                            ListsBehind.Of(p.Id, ListBehind.OverdueOrExtended)
                        )),
                    ]
                )
            );
        }

        return plots;
    }

    private PlotPicture DeliveryOfAll(PartnershipView all)
    {
        var good = all.OnTrack + all.Complete;
        return Bars(
            "delivery",
            $"Delivery: {good} of {Words.Count(all.Actions, "action")} {(good == 1 ? "is" : "are")} on "
                + $"track or complete",
            "What the agencies say of how far they are, over all plans.",
            "Delivery",
            [
                .. DeliveryStates
                    .All.Where(s => s != DeliveryState.NotRated || all.Delivery[s] > 0)
                    .Select(s => new Bar(s.Label(), all.Delivery[s], OverviewColours.Of(s))),
            ]
        );
    }

    private PlotPicture AssuranceOfAll(PartnershipView all)
    {
        var claimed = all.Assurance[Domain.Plans.Assurance.Claimed];
        return Bars(
            "assurance",
            $"Assurance: {claimed} of {all.Actions} {(claimed == 1 ? "is" : "are")} claimed with "
                + $"nothing to show it",
            "How far anybody looked behind what the agencies say, over all plans.",
            "Assurance",
            [.. Enum.GetValues<Assurance>().Select(a => new Bar(a.Label(), all.Assurance[a], OverviewColours.Of(a)))]
        );
    }

    /// <summary>Small pictures of the measures over snapshots and now; none where the plan has no snapshot.</summary>
    public IReadOnlyList<PlotPicture> OverTime(IReadOnlyList<PointInTime> points, DateOnly today, PlanFigures figures)
    {
        if (points.Count == 0)
        {
            return [];
        }

        List<PointInTime> all = [.. points, PointInTime.Now(today, figures)];
        return
        [
            Line("time-track", "On track or complete", all, p => p.OnTrackOrComplete, "#0b6b36"),
            Line("time-overdue", "Overdue", all, p => p.Overdue, "#9c1f33"),
            Line("time-saved", "Not overdue only because the date was moved", all, p => p.Saved, "#8a4b00"),
            Line("time-tested", "Tested by somebody else, or impact shown", all, p => p.TestedOrBetter, "#3d2375"),
        ];
    }

    private PlotPicture Bars(string key, string title, string what, string column, List<Bar> bars)
    {
        var description = $"{what} {string.Join(", ", bars.Select(b => $"{b.Label} {b.Value}"))}.";
        return new(
            title,
            description,
            drawing.Bars(key, title, description, bars),
            [column, "Actions"],
            [.. bars.Select(b => (b.Label, (IReadOnlyList<string>)[$"{b.Value}"], b.Link))]
        );
    }

    private PlotPicture Line(
        string key,
        string what,
        List<PointInTime> points,
        Func<PointInTime, int> value,
        string colour
    )
    {
        var (first, last) = (value(points[0]), value(points[^1]));
        var title = $"{what}: {(first == last ? $"{last}, as at first" : $"from {first} to {last}")}";
        var description =
            $"{what}, counted at each snapshot and now: "
            + $"{string.Join(", ", points.Select(p => $"{Words.Day(p.On)} {value(p)}"))}.";
        return new(
            title,
            description,
            drawing.Line(key, title, description, points.ConvertAll(p => (p.On, value(p))), colour),
            ["Snapshot", "Day", "Actions"],
            [
                .. points.Select(p =>
                    (p.Title, (IReadOnlyList<string>)[Words.Day(p.On), $"{value(p)} of {p.Actions}"], (string?)null)
                ),
            ]
        );
    }
}
