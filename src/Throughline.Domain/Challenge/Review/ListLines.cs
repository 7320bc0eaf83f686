using System.Globalization;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Challenge.Review;

/// <summary>
/// Cuts a paragraph into the numbered items that a reader of files, or its author, ran together: "1. Ensure this. 2.
/// Ensure that."
/// </summary>
internal static class ListLines
{
    public static IEnumerable<string> Of(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(Fold.Space).Where(l => l.Length > 0))
        {
            // A line that begins no item goes on with the one before it.
            if (
                lines.Count > 0
                && ReviewRecommendations.NumberedItem(line) is null
                && ReviewRecommendations.NamedItem(line) is null
            )
            {
                lines[^1] += " " + line;
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines.SelectMany(Items);
    }

    private static IEnumerable<string> Items(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 3 || digits >= line.Length || line[digits] is not ('.' or ')'))
        {
            yield return line;
            yield break;
        }

        var number = int.Parse(line[..digits], CultureInfo.InvariantCulture);
        var start = 0;
        for (
            var next = Next(line, 0, ++number, line[digits]);
            next > 0;
            next = Next(line, next, ++number, line[digits])
        )
        {
            yield return line[start..next].TrimEnd();
            start = next;
        }

        yield return line[start..];
    }

    /// <summary>
    /// Where the item of that number begins, after the end of a sentence and before a capital; 0 for nowhere.
    /// </summary>
    private static int Next(string line, int from, int number, char mark)
    {
        var label = $" {number.ToString(CultureInfo.InvariantCulture)}{mark} ";
        var at = line.IndexOf(label, from, StringComparison.Ordinal);
        return
            at > 0
            && (line[at - 1] is '.' or ';' or ':' or '?' or ')' or '”')
            && at + label.Length < line.Length
            && char.IsUpper(line[at + label.Length])
            ? at + 1
            : 0;
    }
}
