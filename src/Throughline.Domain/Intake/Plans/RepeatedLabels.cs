using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Labels alone on their line in words that no list has ("Our actions"): a few words that come again and again, each time
/// over others; in bold, or between labels alone on their line that are known.
/// </summary>
internal static class RepeatedLabels
{
    /// <summary>How often the same words must come: less often, they are a heading.</summary>
    private const int LeastOften = 3;

    /// <summary>Words of the longest such label: "What are we going to do about it?" is one.</summary>
    private const int MostWords = 9;

    /// <summary>Certainty (0 to 1) from which the words mean a field: that they are a label is known otherwise.</summary>
    private const double Likely = 0.5;

    /// <summary>Known labels alone on their line among which plain words may be one.</summary>
    private const int LeastKnown = 2;

    /// <summary>How much more seldom or more often, 0 to 1, than a known label plain words may come.</summary>
    private const double AsOften = 0.75;

    /// <summary>Gives such lines their labels.</summary>
    public static void Settle(List<LabelledLine> lines, HeaderMatcher matcher)
    {
        foreach (var (words, at) in Alone(lines, l => l.Source.Bold, l => !l.Source.Bold))
        {
            if (at.Count >= LeastOften)
            {
                Give(lines, words, at, matcher);
            }
        }

        var known = lines
            .Where(IsKnownAlone)
            .CountBy(l => Fold.Words(l.Label!), StringComparer.Ordinal)
            .Where(k => k.Value >= LeastOften)
            .Select(k => k.Value)
            .ToList();
        if (known.Count < LeastKnown)
        {
            return;
        }

        foreach (var (words, at) in Alone(lines, l => !l.Words.EndsWith('.'), l => l.Label is null))
        {
            if (
                at.Count >= LeastOften
                && known.Exists(k => at.Count >= AsOften * k && k >= AsOften * at.Count)
                && AreApart(lines, at)
            )
            {
                Give(lines, words, at, matcher);
            }
        }
    }

    /// <summary>Where each of the words stands alone that may be a label, over a line that may be its value.</summary>
    private static Dictionary<string, List<int>> Alone(
        List<LabelledLine> lines,
        Func<LabelledLine, bool> label,
        Func<LabelledLine, bool> value
    )
    {
        var alone = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (MayBe(lines[i]) && label(lines[i]) && value(lines[i + 1]))
            {
                var words = lines[i].Words;
                (alone.TryGetValue(words, out var at) ? at : alone[words] = []).Add(i);
            }
        }

        return alone;
    }

    /// <summary>A value that comes often stands right below a label; a label stands below the value of another.</summary>
    private static bool AreApart(List<LabelledLine> lines, List<int> at) =>
        at.TrueForAll(i => i > 0 && !IsKnownAlone(lines[i - 1]));

    private static bool IsKnownAlone(LabelledLine line) => line is { Label: not null, Meaning: not null, Words: "" };

    private static void Give(List<LabelledLine> lines, string words, List<int> at, HeaderMatcher matcher)
    {
        var label = words.TrimEnd(':', ' ');
        var meaning = matcher.Meanings(label) is [{ Certainty: >= Likely } best, ..] ? best.Field : (Field?)null;
        foreach (var i in at)
        {
            lines[i] = lines[i] with { Label = label, Meaning = meaning, Words = "" };
        }
    }

    private static bool MayBe(LabelledLine line) =>
        line.Label is null
        && line.Source is { Kind: TextKind.Paragraph }
        && Fold.HasInk(line.Words)
        && !Fold.HasWords(line.Words, MostWords + 1);
}
