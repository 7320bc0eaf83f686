using Throughline.Domain.Intake;

namespace Throughline.Domain.Comparing.Meaning;

/// <summary>
/// Reads out of two versions of a promise whether less is promised now. Silent where it is not plain: a text that was
/// written anew altogether has no shift.
/// </summary>
public sealed class Shifts
{
    private readonly Lexicon _lexicon;
    private readonly AgencyNames _agencies;
    private readonly Ladder _ladder;
    private readonly Phrases _all;
    private readonly Phrases _some;
    private readonly Phrases _hedges;
    private readonly Phrases _conditions;
    private readonly double _leastKept;

    public Shifts(Lexicon lexicon)
    {
        (_lexicon, _agencies) = (lexicon, AgencyNames.Of(lexicon.Vocabulary));
        (_ladder, _all, _some) = (new(lexicon), new(lexicon.List("wordsOfAll")), new(lexicon.List("wordsOfSome")));
        (_hedges, _conditions, _leastKept) = (
            new(lexicon.List("hedges")),
            new(lexicon.List("conditions")),
            lexicon.Threshold("keptWordsForShift")
        );
    }

    /// <returns>In the order of the words; none where the two are hardly the same text.</returns>
    public IReadOnlyList<Shift> Of(string? before, string? after)
    {
        if (
            string.IsNullOrWhiteSpace(before)
            || string.IsNullOrWhiteSpace(after)
            || ContentWords.Letters(before) == ContentWords.Letters(after)
        )
        {
            return [];
        }

        if (KeptShare(before, after) < _leastKept)
        {
            return [];
        }

        var hunks = Hunk.Of(WordDiff.Of(before, after, _lexicon));
        return
        [
            .. hunks.Select(_ladder.Shift).OfType<Shift>(),
            .. Narrowing(hunks, before, after),
            .. Hedging(before, after),
            .. FigureShifts.Of(hunks, before, after),
            .. Agencies(before, after),
            .. Conditions(hunks, after),
        ];
    }

    private double KeptShare(string before, string after)
    {
        var (old, now) = (
            ContentWords.Of(before, _lexicon).Select(Stem.Of).ToList(),
            ContentWords.Of(after, _lexicon).Select(Stem.Of).ToHashSet()
        );
        return old.Count == 0 ? 0 : (double)old.Count(now.Contains) / old.Count;
    }

    private IEnumerable<Shift> Narrowing(List<Hunk> hunks, string before, string after)
    {
        var (old, now) = (Stems(before), Stems(after));
        if (_all.Count(now) >= _all.Count(old) || _some.Count(now) <= _some.Count(old))
        {
            yield break;
        }

        for (var i = 0; i < hunks.Count; i++)
        {
            if (
                Word(_all, hunks[i].Removed) is { } gone
                && (
                    Word(_some, hunks[i].Added)
                    ?? (i + 1 < hunks.Count && hunks[i + 1].Removed.Count == 0 ? Word(_some, hunks[i + 1].Added) : null)
                )
                    is { } limit
            )
            {
                yield return new(ShiftKind.Narrowed, gone, limit);
            }
        }
    }

    private IEnumerable<Shift> Hedging(string before, string after)
    {
        var now = Stems(after);
        if (_hedges.First(now) is { } found && _hedges.Count(Stems(before)) == 0)
        {
            yield return new(ShiftKind.Hedged, "", string.Join(' ', ContentWords.All(after), found.At, found.Length));
        }
    }

    /// <summary>Agencies that a text or a cell named among others and does not name any more.</summary>
    public IEnumerable<Shift> Agencies(string? before, string? after)
    {
        if (before == after)
        {
            yield break;
        }

        var (old, now) = (_agencies.In(before), _agencies.In(after));
        var gone = old.Except(now).ToList();
        if (gone.Count > 0 && old.Count >= 2 && gone.Count < old.Count && now.Count < old.Count)
        {
            yield return new(
                ShiftKind.FewerAgencies,
                gone.Count == 1 ? gone[0] : $"{string.Join(", ", gone[..^1])} and {gone[^1]}",
                ""
            );
        }
    }

    private IEnumerable<Shift> Conditions(List<Hunk> hunks, string after) =>
        hunks
            .Where(h =>
                _conditions.First(h.Removed.Select(w => w.Stem).ToList()) is not null
                && h.Added.Count <= 2
                && _conditions.First(Stems(after)) is null
            )
            .Select(h => new Shift(ShiftKind.ConditionLost, h.RemovedText, ""));

    private static string? Word(Phrases phrases, IReadOnlyList<HunkWord> words) =>
        phrases.First([.. words.Select(w => w.Stem)]) is { } found
            ? string.Join(' ', words.Skip(found.At).Take(found.Length).Select(w => w.Text))
            : null;

    private static List<string> Stems(string text) => [.. ContentWords.All(text).Select(Stem.Of)];
}
