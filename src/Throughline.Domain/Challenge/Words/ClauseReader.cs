namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// Says of a clause whether it promises, reports, shows a result, or names an obstacle: by the tense and mood of its
/// verbs, and by word lists.
/// </summary>
internal sealed class ClauseReader(WordLists lists)
{
    /// <summary>So far before a participle an auxiliary governs it: "will then be formally reviewed".</summary>
    private const int Reach = 3;

    /// <summary>"All staff have ...": who is covered stands at the beginning.</summary>
    private const int Subject = 2;

    private static readonly HashSet<string> NotYet = new(
        ["not", "never", "nor", "cannot", "without"],
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> Past = new(
        ["has", "have", "had", "was", "were", "been"],
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> Covering = new(["all", "every", "each", "both"], StringComparer.Ordinal);
    private static readonly HashSet<string> NotCounts = new(
        [
            "level",
            "section",
            "stage",
            "phase",
            "question",
            "action",
            "finding",
            "recommendation",
            "number",
            "no",
            "page",
            "item",
            "tier",
            "year",
            "band",
            "priority",
            "version",
            "aged",
            "age",
            "under",
            "over",
            "act",
            "key",
            "part",
            "appendix",
            "week",
            "month",
            "ks",
        ],
        StringComparer.Ordinal
    );

    public Says Read(string[] words, bool percent)
    {
        if (words.Length == 0)
        {
            return Says.Nothing;
        }

        var toDo = ToDo(words);
        var (done, promised, notDone, present) = Participles(words, toDo);
        var promise = promised || lists.Promises.In(words) || toDo < words.Length;
        var says = (done >= 0 ? Says.Done : Says.Nothing) | (promise ? Says.Promise : Says.Nothing) | Lists(words);
        if (notDone || lists.Open.In(words))
        {
            says |= Says.Open;
        }

        if (present)
        {
            says |= Says.Present;
        }

        if ((!promise && done < 0) || StandsBeforeWill(words))
        {
            says |= Says.State;
        }

        return (!promise || done >= 0) && IsResult(words, done, percent) ? says | Says.Result : says;
    }

    private Says Lists(string[] words) =>
        (lists.Activities.In(words) ? Says.Activity : Says.Nothing)
        | (lists.Obstacles.In(words) ? Says.Obstacle : Says.Nothing)
        | (lists.Conditionals.In(words) ? Says.Conditional : Says.Nothing)
        | (lists.Resolved.In(words) ? Says.Resolved : Says.Nothing)
        | (IsCompleted(words) ? Says.Completed : Says.Nothing);

    /// <summary>
    /// Looks at each participle: after "be" it is yet to be done, after "not" it is not, else it was done.
    /// In "will action concerns raised" it only describes: after a promise it needs "have" or "was" of its own.
    /// </summary>
    private (int Done, bool Promised, bool NotDone, bool Present) Participles(string[] words, int toDo)
    {
        var (done, promised, notDone, present, ahead) = (-1, false, false, false, false);
        for (var i = 0; i < words.Length; i++)
        {
            ahead |= i >= toDo || words[i] is "will" or "shall" or "should" or "must" or "would";
            if (!IsParticiple(words, i))
            {
                continue;
            }

            var before = words.AsSpan(Math.Max(0, i - Reach), Math.Min(i, Reach));
            if (HasAny(before, NotYet))
            {
                notDone = true;
            }
            else if (before.Contains("be"))
            {
                promised = true;
            }
            else if (!before.Contains("being") && done < 0 && (!ahead || HasAny(before, Past)))
            {
                done = i;
                present = before.Contains("is") || before.Contains("are");
            }
        }

        return (done, promised, notDone, present);
    }

    private bool IsParticiple(string[] words, int i) =>
        lists.DoneWords.At(words, i) > 0
        || (
            words[i].Length > 4 && words[i].EndsWith("ed", StringComparison.Ordinal) && lists.NotDone.At(words, i) == 0
        );

    /// <summary>
    /// Where what is to be done begins: an order ("Compare last year's rate ..."), or an infinitive that nothing finite
    /// and
    /// nothing done stands before ("Named nurse to confirm ..."). The number of words when there is none.
    /// </summary>
    private int ToDo(string[] words)
    {
        if (lists.Imperatives.At(words, 0) > 0)
        {
            return 0;
        }

        for (
            var i = 0;
            i + 1 < words.Length && (i == 0 || (lists.FiniteVerbs.At(words, i) == 0 && !IsParticiple(words, i)));
            i++
        )
        {
            if (
                words[i] == "to"
                && (
                    lists.ActionVerbs.At(words, i + 1) > 0
                    || (
                        words[i + 1] is "also" or "then" or "jointly"
                        && i + 2 < words.Length
                        && lists.ActionVerbs.At(words, i + 2) > 0
                    )
                )
            )
            {
                return i;
            }
        }

        return words.Length;
    }

    /// <summary>
    /// "Is the lead and attends the meetings, so will ensure ...": says how things are before it promises.
    /// </summary>
    private bool StandsBeforeWill(string[] words)
    {
        var will = Array.IndexOf(words, "will");
        for (var i = 0; i < will - Reach; i++)
        {
            if (lists.FiniteVerbs.At(words, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsResult(string[] words, int done, bool percent) =>
        percent
        || lists.Results.In(words)
        || HasCount(words)
        || (done >= 0 && words.Take(Subject).Any(Covering.Contains));

    private static bool HasCount(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (
                words[i].Length <= 6
                && words[i].All(char.IsAsciiDigit)
                && (i == 0 || !NotCounts.Contains(words[i - 1]))
                && i + 1 < words.Length
                && !char.IsAsciiDigit(words[i + 1][0])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Completed", "Policy now complete", "The programme has been completed": the word opens or ends the clause, or
    /// stands after "now" or "is".
    /// </summary>
    private bool IsCompleted(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var length = lists.Completed.At(words, i);
            if (length == 0)
            {
                continue;
            }

            var governed = words.AsSpan(Math.Max(0, i - Reach), Math.Min(i, Reach));
            if (
                !HasAny(governed, NotYet)
                && !governed.Contains("be")
                && !governed.Contains("partially")
                && !governed.Contains("partly")
                && (
                    i + length == words.Length || (i > 0 && words[i - 1] is "now") || (i == 0 && words[0] != "complete")
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ReadOnlySpan<string> words, HashSet<string> of)
    {
        foreach (var word in words)
        {
            if (of.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
