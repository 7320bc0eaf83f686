using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Comparing.Meaning;

/// <summary>A word of a hunk, with what a rule of meaning wants to know of it.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Stem">Folded and without endings; empty for a mark.</param>
/// <param name="OpensClause">True where a verb would lead: at the beginning, after a mark, "to", "will" or
/// "and".</param>
internal readonly record struct HunkWord(string Text, string Stem, bool OpensClause);

/// <summary>One change between two texts: what was removed, what was added instead, and the words around.</summary>
/// <param name="Next">The first kept words after the change.</param>
/// <param name="Previous">The kept word before the change; empty at the beginning.</param>
internal sealed record Hunk(
    IReadOnlyList<HunkWord> Removed,
    IReadOnlyList<HunkWord> Added,
    IReadOnlyList<HunkWord> Next,
    string Previous
)
{
    private const int WordsAfter = 3;
    private static readonly HashSet<string> Openers = ["to", "will", "must", "shall", "should", "and", "then"];

    public string RemovedText => string.Join(' ', Removed.Select(w => w.Text));
    public string AddedText => string.Join(' ', Added.Select(w => w.Text));

    public static List<Hunk> Of(IReadOnlyList<WordRun> runs)
    {
        var hunks = new List<Hunk>();
        var before = "";
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Kind == RunKind.Same)
            {
                before = runs[i].Words;
                continue;
            }

            var removed = runs[i].Kind == RunKind.Removed ? runs[i] : null;
            var added =
                runs[i].Kind == RunKind.Added ? runs[i]
                : i + 1 < runs.Count && runs[i + 1].Kind == RunKind.Added ? runs[++i]
                : null;
            var last = WordTokens.Of(before).LastOrDefault().Text ?? "";
            var next = i + 1 < runs.Count ? Words(runs[i + 1].Words, (added ?? removed!).Words, WordsAfter) : [];
            hunks.Add(new(Words(removed?.Words ?? "", last), Words(added?.Words ?? "", last), next, last));
        }

        return hunks;
    }

    private static List<HunkWord> Words(string text, string before, int most = int.MaxValue)
    {
        var words = new List<HunkWord>();
        var previous = WordTokens.Of(before).LastOrDefault().Text ?? "";
        foreach (var token in WordTokens.Of(text).Take(most))
        {
            words.Add(new(token.Text, token.IsWord ? Stem(token.Text) : "", token.IsWord && Opens(previous)));
            previous = token.Text;
        }

        return words;
    }

    private static string Stem(string word) =>
        Comparing.Stem.Of(Fold.Words(word).Replace(" ", "", StringComparison.Ordinal));

    private static bool Opens(string previous) =>
        previous.Length == 0
        || previous[0] is '.' or ';' or ':' or ')' or '•' or '-' or '–' or '*' or '('
        || Openers.Contains(previous.ToLowerInvariant());
}
