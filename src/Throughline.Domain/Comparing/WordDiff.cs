using Throughline.Domain.Intake;

namespace Throughline.Domain.Comparing;

/// <summary>
/// What changed between two texts, word by word: the longest words in common stay, the others are removed or added.
/// </summary>
public static class WordDiff
{
    /// <summary>
    /// Runs in order. Same and removed runs together are the words of <paramref name="before"/>, same and added runs
    /// those of <paramref name="after"/>, white space folded.
    /// </summary>
    /// <remarks>
    /// Exact up to some thousand words each; longer texts are first cut at words that stand once in both, so that
    /// memory stays bounded.
    /// </remarks>
    public static IReadOnlyList<WordRun> Of(string? before, string? after, Lexicon lexicon)
    {
        var (a, b) = (WordTokens.Of(before ?? ""), WordTokens.Of(after ?? ""));
        var kept = WordsInCommon.Of([.. a.Select(t => t.Text)], [.. b.Select(t => t.Text)]);
        var runs = new DiffRuns();
        var (i, j) = (0, 0);
        foreach (var (x, y) in Readable(kept, a, b, lexicon).Append((a.Count, b.Count)))
        {
            a[i..x].ForEach(t => runs.Add(RunKind.Removed, t));
            b[j..y].ForEach(t => runs.Add(RunKind.Added, t));
            if (x < a.Count)
            {
                runs.Add(RunKind.Same, b[y]);
            }

            (i, j) = (x + 1, y + 1);
        }

        return runs.All;
    }

    /// <summary>
    /// A lone "of the" or a comma between two changes is no help to a reader: it counts as changed with them.
    /// </summary>
    private static List<(int A, int B)> Readable(
        List<(int A, int B)> kept,
        List<WordToken> a,
        List<WordToken> b,
        Lexicon lexicon
    )
    {
        var readable = new List<(int A, int B)>(kept.Count);
        for (int from = 0, to; from < kept.Count; from = to)
        {
            to = from + 1;
            while (to < kept.Count && kept[to].A == kept[to - 1].A + 1 && kept[to].B == kept[to - 1].B + 1)
            {
                to++;
            }

            var atEnd = StandsAtAnEnd(kept[from], kept[to - 1], (a.Count, b.Count));
            if (
                atEnd
                || Enumerable.Range(kept[from].A, to - from).Any(i => Tells(a[i], lexicon))
                || !Beside(kept, from, to, a.Count, b.Count)
            )
            {
                readable.AddRange(kept[from..to]);
            }
        }

        return readable;
    }

    /// <summary>A run that opens or closes both texts.</summary>
    private static bool StandsAtAnEnd((int A, int B) first, (int A, int B) last, (int A, int B) lengths) =>
        first is (0, 0) || (last.A == lengths.A - 1 && last.B == lengths.B - 1);

    private static bool Tells(WordToken token, Lexicon lexicon) =>
        token.IsWord && !lexicon.IsCommon(Intake.Words.Fold.Words(token.Text));

    /// <summary>True when words are both removed and added on each side of the run.</summary>
    private static bool Beside(List<(int A, int B)> kept, int from, int to, int a, int b)
    {
        var (lastA, lastB) = from == 0 ? (-1, -1) : kept[from - 1];
        var (nextA, nextB) = to == kept.Count ? (a, b) : kept[to];
        return kept[from].A > lastA + 1
            && kept[from].B > lastB + 1
            && nextA > kept[to - 1].A + 1
            && nextB > kept[to - 1].B + 1;
    }
}

/// <summary>Collects tokens into runs; of one change the removed words stand before the added ones.</summary>
internal sealed class DiffRuns
{
    private readonly List<(RunKind Kind, System.Text.StringBuilder Words, bool Space)> _runs = [];

    public IReadOnlyList<WordRun> All => [.. _runs.Select(r => new WordRun(r.Kind, r.Words.ToString(), r.Space))];

    public void Add(RunKind kind, WordToken token)
    {
        var at = _runs.FindLastIndex(r => r.Kind == kind);
        var goesOn =
            at >= 0
            && (
                at == _runs.Count - 1
                || (kind == RunKind.Removed && at == _runs.Count - 2 && _runs[^1].Kind == RunKind.Added)
            );
        if (goesOn)
        {
            _runs[at].Words.Append(token.SpaceBefore ? " " : "").Append(token.Text);
        }
        else
        {
            _runs.Add((kind, new(token.Text), token.SpaceBefore));
        }
    }
}
