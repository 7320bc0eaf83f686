using System.Text.Json;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>The columns of actions' words that the full-text search finds them by, for the tables that keep its index.</summary>
public static class SearchedColumns
{
    /// <summary>
    /// Those that the tables follow since 17 December 2026, quoted, since some are words of SQL. A migration does the same
    /// whenever it runs, so a field that is searched from now on needs a migration of its own, and a list of its own here.
    /// </summary>
    public static IReadOnlyList<string> Followed { get; } =
    [
        "\"text\"",
        "\"description\"",
        "\"rating_words\"",
        "\"constraint\"",
        "\"target\"",
        "\"lead\"",
        "\"owner\"",
        "\"outcome\"",
        "\"update\"",
        "\"previous_update\"",
        "\"cost\"",
        "\"agreed\"",
        "\"priority\"",
        "\"evidence_of_completion\"",
        "\"resources\"",
        "\"success_measure\"",
    ];

    /// <summary>Those that the fields say now.</summary>
    internal static IReadOnlyList<string> Wanted { get; } =
    [
        .. Fields
            .OfAction.Where(f => f.Facts().Searched)
            .Select(f => $"\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(PlanAction.ColumnOf(f))}\""),
    ];
}
