using System.Buffers;
using System.Text;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Words that are to be taken out, such as a child's name: found as whole words, whatever their case, line breaks, and
/// how accents and apostrophes are written.
/// </summary>
/// <remarks>Pure. It never shows its words: no text of its own holds them.</remarks>
public sealed class Phrases
{
    /// <summary>What stands in their place from then on.</summary>
    public const string Mark = "[words taken out]";

    /// <summary>Fewer signs are found in texts that are of somebody else.</summary>
    public const int FewestSigns = 3;

    private static readonly SearchValues<char> NotSeen = SearchValues.Create("\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    private readonly List<string> _phrases;

    /// <summary>A run of plain letters of each, without which a text cannot hold it; null where one has none.</summary>
    private readonly List<string?> _telling;

    /// <param name="words">Each as it may stand in a text; the longer ones are found first.</param>
    public Phrases(IEnumerable<string> words)
    {
        _phrases =
        [
            .. words
                .Select(w => new FoldedText(w.Trim()).Signs.Trim())
                .Where(w => w.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(w => w.Length),
        ];
        _telling = _phrases.ConvertAll(LongestRun);
    }

    /// <summary>True when the text, apart from spaces around it, is one of these and nothing else.</summary>
    public bool Are(string text) => _phrases.Contains(new FoldedText(text.Trim()).Signs, StringComparer.Ordinal);

    /// <summary>True when the text holds one of them.</summary>
    public bool StandIn(string? text) => text is not null && Find(text).Count > 0;

    /// <summary>Where they stand in a text, in order, none over another: first sign and the one after the last.</summary>
    public List<(int Start, int End)> Find(string text)
    {
        if (!MayHold(text))
        {
            return [];
        }

        var folded = new FoldedText(text);
        var found = new List<(int Start, int End)>();
        foreach (var phrase in _phrases)
        {
            for (
                var at = folded.Signs.IndexOf(phrase, StringComparison.Ordinal);
                at >= 0;
                at = folded.Signs.IndexOf(phrase, at + 1, StringComparison.Ordinal)
            )
            {
                var place = folded.PlaceOf(at, phrase.Length);
                if (folded.IsWhole(at, phrase.Length) && !found.Exists(f => f.Start < place.End && place.Start < f.End))
                {
                    found.Add(place);
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The text with the mark in place of each, and how many there were.</summary>
    public (string Text, int Count) TakeOut(string text)
    {
        var (texts, count) = TakeOut([text]);
        return (texts[0], count);
    }

    /// <summary>
    /// The same of pieces of one text, as lines of a cell are: words that begin in one and end in another are found too.
    /// </summary>
    public (IReadOnlyList<string> Texts, int Count) TakeOut(IReadOnlyList<string> pieces)
    {
        var whole = string.Join('\n', pieces);
        var found = Find(whole);
        if (found.Count == 0)
        {
            return (pieces, 0);
        }

        var left = new List<string>(pieces.Count);
        var begin = 0;
        foreach (var piece in pieces)
        {
            left.Add(Without(whole, begin, begin + piece.Length, found));
            begin += piece.Length + 1;
        }

        return (left, found.Count);
    }

    /// <summary>A part of a whole text; the mark stands where what is taken out begins.</summary>
    private static string Without(string whole, int begin, int end, List<(int Start, int End)> found)
    {
        var left = new StringBuilder();
        var at = begin;
        foreach (var (start, after) in found.Where(f => f.Start < end && f.End > begin))
        {
            left.Append(whole, at, Math.Max(at, start) - at);
            left.Append(start >= begin ? Mark : "");
            at = Math.Min(after, end);
        }

        return left.Append(whole, at, end - at).ToString();
    }

    /// <summary>A quick look, at a text or at its JSON; what is not seen between letters may part them.</summary>
    internal bool MayHold(string text) =>
        _telling.Exists(t => t is null || text.Contains(t, StringComparison.OrdinalIgnoreCase))
        || text.AsSpan().IndexOfAny(NotSeen) >= 0
        || text.Contains("\\u00AD", StringComparison.OrdinalIgnoreCase)
        || text.Contains("\\u20", StringComparison.OrdinalIgnoreCase)
        || text.Contains("\\uFEFF", StringComparison.OrdinalIgnoreCase);

    private static string? LongestRun(string phrase)
    {
        var runs = phrase.Split([.. phrase.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()]);
        return runs.MaxBy(r => r.Length) is { Length: > 1 } run ? run : null;
    }
}
