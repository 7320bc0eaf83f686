namespace Throughline.Domain.Plans;

/// <summary>A rating in words: "Green" for G, and for a plan's own short code what its legend calls it.</summary>
public static class RatingName
{
    private const int LongestCode = 2;
    private const int LongestName = 40;

    /// <summary>What ends the name in a legend's meaning: "Complete (evidence seen)", "Done: nothing is left".</summary>
    private static readonly string[] Ends = [" - ", " – ", " — ", ":", ";", "(", ",", ".", "/"];

    /// <param name="code">The legend's code; null or blank for a row that is not rated.</param>
    /// <param name="legend">What the plan's ratings mean; may be empty.</param>
    /// <returns>Never empty: "Not rated" without a code.</returns>
    public static string Of(string? code, IEnumerable<LegendEntry> legend)
    {
        var said = code?.Trim() ?? "";
        return said.Length == 0 ? "Not rated"
            : said.Length > LongestCode ? said
            : Colour(said) ?? Called(legend.FirstOrDefault(l => l.Code == said)?.Meaning) ?? said;
    }

    /// <summary>The colours that a letter stands for in every plan of the field; null for other letters.</summary>
    public static string? Colour(string code) =>
        code switch
        {
            "R" => "Red",
            "A" => "Amber",
            "G" => "Green",
            "B" => "Blue",
            _ => null,
        };

    private static string? Called(string? meaning)
    {
        if (string.IsNullOrWhiteSpace(meaning))
        {
            return null;
        }

        var end = Ends.Select(e => meaning.IndexOf(e, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1);
        var name = (end.Min() is > 0 and var at ? meaning[..at] : meaning).Trim();
        return name.Length is > 0 and <= LongestName ? name : null;
    }
}
