using Throughline.Domain.Calendar;
using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>
/// Asks where the target day lies before the day of the paper and no words say what has happened since, nor give a new
/// date.
/// </summary>
public sealed class APassedTargetIsAccountedFor : RowRule
{
    public override string Id => "TL201";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "When a target day has passed, the plan says what happened or gives a new day.";
    public override string Plural => "rows have a target that has passed, and no words say what happened since";
    public override string AskTogether => "What happened, and what are the new dates?";

    public override string Reason =>
        "A date that goes by without a word teaches everybody that dates in the plan mean nothing.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (
            plan.AsAt is not { } day
            || !words.IsPromised
            || Due(row, words) is not { } due
            || due >= day
            || IsAccountedFor(words, due, day)
            || (row.Live is not null && words.IsComplete)
        )
        {
            yield break;
        }

        yield return Asking.About(
            row,
            plan,
            this,
            $"The target was {Naming.Day(due)}; {Naming.Stands(plan, day)}, and no words say what "
                + $"happened since.",
            $"the target was {Naming.Day(due)}, and {Naming.Stands(plan, day)}. What has happened since, and "
                + $"what is the new date?",
            Confidence.High,
            Field.Target,
            Field.Rating
        );
    }

    /// <summary>
    /// The last day that the target names, at worst the whole month; a bare year is no target, nor is a date of what was
    /// done or begun.
    /// </summary>
    private static DateOnly? Due(PlanRow row, RowWords words) =>
        row.Live is { } live
            ? live.Due
            : row.TargetDate.Kind switch
            {
                TargetKind.Evidence or TargetKind.Unclear or TargetKind.Ongoing => null,
                _ => ATargetIsDueOnItsLastDay.DueOf(row.TargetDate)
                    ?? words[Field.Target].Dates.Where(d => !d.IsYear).Max(d => d.Last),
            };

    private static bool IsAccountedFor(RowWords words, DateOnly due, DateOnly day) =>
        new[] { Field.Target, Field.Update, Field.Constraint }.Any(f => words[f].LastDay >= day)
        || words.Evidence.Any(c => c.RefersElsewhere)
        || (!words.IsComplete && words[Field.Target].Clauses.Any(c => c.Speaks(Says.Completed)))
        || words[Field.Target].Telling.Any(c => !c.IsOnlyPromise)
        || (
            words[Field.Update] is var update
            && !SpeaksOfBefore(update, due)
            && update.Telling.Any(c => !c.IsOnlyPromise)
        )
        || (
            words[Field.Constraint] is var constraint
            && !SpeaksOfBefore(constraint, due)
            && constraint.Telling.Any(t => t.Speaks(Says.Done | Says.Resolved))
        );

    /// <summary>
    /// "November 2014 update: ...": words that are dated before the target cannot say what happened after it.
    /// </summary>
    private static bool SpeaksOfBefore(CellWords cell, DateOnly due) =>
        cell.Dates is [{ At: 0, IsYear: false, Last: { } stamp }, ..]
        && stamp < due
        && cell.LastDay <= due
        && cell.Text.Length > cell.Dates[0].End;
}
