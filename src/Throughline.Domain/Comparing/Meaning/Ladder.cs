using Throughline.Domain.Intake;

namespace Throughline.Domain.Comparing.Meaning;

/// <summary>
/// Verbs by how much they commit to: "implement" stands above "develop", "develop" above "promote", "promote" above
/// "explore". The lists are settings.
/// </summary>
internal sealed class Ladder(Lexicon lexicon)
{
    private readonly (int Level, Phrases Verbs)[] _steps =
    [
        (5, new(lexicon.List("ladderCommits"))),
        (4, new(lexicon.List("ladderImproves"))),
        (3, new(lexicon.List("ladderPrepares"))),
        (2, new(lexicon.List("ladderPromotes"))),
        (1, new(lexicon.List("ladderConsiders"))),
    ];

    private readonly Phrases _aims = new(lexicon.List("aims"));
    private readonly Phrases _firm = new(lexicon.List("firmWords"));
    private readonly int _least = (int)lexicon.Threshold("stepsSofter");

    /// <summary>How the strength of a promise moved in one change; null where it did not, or not surely.</summary>
    public Shift? Shift(Hunk hunk)
    {
        if (Weakened(hunk.Removed, hunk.Added, hunk.Next) is { } weaker)
        {
            return new(ShiftKind.Softened, weaker.From, weaker.To);
        }

        return Weakened(hunk.Added, hunk.Removed, hunk.Next) is { } stronger
            ? new(ShiftKind.Strengthened, stronger.To, stronger.From)
            : null;
    }

    private (string From, string To)? Weakened(
        IReadOnlyList<HunkWord> strong,
        IReadOnlyList<HunkWord> weak,
        IReadOnlyList<HunkWord> next
    )
    {
        var (from, to) = (Leading(strong), Leading(weak));
        if (from is { } f && to is { } t && f.Level - t.Level >= _least)
        {
            return (f.Words, t.Words);
        }

        // "will recruit" became "aim to recruit"; "implement" became "explore implementing".
        var aims = Aim(weak);
        if (
            aims is not null
            && Aim(strong) is null
            && (Firm(strong) || strong.Count == 0 || from is not null)
            && (to is not null || Level(next, Stems(next), 0) is not null || Firm(strong))
        )
        {
            return (Firm(strong) || from is not null ? string.Join(' ', strong.Select(w => w.Text)) : "", aims);
        }

        return from is null && to is { Level: 1 } && strong.Count == 0 && Level(next, Stems(next), 0) is { Level: >= 3 }
            ? ("", to.Value.Words)
            : null;
    }

    /// <summary>The first verb of the ladder that leads a clause.</summary>
    private (int Level, string Words)? Leading(IReadOnlyList<HunkWord> words)
    {
        var stems = Stems(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].OpensClause && Level(words, stems, i) is { } level)
            {
                return level;
            }
        }

        return null;
    }

    private (int Level, string Words)? Level(IReadOnlyList<HunkWord> words, List<string> stems, int at)
    {
        foreach (var (level, verbs) in _steps)
        {
            if (verbs.LengthAt(stems, at) is > 0 and var length)
            {
                return (level, string.Join(' ', words.Skip(at).Take(length).Select(w => w.Text)));
            }
        }

        return null;
    }

    private string? Aim(IReadOnlyList<HunkWord> words) =>
        _aims.First(Stems(words)) is { } found
            ? string.Join(' ', words.Skip(found.At).Take(found.Length).Select(w => w.Text))
            : null;

    private bool Firm(IReadOnlyList<HunkWord> words) => _firm.First(Stems(words)) is not null;

    private static List<string> Stems(IReadOnlyList<HunkWord> words) => [.. words.Select(w => w.Stem)];
}
