using Throughline.Documents;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Shared;

/// <summary>A row's place in the source, to be outlined.</summary>
public sealed record SourceMark(int Page, int? Line, Box? Box, bool Lit, string? Link, string Label)
{
    public static SourceMark Of(RowReading row, bool lit, string? link)
    {
        var area = row.Place.Area;
        return new(
            row.Place.Page,
            row.Place.Line,
            area is { } a ? new Box(a.Left, a.Top, a.Right, a.Bottom) : null,
            lit,
            link,
            $"Row at {Words.Place(row.Place)}"
        );
    }
}
