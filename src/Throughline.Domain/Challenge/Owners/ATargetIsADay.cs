using Throughline.Domain.Calendar;
using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>
/// Asks where an action that is not complete has no date at all: empty, "ongoing", "TBC", or words without a date.
/// </summary>
public sealed class ATargetIsADay : RowRule
{
    public override string Id => "TL205";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "Every action has a day by which it is done.";
    public override string Plural => "actions have no day by which they are to be done";
    public override string AskTogether => "By when will each be done?";

    public override string Reason =>
        "What has no date cannot be late. “Ongoing” is how things are, not when they will have changed; the T of "
        + "SMART asks for a day.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        var words = plans[row];
        var target = words[Field.Target];
        var saysNoDay = row.Live is not null && row.TargetDate.Kind is TargetKind.Evidence or TargetKind.Unclear;
        if (
            !plan.Columns.Contains(Field.Target)
            || row.Live?.Due is not null
            || HasItsDay(words, plans.Lists, saysNoDay)
        )
        {
            yield break;
        }

        yield return Asking.About(
            row,
            plan,
            this,
            target.Text.Length == 0 ? "No target is given."
                : saysNoDay ? $"The target reads {Naming.Quote(target.Text)}: that does not say by when it is due."
                : $"The target reads {Naming.Quote(target.Text)}: that holds no date.",
            target.Text.Length == 0
                ? "no date is given. By what day is it to be done?"
                : $"the target reads {Naming.Quote(target.Text)}, without a {(saysNoDay ? "clear " : "")}date. By what day is it to be done?",
            Confidence.High,
            Field.Target,
            Field.Action
        );
    }

    /// <summary>A date, or words that need none.</summary>
    private static bool HasItsDay(RowWords words, WordLists lists, bool saysNoDay)
    {
        var target = words[Field.Target];
        return !words.IsPromised
            || !words.ActionStands
            || words.IsComplete
            || (target.Dates.Count > 0 && !saysNoDay)
            || target.RefersElsewhere
            || WholeCompletion.Is(target, words[Field.Action], lists)
            || words[Field.Action].TellsNothing;
    }
}
