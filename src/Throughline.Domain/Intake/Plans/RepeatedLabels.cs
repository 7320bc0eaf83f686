using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Labels alone on their line in words that no list has ("Our actions"): a few words in bold that come again and again,
/// each time over plain words.
/// </summary>
internal static class RepeatedLabels
{
    /// <summary>How often the same words must come: less often, they are a heading.</summary>
    private const int LeastOften = 3;

    /// <summary>Words of the longest such label: "What are we going to do about it?" is one.</summary>
    private const int MostWords = 9;

    /// <summary>Certainty (0 to 1) from which the words mean a field: that they are a label is known otherwise.</summary>
    private const double Likely = 0.5;

    /// <summary>Gives such lines their labels.</summary>
    public static void Settle(List<LabelledLine> lines, HeaderMatcher matcher)
    {
        var alone = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (MayBe(lines[i]) && !lines[i + 1].Source.Bold)
            {
                var words = lines[i].Words;
                (alone.TryGetValue(words, out var at) ? at : alone[words] = []).Add(i);
            }
        }

        foreach (var (words, at) in alone)
        {
            if (at.Count < LeastOften)
            {
                continue;
            }

            var label = words.TrimEnd(':', ' ');
            var meaning = matcher.Meanings(label) is [{ Certainty: >= Likely } best, ..]
                ? best.Field
                : (Domain.Plans.Field?)null;
            foreach (var i in at)
            {
                lines[i] = lines[i] with { Label = label, Meaning = meaning, Words = "" };
            }
        }
    }

    private static bool MayBe(LabelledLine line) =>
        line.Label is null
        && line.Source is { Bold: true, Kind: TextKind.Paragraph }
        && Fold.WordCount(line.Words) is > 0 and <= MostWords;
}
