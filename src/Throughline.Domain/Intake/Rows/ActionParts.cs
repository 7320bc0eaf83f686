using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Splits an action cell that holds several lettered or numbered actions: "A) ... B) ... C) ...".</summary>
internal static partial class ActionParts
{
    /// <summary>The parts in order; empty unless the labels run in sequence from the first.</summary>
    public static List<ActionPart> Of(string text)
    {
        if (text.Length < 4)
        {
            return [];
        }

        var labels = Labels(text);

        return
        [
            .. labels.Select(
                (m, i) =>
                    new ActionPart(
                        m.Groups["label"].Value,
                        text[(m.Index + m.Length)..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)].Trim()
                    )
            ),
        ];
    }

    /// <summary>The labels that follow each other: (a), (b), (c).</summary>
    private static List<Match> Labels(string text)
    {
        var labels = new List<Match>();
        foreach (Match m in LabelShape().Matches(text))
        {
            if (
                labels.Count == 0
                    ? m.Index == 0 && IsFirst(m.Groups["label"].Value)
                    : Follows(labels[^1].Groups["label"].Value, m.Groups["label"].Value)
            )
            {
                labels.Add(m);
            }
        }

        return labels;
    }

    private static bool IsFirst(string label) => label is "A" or "a" or "1" or "i" or "I";

    private static bool Follows(string before, string label) =>
        before is "i" && label is "ii"
        || before is "ii" && label is "iii"
        || before is "iii" && label is "iv"
        || before is "iv" && label is "v"
        || (
            Number(before) is { } n && Number(label) is { } next
                ? next == n + 1
                : before.Length == 1 && label.Length == 1 && char.IsLetter(before[0]) && label[0] == before[0] + 1
        );

    private static int? Number(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [GeneratedRegex(
        @"(?<=^|\s)\(?(?<label>[A-Za-z]|\d{1,2}|ii|iii|iv)[.)](?=\s|\p{Lu})\s{0,20}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LabelShape();
}
