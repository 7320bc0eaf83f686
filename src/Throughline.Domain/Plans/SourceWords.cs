using System.Globalization;

namespace Throughline.Domain.Plans;

/// <summary>Where something stands in a paper, in words: "page 47", "under “Actions”, row 12", "sheet 2, cell C14".</summary>
public static class SourceWords
{
    public static string Of(SourcePlace place) => Of(place.Page, place.Line, place.Cell, place.Where);

    /// <param name="where">The place in words, where the numbers mean nothing to a person; null for none.</param>
    public static string Of(int page, int? line, string? cell, string? where) =>
        where is not null ? where
        : cell is not null
            ? page > 1 ? $"sheet {Number(page)}, cell {cell}"
                : $"cell {cell}"
        : line is not { } at ? $"page {Number(page)}"
        : page > 1 ? $"page {Number(page)}, line {Number(at)}"
        : $"line {Number(at)}";

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
