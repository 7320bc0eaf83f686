namespace Throughline.Domain.Challenge.Words;

/// <summary>Tense and mood of the verbs of a clause.</summary>
internal sealed class VerbReader(WordLists lists)
{
    /// <summary>So far before a participle an auxiliary governs it: "will then be formally reviewed".</summary>
    private const int Reach = 3;

    private static readonly HashSet<string> NotYet = new(
        ["not", "never", "nor", "cannot", "without"],
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> Past = new(
        ["has", "have", "had", "was", "were", "been"],
        StringComparer.Ordinal
    );

    /// <summary>
    /// Looks at each participle: after "be" it is yet to be done, after "not" it is not, else it was done.
    /// In "will action concerns raised" it only describes: after a promise it needs "have" or "was" of its own.
    /// </summary>
    public (int Done, bool Promised, bool NotDone, bool Present) Participles(string[] words, int toDo)
    {
        var (done, promised, notDone, present, ahead) = (-1, false, false, false, false);
        for (var i = 0; i < words.Length; i++)
        {
            ahead |= i >= toDo || words[i] is "will" or "shall" or "should" or "must" or "would";
            if (!IsParticiple(words, i))
            {
                continue;
            }

            var before = Before(words, i);
            if (Denies(before))
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
    public int ToDo(string[] words)
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
            if (words[i] == "to" && LeadsToAction(words, i))
            {
                return i;
            }
        }

        return words.Length;
    }

    /// <summary>
    /// "Is the lead and attends the meetings, so will ensure ...": says how things are before it promises.
    /// </summary>
    public bool StandsBeforeWill(string[] words)
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

    /// <summary>"to review", "to also review".</summary>
    private bool LeadsToAction(string[] words, int to) =>
        lists.ActionVerbs.At(words, to + 1) > 0
        || (
            words[to + 1] is "also" or "then" or "jointly"
            && to + 2 < words.Length
            && lists.ActionVerbs.At(words, to + 2) > 0
        );

    /// <summary>The words that govern the one at the place.</summary>
    public static ReadOnlySpan<string> Before(string[] words, int at) =>
        words.AsSpan(Math.Max(0, at - Reach), Math.Min(at, Reach));

    /// <summary>Whether "not" or the like is among them.</summary>
    public static bool Denies(ReadOnlySpan<string> words) => HasAny(words, NotYet);

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
