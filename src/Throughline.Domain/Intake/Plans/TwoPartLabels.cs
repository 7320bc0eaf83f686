using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Labels of two parts ("Dates – original: …", "Dates – revised: …"): a label that is said twice in a row, each time with
/// more words before another colon or dash, is a group of labels.
/// </summary>
internal static class TwoPartLabels
{
    /// <summary>How often a longer label must come: once it may be words that hold a dash.</summary>
    private const int LeastOften = 2;

    /// <summary>Gives the lines of such a label the whole of it.</summary>
    public static void Settle(List<LabelledLine> lines, HeaderMatcher matcher)
    {
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        string? above = null;
        foreach (var line in lines.Where(l => l.Label is not null))
        {
            var label = line.Number is null ? Fold.Words(line.Label!) : null;
            _ = label is not null && label == above && doubled.Add(label);
            above = label;
        }

        if (doubled.Count == 0)
        {
            return;
        }

        var longer = lines
            .Select(
                (l, i) =>
                    l.Label is { } label && doubled.Contains(Fold.Words(label))
                        ? l.WithLongerLabel(matcher, valueBelow: i + 1 < lines.Count && lines[i + 1].Label is null)
                        : null
            )
            .ToList();
        var often = longer
            .OfType<LabelledLine>()
            .CountBy(l => Fold.Words(l.Label!), StringComparer.Ordinal)
            .Where(c => c.Value >= LeastOften)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (longer[i] is { } line && often.Contains(Fold.Words(line.Label!)))
            {
                lines[i] = line;
            }
        }
    }
}
