using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Headings that ask, with or without a sign: "Where have we got to", "What will be different?".</summary>
internal sealed class HeadingQuestions(HeadingQuestionWords words)
{
    private readonly HashSet<string> _before = [.. words.Before];
    private readonly HashSet<string> _telling = [.. words.Telling];
    private readonly HashSet<string> _wished = [.. words.Wished];
    private readonly HashSet<string> _hindering = [.. words.Hindering];
    private readonly HashSet<string> _found = [.. words.Found];
    private readonly HashSet<string> _mending = [.. words.Mending];
    private readonly HashSet<string> _paying = [.. words.Paying];
    private readonly HashSet<string> _proving = [.. words.Proving];
    private readonly HashSet<string> _notTheDoer = [.. words.NotTheDoer];
    private readonly HashSet<string> _otherTimes = [.. words.OtherTimes];
    private readonly HashSet<string> _first = [.. words.First];
    private readonly HashSet<string> _doing = [.. words.Doing];

    /// <returns>Null where the words ask nothing.</returns>
    public HeadingMeaning? Read(ReadOnlySpan<string> tokens, HeadingNouns nouns) =>
        tokens[0] switch
        {
            "who" or "whom" or "whose" => Who(tokens),
            "when" => When(tokens),
            "where" => Where(tokens),
            "why" => HeadingMeaning.Of(Field.Finding, Field.Description),
            "how" => How(tokens),
            "which" => tokens.Length > 1 && tokens[1] == "way"
                ? HeadingMeaning.Of(Field.Direction)
                : Named(tokens, nouns),
            "what" => Named(tokens, nouns) ?? What(tokens),
            _ => Last(tokens),
        };

    /// <summary>What "What …", "Things that …" and "Work we …" go on with.</summary>
    public HeadingMeaning What(ReadOnlySpan<string> tokens)
    {
        var done = (Any(tokens, _before) && !IsOwed(tokens)) || tokens.Contains("far") || tokens.Contains("since");
        return Any(tokens, _hindering) || tokens.Contains("way") ? HeadingMeaning.Of(Field.Constraint)
            : IsOwed(tokens) && Any(tokens, _mending) ? HeadingMeaning.Of(Field.Finding, Field.Recommendation)
            : IsAsked(tokens) ? HeadingMeaning.Of(Field.Recommendation, Field.Action)
            : tokens.Contains("difference") || tokens.Contains("impact") ? HeadingMeaning.Of(Field.Outcome)
            : Any(tokens, _found) && !tokens.Contains("will") && !tokens.Contains("want") && !tokens.Contains("expect")
                ? HeadingMeaning.Of(Field.Finding)
            : done ? HeadingMeaning.Of(Field.Update)
            : Any(tokens, _paying) ? HeadingMeaning.Of(Field.Cost, Field.Resources)
            : Any(tokens, _wished) || tokens.Contains("change") || tokens.Contains("improve")
                ? HeadingMeaning.Of(Field.Outcome)
            : tokens.Contains("need") && !Does(tokens) ? HeadingMeaning.Of(Field.Resources, Field.Cost)
            : Does(tokens) ? HeadingMeaning.Of(Field.Action)
            : HeadingMeaning.None;
    }

    /// <summary>"What needs to change", "What must improve".</summary>
    private static bool IsAsked(ReadOnlySpan<string> tokens) =>
        (tokens.Contains("change") || tokens.Contains("improve"))
        && (tokens.Contains("need") || tokens.Contains("must") || tokens.Contains("has") || tokens.Contains("should"));

    /// <summary>"What has to be put right" is not done.</summary>
    private static bool IsOwed(ReadOnlySpan<string> tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i] is "has" or "have" or "need" or "needs" && tokens[i + 1] is "to" or "be")
            {
                return true;
            }
        }

        return tokens.Contains("must");
    }

    private bool Does(ReadOnlySpan<string> tokens) => Any(tokens, _doing);

    private HeadingMeaning Who(ReadOnlySpan<string> tokens) =>
        Any(tokens, _notTheDoer) || tokens.Length > 1 && (tokens[1] == "for" || tokens[^1] == "for")
            ? HeadingMeaning.None
            : HeadingMeaning.Person(Any(tokens, _first));

    private HeadingMeaning When(ReadOnlySpan<string> tokens) =>
        tokens.Contains("agreed") || tokens.Contains("approved") ? HeadingMeaning.Of(Field.Agreed)
        : Any(tokens, _otherTimes) && !tokens.Contains("will") ? HeadingMeaning.Elsewhere
        : HeadingMeaning.Of(Field.Target);

    private static HeadingMeaning Where(ReadOnlySpan<string> tokens) =>
        tokens.Contains("from") ? HeadingMeaning.Elsewhere
        : tokens.Contains("want") || tokens.Contains("should") ? HeadingMeaning.Of(Field.Outcome)
        : tokens.Contains("fell") || tokens.Contains("short") ? HeadingMeaning.Of(Field.Finding)
        : HeadingMeaning.Of(Field.Update);

    private HeadingMeaning How(ReadOnlySpan<string> tokens) =>
        tokens.Contains("monitored") || tokens.Contains("reviewed") ? HeadingMeaning.Elsewhere
        : tokens.Contains("rated") ? HeadingMeaning.Of(Field.Rating)
        : tokens.Contains("urgent") || tokens.Contains("important") ? HeadingMeaning.Of(Field.Priority)
        : Any(tokens, _paying) || tokens.Contains("much") ? HeadingMeaning.Of(Field.Cost, Field.Resources)
        : Any(tokens, _proving) ? HeadingMeaning.Of(Field.EvidenceOfCompletion, Field.Update, Field.Outcome)
        : tokens.Contains("measure") || tokens.Contains("measured")
            ? HeadingMeaning.Of(Field.SuccessMeasure, Field.Outcome)
        : Any(tokens, _telling) ? HeadingMeaning.Of(Field.Outcome, Field.SuccessMeasure)
        : tokens.Contains("responded") ? HeadingMeaning.Of(Field.Response)
        : tokens.Length > 1 && tokens[1] is "are" or "far" or "well" or "is" or "have" ? HeadingMeaning.Of(Field.Update)
        : tokens.Length > 2 ? HeadingMeaning.Of(Field.Action)
        : HeadingMeaning.None;

    /// <summary>"Which agency?", "What evidence is there?".</summary>
    private HeadingMeaning? Named(ReadOnlySpan<string> tokens, HeadingNouns nouns)
    {
        if (tokens.Length < 2)
        {
            return null;
        }

        var named = nouns.Read(tokens[1..2]) is { Fields.Count: > 0 } one ? one : nouns.Read(tokens);
        return named.Fields.Count == 0 ? null
            : named.Fields[0].Field == Field.Action && Any(tokens, _before) ? HeadingMeaning.Of(Field.Update)
            : named;
    }

    /// <summary>"To be delivered by whom", "By when".</summary>
    private static HeadingMeaning? Last(ReadOnlySpan<string> tokens) =>
        tokens[^1] is "who" or "whom" || tokens[0] == "by" && tokens.Contains("whom")
            ? HeadingMeaning.Of(Field.Owner, Field.Lead)
        : tokens[^1] == "when" ? HeadingMeaning.Of(Field.Target)
        : null;

    private static bool Any(ReadOnlySpan<string> tokens, HashSet<string> of)
    {
        foreach (var token in tokens)
        {
            if (of.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
