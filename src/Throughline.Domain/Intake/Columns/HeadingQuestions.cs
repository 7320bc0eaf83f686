using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Headings that ask, with or without a sign: "Where have we got to", "What will be different?".</summary>
internal static class HeadingQuestions
{
    private static readonly HashSet<string> Before = ["have", "has", "had", "been", "was", "were", "did", "already"];
    private static readonly HashSet<string> Telling =
    [
        "know",
        "tell",
        "see",
        "show",
        "difference",
        "different",
        "success",
        "succeeded",
        "worked",
        "working",
        "better",
        "measure",
        "measured",
        "judge",
        "recognise",
        "impact",
    ];
    private static readonly HashSet<string> Wished =
    [
        "different",
        "difference",
        "look",
        "better",
        "see",
        "achieve",
        "success",
        "good",
        "benefit",
        "outcome",
        "expect",
        "hope",
        "impact",
        "mean",
        "result",
    ];
    private static readonly HashSet<string> Hindering =
    [
        "stop",
        "prevent",
        "hinder",
        "block",
        "risk",
        "holding",
        "barrier",
        "delay",
    ];
    private static readonly HashSet<string> Found =
    [
        "found",
        "find",
        "learn",
        "learned",
        "learnt",
        "told",
        "tell",
        "say",
        "said",
        "wrong",
        "seen",
        "saw",
        "issue",
        "problem",
        "identified",
        "concern",
        "heard",
        "missing",
        "missed",
        "working",
        "know",
    ];
    private static readonly HashSet<string> Mending =
    [
        "right",
        "fix",
        "fixed",
        "mend",
        "mended",
        "solve",
        "solved",
        "resolve",
        "resolved",
        "tackle",
        "tackled",
        "address",
        "addressed",
    ];
    private static readonly HashSet<string> Paying = ["cost", "paid", "pay", "fund", "funded", "money", "resourced"];
    private static readonly HashSet<string> Proving =
    [
        "evidence",
        "evidenced",
        "prove",
        "demonstrate",
        "assure",
        "done",
    ];
    private static readonly HashSet<string> NotTheDoer = ["benefit", "affected", "consulted", "need"];
    private static readonly HashSet<string> OtherTimes = ["start", "started", "begin", "closed", "completed", "raised"];
    private static readonly HashSet<string> First =
    [
        "accountable",
        "lead",
        "leading",
        "strategic",
        "overall",
        "senior",
    ];

    /// <returns>Null where the words ask nothing.</returns>
    public static HeadingMeaning? Read(ReadOnlySpan<string> tokens, HeadingNouns nouns) =>
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
    public static HeadingMeaning What(ReadOnlySpan<string> tokens)
    {
        var done = (Any(tokens, Before) && !IsOwed(tokens)) || tokens.Contains("far") || tokens.Contains("since");
        return Any(tokens, Hindering) || tokens.Contains("way") ? HeadingMeaning.Of(Field.Constraint)
            : IsOwed(tokens) && Any(tokens, Mending) ? HeadingMeaning.Of(Field.Finding, Field.Recommendation)
            : IsAsked(tokens) ? HeadingMeaning.Of(Field.Recommendation, Field.Action)
            : tokens.Contains("difference") || tokens.Contains("impact") ? HeadingMeaning.Of(Field.Outcome)
            : Any(tokens, Found) && !tokens.Contains("will") && !tokens.Contains("want") && !tokens.Contains("expect")
                ? HeadingMeaning.Of(Field.Finding)
            : done ? HeadingMeaning.Of(Field.Update)
            : Any(tokens, Paying) ? HeadingMeaning.Of(Field.Cost, Field.Resources)
            : Any(tokens, Wished) || tokens.Contains("change") || tokens.Contains("improve")
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

    private static bool Does(ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (
                token
                is "do"
                    or "doing"
                    or "done"
                    or "happen"
                    or "take"
                    or "taking"
                    or "deliver"
                    or "put"
                    or "carry"
                    or "action"
                    or "plan"
                    or "planned"
                    or "agree"
                    or "agreed"
                    or "commit"
                    or "promise"
                    or "intend"
                    or "proposed"
                    or "required"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static HeadingMeaning Who(ReadOnlySpan<string> tokens) =>
        Any(tokens, NotTheDoer) || tokens.Length > 1 && (tokens[1] == "for" || tokens[^1] == "for")
            ? HeadingMeaning.None
            : HeadingMeaning.Person(Any(tokens, First));

    private static HeadingMeaning When(ReadOnlySpan<string> tokens) =>
        tokens.Contains("agreed") || tokens.Contains("approved") ? HeadingMeaning.Of(Field.Agreed)
        : Any(tokens, OtherTimes) && !tokens.Contains("will") ? HeadingMeaning.Elsewhere
        : HeadingMeaning.Of(Field.Target);

    private static HeadingMeaning Where(ReadOnlySpan<string> tokens) =>
        tokens.Contains("from") ? HeadingMeaning.Elsewhere
        : tokens.Contains("want") || tokens.Contains("should") ? HeadingMeaning.Of(Field.Outcome)
        : tokens.Contains("fell") || tokens.Contains("short") ? HeadingMeaning.Of(Field.Finding)
        : HeadingMeaning.Of(Field.Update);

    private static HeadingMeaning How(ReadOnlySpan<string> tokens) =>
        tokens.Contains("monitored") || tokens.Contains("reviewed") ? HeadingMeaning.Elsewhere
        : tokens.Contains("rated") ? HeadingMeaning.Of(Field.Rating)
        : tokens.Contains("urgent") || tokens.Contains("important") ? HeadingMeaning.Of(Field.Priority)
        : Any(tokens, Paying) || tokens.Contains("much") ? HeadingMeaning.Of(Field.Cost, Field.Resources)
        : Any(tokens, Proving) ? HeadingMeaning.Of(Field.EvidenceOfCompletion, Field.Update, Field.Outcome)
        : tokens.Contains("measure") || tokens.Contains("measured")
            ? HeadingMeaning.Of(Field.SuccessMeasure, Field.Outcome)
        : Any(tokens, Telling) ? HeadingMeaning.Of(Field.Outcome, Field.SuccessMeasure)
        : tokens.Contains("responded") ? HeadingMeaning.Of(Field.Response)
        : tokens.Length > 1 && tokens[1] is "are" or "far" or "well" or "is" or "have" ? HeadingMeaning.Of(Field.Update)
        : tokens.Length > 2 ? HeadingMeaning.Of(Field.Action)
        : HeadingMeaning.None;

    /// <summary>"Which agency?", "What evidence is there?".</summary>
    private static HeadingMeaning? Named(ReadOnlySpan<string> tokens, HeadingNouns nouns)
    {
        if (tokens.Length < 2)
        {
            return null;
        }

        var named = nouns.Read(tokens[1..2]) is { Fields.Count: > 0 } one ? one : nouns.Read(tokens);
        return named.Fields.Count == 0 ? null
            : named.Fields[0].Field == Field.Action && Any(tokens, Before) ? HeadingMeaning.Of(Field.Update)
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
