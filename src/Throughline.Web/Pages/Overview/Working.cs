using Throughline.Core.Overview;
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
    IReadOnlyList<(string Figure, int Value, string Rule)> Figures
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
        AgencyHasAnswered.Reason
        + " An accepted update here, words in the paper's update or response, or the answer to a question count "
        + "as an answer.";

    public static Working Of(PlanOverview plan)
    {
        var f = plan.Figures;
        return new(
            plan.AsAt,
            $"from the {Words.Count(f.Actions, "action")} of this plan that you may see. Each number above leads to "
                + $"the actions that it counts. Figures of earlier meetings come from the snapshots frozen for them.",
            [
                ("Actions", f.Actions, Actions),
                ("On track", f.On(Delivery.OnTrack), OnTrack),
                ("Complete", f.On(Delivery.Complete), Complete),
                ("Overdue", f.Overdue, Overdue),
                ("Overdue or extended", f.OverdueOrExtended, Extended),
                ("Not overdue only because the date was moved", f.Saved, Saved),
                ("Dates moved", f.Moved, Moves),
                ("Agencies that have not answered", f.Silent.Count, Answered),
                ("Outcomes shown", f.At(Assurance.ImpactShown), Assurance.ImpactShown.Meaning()),
            ]
        );
    }

    public static Working Of(PartnershipView all) =>
        new(
            all.AsAt,
            $"from the {Words.Count(all.Actions, "action")} of the {Words.Count(all.All, "plan")} that you may see: "
                + $"each figure is the sum of the plans' own. Each number of a plan leads to the actions "
                + $"that it counts.",
            [
                ("Actions", all.Actions, Actions),
                ("On track", all.OnTrack, OnTrack),
                ("Complete", all.Complete, Complete),
                ("Overdue", all.Overdue, Overdue),
                ("Overdue or extended", all.OverdueOrExtended, Extended),
                ("Plans on which an agency has not answered", all.WithSilence, Answered),
                ("Only claimed", all.Assurance[Assurance.Claimed], Assurance.Claimed.Meaning()),
                ("Outcomes shown", all.Outcomes, Assurance.ImpactShown.Meaning()),
            ]
        );
}
