using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Labels that nothing but a wider blank or bold letters parted from their words, and the paper's format has lost that
/// ("Lead officer Head of Assessment"): words that open line after line, each time before a capital or a number.
/// </summary>
internal static class LabelsWithoutSign
{
    /// <summary>How often a label must open a line: less often, it is the beginning of a sentence.</summary>
    private const int LeastOften = 3;

    /// <summary>Different labels that must come so often: one may be a habit of the writer.</summary>
    private const int LeastLabels = 3;

    /// <summary>Labels among them whose meaning is known, where the paper has some of its own.</summary>
    private const int LeastKnown = 2;

    /// <summary>Words of the longest such label.</summary>
    private const int MostWords = 6;

    /// <summary>Certainty (0 to 1) from which the opening words are a label wherever they stand.</summary>
    private const double Sure = 0.9;

    /// <summary>The same for words that come in a fixed order with others.</summary>
    private const double Known = 0.72;

    /// <summary>Share of its lines, 0 to 1, before which the same label must stand.</summary>
    private const double Regular = 0.6;

    /// <summary>How much more seldom, 0 to 1, a label of the paper's own may come than the commonest known one.</summary>
    private const double AsOften = 0.6;

    /// <summary>Gives such lines their labels.</summary>
    public static void Settle(List<LabelledLine> lines, HeaderMatcher matcher)
    {
        var openings = lines.ConvertAll(l => l.Label is null ? Openings(l) : []);
        Give(lines, [.. lines.Select((l, i) => Listed(l, openings[i], matcher))], LeastLabels);
        GiveRegular(lines, [.. openings.Select((o, i) => lines[i].Label is null ? o : [])], matcher);
    }

    private static void Give(List<LabelledLine> lines, List<LabelledLine?> opened, int least)
    {
        var often = opened
            .OfType<LabelledLine>()
            .CountBy(l => Fold.Words(l.Label!), StringComparer.Ordinal)
            .Where(c => c.Value >= LeastOften)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (often.Count < least)
        {
            return;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (opened[i] is { } line && often.Contains(Fold.Words(line.Label!)))
            {
                lines[i] = line;
            }
        }
    }

    /// <summary>
    /// Words of the paper's own that stand in a fixed order with known ones ("Our action …", "Difference it will make …").
    /// </summary>
    private static void GiveRegular(List<LabelledLine> lines, List<List<string>> openings, HeaderMatcher matcher)
    {
        var often = openings
            .SelectMany(o => o)
            .CountBy(o => o, StringComparer.Ordinal)
            .Where(c => c.Value >= LeastOften)
            .ToDictionary(StringComparer.Ordinal);
        var told = lines
            .Where(l => l.Meaning is not null && Fold.HasInk(l.Words))
            .CountBy(l => l.Label!, StringComparer.Ordinal)
            .Where(l => l.Value >= LeastOften)
            .ToDictionary(StringComparer.Ordinal);
        if (often.Count == 0 || often.Count + told.Count < LeastLabels)
        {
            return;
        }

        var longest = openings.ConvertAll(o => Longest(o, often));
        var regular = often.Keys.Where(o => IsRegular(lines, longest, o)).ToHashSet(StringComparer.Ordinal);
        var known = regular.Where(o => MeaningOf(o, matcher) is not null).Concat(told.Keys).Distinct().ToList();
        if (
            known.Count < LeastKnown
            || !known.Exists(o => MeaningOf(o, matcher) is Field.Action or Field.Recommendation)
        )
        {
            return;
        }

        var commonest = known.Max(o => Math.Max(often.GetValueOrDefault(o), told.GetValueOrDefault(o)));
        var labels = regular
            .Where(o => MeaningOf(o, matcher) is not null || often[o] >= AsOften * commonest)
            .ToHashSet(StringComparer.Ordinal);
        Give(
            lines,
            longest
                .Select((o, i) => o is not null && labels.Contains(o) ? Labelled(lines[i], o, matcher) : null)
                .ToList(),
            1
        );
    }

    /// <summary>All beginnings of the line that may be a label: before a word with a capital or a number.</summary>
    private static List<string> Openings(LabelledLine line)
    {
        if (line.Source.Kind == TextKind.Heading || line.Words is not [var first, ..] || !char.IsUpper(first))
        {
            return [];
        }

        var openings = new List<string>();
        var words = line.Words.Split(' ', MostWords + 2, StringSplitOptions.RemoveEmptyEntries);
        for (var n = 1; n <= Math.Min(MostWords, words.Length - 1); n++)
        {
            if (!char.IsLower(words[n][0]))
            {
                openings.Add(string.Join(' ', words, 0, n));
            }
        }

        return openings;
    }

    /// <summary>The longest beginning that comes as often as the shortest: of "Lead Head of" only "Lead" does.</summary>
    private static string? Longest(List<string> openings, Dictionary<string, int> often)
    {
        var known = openings.FindAll(often.ContainsKey);
        return known.Count == 0 ? null : known.FindLast(o => often[o] >= often[known[0]] * AsOften);
    }

    /// <summary>The same label opens the line before, or another such line is the first of all.</summary>
    private static bool IsRegular(List<LabelledLine> lines, List<string?> longest, string opening)
    {
        var at = Enumerable.Range(0, lines.Count).Where(i => longest[i] == opening).ToList();
        var before = at.Where(i => i > 0)
            .Select(i => longest[i - 1] ?? lines[i - 1].Label)
            .OfType<string>()
            .CountBy(b => b, StringComparer.Ordinal)
            .Select(b => b.Value)
            .DefaultIfEmpty(0)
            .Max();
        var after = at.Where(i => i + 1 < lines.Count)
            .Select(i => longest[i + 1] ?? lines[i + 1].Label)
            .OfType<string>()
            .CountBy(b => b, StringComparer.Ordinal)
            .Select(b => b.Value)
            .DefaultIfEmpty(0)
            .Max();
        return at.Count >= LeastOften && Math.Max(before, after) >= Regular * at.Count;
    }

    private static Field? MeaningOf(string label, HeaderMatcher matcher) =>
        matcher.Meanings(label) is [{ Certainty: >= Known } best, ..] ? best.Field : null;

    private static LabelledLine Labelled(LabelledLine line, string label, HeaderMatcher matcher) =>
        line with
        {
            Label = label,
            Meaning = MeaningOf(label, matcher),
            Words = After(line, label),
        };

    private static string After(LabelledLine line, string label) =>
        string.Join(
            ' ',
            line.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(label.Count(c => c == ' ') + 1)
        );

    /// <summary>The longest label of the lists that opens the line.</summary>
    private static LabelledLine? Listed(LabelledLine line, List<string> openings, HeaderMatcher matcher)
    {
        for (var i = openings.Count - 1; i >= 0; i--)
        {
            var opening = openings[i];
            if (matcher.Listed(opening) is { Certainty: >= Sure } best)
            {
                return line with { Label = opening, Meaning = best.Field, Words = After(line, opening) };
            }
        }

        return null;
    }
}
