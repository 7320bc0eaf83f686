using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>
/// Asks where the action's own words name nothing concrete to be done, or say how things are instead of what is to be
/// done.
/// </summary>
public sealed class AnActionIsSmart : RowRule
{
    /// <summary>So early a vague verb governs the clause: "The trust will continue to ...".</summary>
    private const int Early = 8;

    public override string Id => "TL305";

    public override RuleGroup Group => RuleGroup.Measure;

    public override Severity Severity => Severity.Minor;

    public override string Sentence => "An action says what is to be done, by whom it can be seen to be done.";
    public override string Plural => "actions do not say what exactly is to be done";
    public override string AskTogether => "What will have been done when each is complete?";

    public override string Reason =>
        "The S of SMART: “ensure”, “continue” and “raise awareness” can be called done on any day. What, how, and "
        + "for how many can be checked.";

    /// <summary>Verbs that tell how things are, not what is to be done.</summary>
    private static readonly string[] Standing =
    [
        "is",
        "are",
        "has",
        "have",
        "works",
        "does",
        "provides",
        "follow",
        "follows",
        "remain",
        "remains",
        "supervises",
        "manages",
    ];

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        var words = plans[row];
        var action = words[Field.Action];
        if (!words.ActionStands || words.NotTheirs || action.TellsNothing || !row.IsOpen)
        {
            yield break;
        }

        if (Unspecific(words, plans.Lists) is var (why, question))
        {
            yield return Asking.About(
                row,
                plan,
                this,
                $"The action is not specific (the S of SMART): {Naming.Quote(action.Text)} {why}",
                $"the action reads {Naming.Quote(action.Text)}{question}",
                Confidence.Medium,
                Field.Action
            );
        }
    }

    /// <summary>What the action says instead of what is to be done, and what is asked of it.</summary>
    private static (string Why, string Question)? Unspecific(RowWords words, WordLists lists)
    {
        var action = words[Field.Action];
        if (action.Telling.All(c => IsVague(c, lists)) && action.Dates.Count == 0)
        {
            return ("names nothing concrete to be done.", ". What exactly is to be done, and for how many?");
        }

        if (
            lists["notActions"].At(action.Telling[0].Words, 0) > 0
            && !action.Telling.Any(c => c.Speaks(Says.Promise | Says.Done))
        )
        {
            return (
                "names what is hoped for or heard, not what is to be done.",
                ". What is to be done to bring that about?"
            );
        }

        return !words.IsComplete && action.Telling.All(c => IsHowThingsAre(c) && lists.ActionVerbs.At(c.Words, 0) == 0)
            ? ("says how things are.", ", which says how things are. What is to be done?")
            : null;
    }

    private static bool IsVague(Clause clause, WordLists lists) =>
        lists["vagueVerbs"].FirstIn(clause.Words) is >= 0 and < Early
        && !lists["concrete"].In(clause.Words)
        && !clause.Speaks(Says.Result)
        && (!clause.Speaks(Says.Done) || clause.Speaks(Says.Present))
        && !Counted.HasNumber(clause.Words);

    /// <summary>"Staff have access ...", "The matter is covered in ...": in the present, and not under way.</summary>
    private static bool IsHowThingsAre(Clause clause)
    {
        if (
            clause.Speaks(Says.Promise | Says.Result)
            || Array.Exists(clause.Words, w => w is "being" or "been" or "was" or "were" or "will" or "completed")
        )
        {
            return false;
        }

        var verb = Array.FindIndex(clause.Words, Standing.Contains);
        return verb >= 0
            && (clause.Words[verb] is "is" or "are" || clause.Speaks(Says.State | Says.Present))
            && !(verb + 1 < clause.Words.Length && clause.Words[verb + 1].EndsWith("ing", StringComparison.Ordinal));
    }
}
