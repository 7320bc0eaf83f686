using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.UnseenPlans.Scoring;

/// <summary>Words as they are compared: without regard to white space, quotes, dashes, bullets and case.</summary>
internal static partial class Folding
{
    private static readonly HashSet<string> Ignored =
    [
        "line",
        "page",
        "row",
        "ambiguous",
        "parts",
        "uncertain",
        "provenance",
        "ratingText",
        "file",
    ];
    private static readonly Dictionary<string, string> Ratings = new()
    {
        ["action complete"] = "complete",
        ["action completed"] = "complete",
        ["blue"] = "complete",
        ["red"] = "r",
        ["amber"] = "a",
        ["green"] = "g",
    };

    public static Dictionary<string, string> Cells(Dictionary<string, string> row) =>
        row.Where(c => !Ignored.Contains(c.Key))
            .Select(c => (c.Key, Value: Cell(c.Key, c.Value)))
            .Where(c => c.Value.Length > 0)
            .ToDictionary(c => c.Key, c => c.Value);

    public static string Cell(string field, string value)
    {
        var words = Fold(value);
        return field == "rating" ? Ratings.GetValueOrDefault(words, words) : words;
    }

    public static string Fold(string value)
    {
        var text = MarkUp().Replace(value.Normalize(NormalizationForm.FormKC), " ");
        text = Dashes().Replace(DoubleQuotes().Replace(SingleQuotes().Replace(text, "'"), "\""), "-");
        return Gaps().Replace(text, " ").Trim().ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex MarkUp();

    [GeneratedRegex("[‘’´`]", RegexOptions.None, 1000)]
    private static partial Regex SingleQuotes();

    [GeneratedRegex("[“”]", RegexOptions.None, 1000)]
    private static partial Regex DoubleQuotes();

    [GeneratedRegex("[–—−]", RegexOptions.None, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[\s•·*]+", RegexOptions.None, 1000)]
    private static partial Regex Gaps();
}
