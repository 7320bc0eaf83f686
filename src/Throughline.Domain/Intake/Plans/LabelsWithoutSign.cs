using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Labels that nothing but a wider blank parted from their words, and the paper's format has lost that ("Lead officer
/// Head of Assessment"): known labels that open line after line.
/// </summary>
internal static class LabelsWithoutSign
{
    /// <summary>How often a label must open a line: less often, it is the beginning of a sentence.</summary>
    private const int LeastOften = 3;

    /// <summary>Different labels that must come so often: one may be a habit of the writer.</summary>
    private const int LeastLabels = 3;

    /// <summary>Words of the longest such label.</summary>
    private const int MostWords = 5;

    /// <summary>Certainty (0 to 1) from which the opening words are a label.</summary>
    private const double Sure = 0.9;

    /// <summary>Gives such lines their labels.</summary>
    public static void Settle(List<LabelledLine> lines, HeaderMatcher matcher)
    {
        var opened = lines.ConvertAll(l => l.Label is null ? Opening(l, matcher) : null);
        var often = opened
            .OfType<LabelledLine>()
            .CountBy(l => Fold.Words(l.Label!), StringComparer.Ordinal)
            .Where(c => c.Value >= LeastOften)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (often.Count < LeastLabels)
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

    /// <summary>The longest label that opens the line, before a word with a capital or a number.</summary>
    private static LabelledLine? Opening(LabelledLine line, HeaderMatcher matcher)
    {
        if (line.Source.Kind == TextKind.Heading || line.Words is not [var first, ..] || !char.IsUpper(first))
        {
            return null;
        }

        var words = line.Words.Split(' ', MostWords + 2, StringSplitOptions.RemoveEmptyEntries);
        for (var n = Math.Min(MostWords, words.Length - 1); n > 0; n--)
        {
            if (
                !char.IsLower(words[n][0])
                && string.Join(' ', words, 0, n) is var label
                && matcher.Listed(label) is { Certainty: >= Sure } best
            )
            {
                return line with { Label = label, Meaning = best.Field, Words = string.Join(' ', words.Skip(n)) };
            }
        }

        return null;
    }
}
