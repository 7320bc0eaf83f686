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
            .All.Where(s => s.Delivery() is not null || figures.In(s) > 0)
            .Select(s => new Bar(
                s.Label(),
                figures.In(s),
                OverviewColours.Of(s),
                ListsBehind.Of(plan, s),
                FigureName.Of(s),
                FigureMark.Plan(plan)
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
            .Select(a => new Bar(
                a.Label(),
                figures.At(a),
                OverviewColours.Of(a),
                ListsBehind.Of(plan, a),
                FigureName.Of(a),
                FigureMark.Plan(plan)
            ))
            .ToList();
        var claimed = figures.At(Domain.Plans.Assurance.Claimed);
        return Bars(
            "assurance",
            $"Assurance: {claimed} of {figures.Claims} {(figures.Claims == 1 ? "claim has" : "claims have")} "
                + $"nothing to show {(figures.Claims == 1 ? "it" : "them")}",
            "How far anybody looked behind what the agencies say.",
            "Assurance",
            bars
        );
    }

    /// <summary>Every place of an agency: answered, not its own, or silent.</summary>
    public PlotPicture Answers(Guid plan, PlanFigures figures)
    {
        Bar Of(string label, int value, DeliveryState look, AgencyAnswer answer, string figure) =>
            new(
                label,
                value,
                OverviewColours.Of(look),
                PlanLinks.Plan(plan, new(Answer: answer)),
                figure,
                FigureMark.Plan(plan)
            );
        return Bars(
            "answers",
            $"Answers: {figures.SilentPlaces} of {Words.Count(figures.Places, "place")} "
                + $"{(figures.SilentPlaces == 1 ? "has" : "have")} none",
            "At how many places agencies have answered.",
            "Answer of the agency",
            [
                Of("Silent", figures.SilentPlaces, DeliveryState.Silent, AgencyAnswer.Silent, FigureName.SilentPlaces),
                Of(
                    "Not theirs",
                    figures.NotTheirs,
                    DeliveryState.NotTheirs,
                    AgencyAnswer.NotTheirs,
                    FigureName.NotTheirs
                ),
                new(
                    "Answered",
                    figures.Answered,
                    OverviewColours.Of(DeliveryState.OnTrack),
                    null,
                    FigureName.Answered,
                    FigureMark.Plan(plan)
                ),
            ]
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
                            ListsBehind.Of(p.Id, ListBehind.OverdueOrExtended),
                            FigureName.OverdueOrExtended,
                            FigureMark.Plan(p.Id)
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
                    .All.Where(s => s.Delivery() is not null || all.Delivery[s] > 0)
                    .Select(s => new Bar(
                        s.Label(),
                        all.Delivery[s],
                        OverviewColours.Of(s),
                        null,
                        FigureName.Of(s),
                        FigureMark.AllPlans
                    )),
            ]
        );
    }

    private PlotPicture AssuranceOfAll(PartnershipView all)
    {
        var claimed = all.Assurance[Domain.Plans.Assurance.Claimed];
        return Bars(
            "assurance",
            $"Assurance: {claimed} of {all.Assurance.Values.Sum()} claims have nothing to show them",
            "How far anybody looked behind what the agencies say, over all plans.",
            "Assurance",
            [
                .. Enum.GetValues<Assurance>()
                    .Select(a => new Bar(
                        a.Label(),
                        all.Assurance[a],
                        OverviewColours.Of(a),
                        null,
                        FigureName.Of(a),
                        FigureMark.AllPlans
                    )),
            ]
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
            [.. bars.Select(b => new PlotRow(b.Label, [$"{b.Value}"], b.Link, b.Figure, b.Scope, b.Value))]
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
                .. points.Select(p => new PlotRow(
                    p.Title,
                    [Words.Day(p.On), $"{value(p)} of {p.Actions}"],
                    null,
                    $"then-{key}",
                    $"snapshot:{p.Title}:{p.On:yyyy-MM-dd}",
                    value(p)
                )),
            ]
        );
    }
}
