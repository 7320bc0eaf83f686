using Throughline.Domain.Intake;

namespace Throughline.Domain.Comparing;

/// <summary>
/// The words that carry meaning and stand in only one of two texts, wherever they stand: a new order alone changes
/// nothing.
/// </summary>
internal sealed record ChangedWords(IReadOnlyList<string> Removed, IReadOnlyList<string> Added, int Kept)
{
    public static ChangedWords Of(string? before, string? after, Lexicon lexicon)
    {
        var (old, now) = (ContentWords.Of(before, lexicon).ToList(), ContentWords.Of(after, lexicon).ToList());
        var left = now.GroupBy(Stem.Of, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<string>(g), StringComparer.Ordinal);
        var removed = old.Where(w => !(left.TryGetValue(Stem.Of(w), out var same) && same.TryDequeue(out _))).ToList();
        var added = left.Values.SelectMany(q => q).ToList();
        Spelling.Pair(removed, added);
        return new(removed, added, now.Count - added.Count);
    }

    /// <summary>Share of the words of both that changed, 0 to 1.</summary>
    public static double Share(string? before, string? after, Lexicon lexicon)
    {
        var words = Of(before, after, lexicon);
        var changed = words.Removed.Count + words.Added.Count;
        return changed == 0 ? 0 : (double)changed / (changed + (2 * words.Kept));
    }
}
