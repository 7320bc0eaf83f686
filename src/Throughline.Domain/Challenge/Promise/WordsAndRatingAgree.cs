using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>
/// Asks where the words say completed and the rating something less, or the rating says complete and the words that
/// something is open.
/// </summary>
public sealed class WordsAndRatingAgree : RowRule
{
    private static readonly Field[] Telling = [Field.Target, Field.Update, Field.Constraint];

    public override string Id => "TL104";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "The rating says what the words say.";
    public override string Plural => "rows say one thing in words and another in their rating";
    public override string AskTogether => "Which of the two is right?";

    public override string Reason =>
        "Where a plan has its own rating for what is complete, a row cannot be both complete and on its way. One of "
        + "the two is out of date, and readers will count the wrong one.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var planWords = PlanWords.Of(plan, settings);
        var words = planWords[row];
        if (!words.IsPromised || row.Delivery is null)
        {
            yield break;
        }

        if (!words.IsComplete && planWords.HasSeparateComplete && Completes(words, planWords.Lists) is { } done)
        {
            yield return NotRatedSo(row, plan, words, done);
        }
        else if (words.IsComplete && StillOpen(words, planWords.Lists) is { } open)
        {
            yield return StillToDo(row, plan, words, open);
        }
    }

    private Raised NotRatedSo(PlanRow row, PlanVersion plan, RowWords words, Field done) =>
        Asking.About(
            row,
            plan,
            this,
            $"The words say that it is completed ({Naming.Quote(words[done].Text)}); the row is "
                + $"{Naming.Rated(row)}.",
            $"the words read {Naming.Quote(words[done].Text)} and the row is {Naming.Rated(row)}. Is the action "
                + $"complete, and if so why is it not rated so?",
            Confidence.High,
            done,
            Field.Rating
        );

    private Raised StillToDo(PlanRow row, PlanVersion plan, RowWords words, Field open) =>
        Asking.About(
            row,
            plan,
            this,
            $"The row is rated as complete; its words say that something is still open: "
                + $"{Naming.Quote(words[open].Text)}.",
            $"the row is rated as complete, and its words read {Naming.Quote(words[open].Text)}. What is still "
                + $"to be done, and is the rating right?",
            Confidence.High,
            open,
            Field.Rating
        );

    private static Field? Completes(RowWords words, WordLists lists)
    {
        foreach (var field in new[] { Field.Update, Field.Target })
        {
            if (WholeCompletion.Is(words[field], words[Field.Action], lists))
            {
                return field;
            }
        }

        return null;
    }

    private static Field? StillOpen(RowWords words, WordLists lists)
    {
        foreach (var field in Telling)
        {
            if (
                words[field]
                    .Clauses.Any(c => lists["stillOpen"].In(c.Words) && !c.Speaks(Says.Conditional | Says.Resolved))
            )
            {
                return field;
            }
        }

        return words.EvidenceClauses.Any() && words.Evidence.All(c => c.TellsNothing || c.IsOnlyPromise)
            ? (words[Field.Target].TellsNothing ? Field.Update : Field.Target)
            : null;
    }
}
