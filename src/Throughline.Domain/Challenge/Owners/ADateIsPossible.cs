using System.Text.RegularExpressions;
using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>
/// Asks where a row has a day that no calendar has, an end before its beginning, or something completed on a day that
/// had not come.
/// </summary>
public sealed partial class ADateIsPossible : RowRule
{
    private static readonly Field[] Dated = [Field.Target, Field.Update, Field.Constraint, Field.Action];

    public override string Id => "TL206";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "The dates of a row are possible and agree with each other.";
    public override string Plural => "rows hold dates that cannot be right";
    public override string AskTogether => "What are the right dates?";

    public override string Reason => "A wrong date is a slip of the keyboard, and nobody can be held to it.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        foreach (var field in Dated)
        {
            if (Wrong(words[field], plan) is { } why)
            {
                yield return Asking.About(
                    row,
                    plan,
                    this,
                    why,
                    $"{char.ToLowerInvariant(why[0])}{why[1..]} Which date is meant?",
                    Confidence.High,
                    field
                );
                yield break;
            }
        }
    }

    private static string? Wrong(CellWords cell, PlanVersion plan) =>
        cell.Text.Length == 0 ? null
        : ImpossibleDates.In(cell.Text).FirstOrDefault() is { } none ? $"No calendar has the day {Naming.Quote(none)}."
        : Reversed(cell) is { } range ? $"The end is before the beginning in {Naming.Quote(range)}."
        : plan.AsAt is { } day && CompletedLater(cell, day) is { } later
            ? $"The words say {Naming.Quote(later)}, and {Naming.Stands(plan, day)}."
        : null;

    private static string? Reversed(CellWords cell)
    {
        for (var i = 1; i < cell.Dates.Count; i++)
        {
            var (a, b) = (cell.Dates[i - 1], cell.Dates[i]);
            if (
                !a.IsYear
                && !b.IsYear
                && a.First is { } begin
                && b.Last is { } end
                && end < begin
                && Range().IsMatch(cell.Text.AsSpan(a.End, b.At - a.End))
            )
            {
                return cell.Text[a.At..b.End];
            }
        }

        return null;
    }

    private static string? CompletedLater(CellWords cell, DateOnly day)
    {
        foreach (Match m in Completed().Matches(cell.Text))
        {
            if (
                cell.Dates.FirstOrDefault(d => d.At == m.Index + m.Length)
                    is { Length: > 0, IsYear: false, First: { } first } date
                && first > day
            )
            {
                return cell.Text[m.Index..date.End];
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s?(?:to|until|till|up to)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"(?<!be\s)\b(?:completed|delivered|held|finished|closed)\s(?:on|in)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Completed();
}
