using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>Asks where a number to reach or a change in an amount is named without where it starts from.</summary>
public sealed class AMeasureHasABaseline : RowRule
{
    /// <summary>So many words after "increase" or "reduce" its amount is named.</summary>
    private const int Near = 6;

    public override string Id => "TL304";

    public override RuleGroup Group => RuleGroup.Measure;

    public override Severity Severity => Severity.Minor;

    public override string Sentence => "A number to reach says where it starts from.";
    public override string Plural => "measures name a number to reach and not where it starts from";
    public override string AskTogether => "What was the figure at the start?";

    public override string Reason =>
        "“Reduce by 10%” means nothing without what it was; a target can be one that was already met.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        var words = plans[row];
        return words.NotTheirs || !words.ActionStands ? []
            : row.Live is { Measures.Count: > 0 } live ? OfMeasures(row, plan, live)
            : OfWords(row, plan, plans);
    }

    /// <summary>The first of the measures as recorded that has no baseline.</summary>
    private IEnumerable<Raised> OfMeasures(PlanRow row, PlanVersion plan, LiveFacts live)
    {
        if (live.Measures.FirstOrDefault(m => m.Baseline is null) is { } bare)
        {
            yield return Asking.About(
                row,
                plan,
                this,
                $"The measure {Naming.Quote(bare.Text)} has no baseline.",
                $"where does {Naming.Quote(bare.Text)} start from?",
                Confidence.High,
                Field.Outcome
            );
        }
    }

    /// <summary>The first cell that names an amount and not where it starts from.</summary>
    private IEnumerable<Raised> OfWords(PlanRow row, PlanVersion plan, PlanWords plans)
    {
        var words = plans[row];
        foreach (var field in new[] { Field.Outcome, Field.Action, Field.Response })
        {
            if (
                words[field].Clauses.FirstOrDefault(c => NamesAnAmount(c, plans.Lists)) is { } clause
                && !HasBaseline(words[field], plans.Lists)
            )
            {
                yield return Asking.About(
                    row,
                    plan,
                    this,
                    $"{Naming.Quote(clause.Text)} names an amount to reach, not where it starts from.",
                    $"{Naming.Quote(clause.Text)}: what is it now, or what was it when the plan began?",
                    Confidence.Medium,
                    field
                );
                yield break;
            }
        }
    }

    private static bool NamesAnAmount(Clause clause, WordLists lists) =>
        clause.Text.Contains('%', StringComparison.Ordinal)
        || Enumerable
            .Range(0, clause.Words.Length)
            .Any(i =>
                lists["changeOfAmount"].At(clause.Words, i) > 0 && IsOfAnAmount(clause.Words.AsSpan(i + 1), lists)
            );

    /// <summary>
    /// "Reduction in the number of ..." names an amount; "increase the ability of staff to attend meetings" does not.
    /// </summary>
    private static bool IsOfAnAmount(ReadOnlySpan<string> after, WordLists lists)
    {
        var near = after[..Math.Min(Near, after.Length)].ToArray();
        return lists["amounts"].FirstIn(near) is >= 0 and var amount
            && lists["unmeasured"].FirstIn(near) is var other
            && (other < 0 || other > amount);
    }

    private static bool HasBaseline(CellWords cell, WordLists lists) =>
        cell.Clauses.Any(c => lists["baselines"].In(c.Words) && c.Words.Any(w => w.All(char.IsAsciiDigit)))
        || cell.Text.Count(c => c == '%') > 1;
}
