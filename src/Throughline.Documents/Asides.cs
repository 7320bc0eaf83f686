namespace Throughline.Documents;

/// <summary>Says in notes which words of a file were not read; each stands in full beside the page that it is on.</summary>
internal static class Asides
{
    private const int LongestQuote = 300;

    /// <summary>Asides of one kind that are quoted; of more, the number is told.</summary>
    private const int MostQuoted = 20;

    /// <summary>A sentence for each that is quoted, and one for each kind of which there are more.</summary>
    public static IEnumerable<string> Told(IReadOnlyList<Aside> asides) =>
        asides.GroupBy(a => a.Kind).OrderBy(g => g.Key).SelectMany(g => Told(g.Key, [.. g]));

    private static IEnumerable<string> Told(AsideKind kind, List<Aside> asides) =>
        asides
            .Take(MostQuoted)
            .Select(a => $"{Said(kind, Where(a.Place))}: “{Short(a.Words)}”.")
            .Concat(
                asides.Count > MostQuoted
                    ?
                    [
                        $"There are {asides.Count - MostQuoted} more {More(kind)} that were not read; each stands beside the "
                            + "page that it is on.",
                    ]
                    : []
            );

    private static string Said(AsideKind kind, string where) =>
        kind switch
        {
            AsideKind.Comment => $"A comment{where} was not read as part of the paper",
            AsideKind.Hidden => $"Hidden words{where} were not read",
            AsideKind.Deleted => $"Words{where} that a tracked change deletes or moves were not read",
            AsideKind.Drawn => $"The words of a drawing{where} were not read",
            AsideKind.Stamped => $"The words of a button or stamp{where} were not read",
            AsideKind.Unplaced => "An answer of the form that stands on no page was not read",
        };

    /// <summary>A file whose lines are counted has no pages of its own.</summary>
    private static string Where(Place place) =>
        place.Cell is { } cell ? $" at {cell} of sheet {place.Page}"
        : place.Line is null ? $" on page {place.Page}"
        : "";

    private static string More(AsideKind kind) =>
        kind switch
        {
            AsideKind.Comment => "comments",
            AsideKind.Hidden => "stretches of hidden words",
            AsideKind.Deleted => "stretches of deleted words",
            AsideKind.Drawn => "drawings with words",
            AsideKind.Stamped => "buttons or stamps",
            AsideKind.Unplaced => "answers",
        };

    private static string Short(string words) =>
        words.Length <= LongestQuote ? words
        : char.IsHighSurrogate(words[LongestQuote - 1]) ? words[..(LongestQuote - 1)] + "…"
        : words[..LongestQuote] + "…";
}
