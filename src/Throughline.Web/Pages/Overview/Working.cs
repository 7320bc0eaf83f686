using Throughline.Core.Overview;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Overview;

/// <summary>
/// How the figures of an overview are computed: from what, as at which day, and each with its value and its rule.
/// </summary>
/// <param name="Inputs">What was counted, in a sentence.</param>
public sealed record Working(
    DateOnly AsAt,
    string Inputs,
    IReadOnlyList<(string Figure, int Value, string Rule, string Name)> Figures,
    string Scope
)
{
    private const string Moves =
        "Actions with at least one agreed extension; days are calendar days from the first promise to the date now.";
    private static readonly string Actions = "All actions that you may see, without those withdrawn.";
    private static readonly string OnTrack = "The rating stands for “on track” by the plan's legend.";
    private static readonly string Complete = "The rating stands for “complete” by the plan's legend.";
    private static readonly string Overdue =
        OverdueIsPastItsLastDayAndNotDelivered.Reason
        + " From the day after its last day an action is overdue, until it is complete, closed or withdrawn.";
    private static readonly string Extended =
        "Overdue, or still open with a date that was moved at least once by agreement.";
    private static readonly string Saved =
        OnlyItsMoveKeepsItFromOverdue.Reason + " The date first promised has passed, the one now has not.";
    private static readonly string Answered =
        AnswerAtPlace.Reason
        + " In the paper an update or a response counts, in a plan of questions the answer itself, and where there are no "
        + "words at all a rating.";
    private static readonly string NoClearDate = TargetCell.Reason;

    public static Working Of(PlanOverview plan)
    {
        var f = plan.Figures;
        return new(
            plan.AsAt,
            "from the actions of this plan that you may see. Each number above leads to "
                + $"the actions that it counts. Figures of earlier meetings come from the snapshots frozen for them.",
            [
                ("Actions", f.Actions, Actions, FigureName.Actions),
                ("On track", f.On(Delivery.OnTrack), OnTrack, FigureName.Of(Delivery.OnTrack)),
                ("Complete", f.On(Delivery.Complete), Complete, FigureName.Of(Delivery.Complete)),
                ("Overdue", f.Overdue, Overdue, FigureName.Overdue),
                ("Overdue or extended", f.OverdueOrExtended, Extended, FigureName.OverdueOrExtended),
                ("No clear date", f.NoClearDate, NoClearDate, FigureName.NoClearDate),
                ("Not overdue only because the date was moved", f.Saved, Saved, FigureName.Saved),
                ("Dates moved", f.Moved, Moves, FigureName.Moved),
                ("Places without an answer", f.SilentPlaces, Answered, FigureName.SilentPlaces),
                ("Agencies that have answered nothing", f.Silent.Count, Answered, FigureName.SilentAgencies),
                (
                    "Outcomes shown",
                    f.At(Assurance.ImpactShown),
                    Assurance.ImpactShown.Meaning(),
                    FigureName.Of(Assurance.ImpactShown)
                ),
            ],
            FigureMark.Plan(plan.Id)
        );
    }

    public static Working Of(PartnershipView all) =>
        new(
            all.AsAt,
            "from the actions of the plans that you may see: "
                + $"each figure is the sum of the plans' own. Each number of a plan leads to the actions "
                + $"that it counts.",
            [
                ("Actions", all.Actions, Actions, FigureName.Actions),
                ("On track", all.OnTrack, OnTrack, FigureName.Of(Delivery.OnTrack)),
                ("Complete", all.Complete, Complete, FigureName.Of(Delivery.Complete)),
                ("Overdue", all.Overdue, Overdue, FigureName.Overdue),
                ("Overdue or extended", all.OverdueOrExtended, Extended, FigureName.OverdueOrExtended),
                ("Places without an answer", all.SilentPlaces, Answered, FigureName.SilentPlaces),
                ("Plans in which a place has no answer", all.WithSilence, Answered, FigureName.PlansWithSilence),
                (
                    "Only claimed",
                    all.Assurance[Assurance.Claimed],
                    Assurance.Claimed.Meaning(),
                    FigureName.Of(Assurance.Claimed)
                ),
                ("Outcomes shown", all.Outcomes, Assurance.ImpactShown.Meaning(), FigureName.Of(Assurance.ImpactShown)),
            ],
            FigureMark.AllPlans
        );
}
