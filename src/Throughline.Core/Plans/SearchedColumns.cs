using System.Text.Json;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>The columns of actions' words that the full-text search finds them by, for the tables that keep its index.</summary>
public static class SearchedColumns
{
    /// <summary>Quoted, since some are words of SQL.</summary>
    public static IReadOnlyList<string> Quoted { get; } =
    [
        .. Fields
            .OfAction.Where(f => f.Facts().Searched)
            .Select(f => $"\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(PlanAction.ColumnOf(f))}\""),
    ];
}
