using System.Globalization;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Domain.Intake;

namespace Throughline.Web;

/// <summary>How numbers, days and states are said on every page.</summary>
public static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Count(int n, string noun, string? plural = null) => $"{n.ToString("N0", British)} {(n == 1 ? noun : plural ?? noun + "s")}";

    public static string Day(DateTime day) => day.ToLocalTime().ToString("d MMMM yyyy", British);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>The beginning of a text, for a list to choose from.</summary>
    public static string Beginning(string text, int most = 70) => text.Length <= most ? text : text[..most].TrimEnd() + "…";

    /// <summary>"27 March 2027, 14:05".</summary>
    public static string Moment(DateTime at) => at.ToLocalTime().ToString("d MMMM yyyy, HH:mm", British);

    public static string Of(ReadingSummary reading) => reading.State switch
    {
        ReadingState.Waiting => "Waiting to be read.",
        ReadingState.Reading => reading.PagesInAll > 0 ? $"Being read: {reading.PagesRead} of {Count(reading.PagesInAll, "page")}." : "Being read.",
        ReadingState.Ready => $"Read on {Day(reading.AskedAt)}: {Count(reading.PagesInAll, "page")}, {Count(reading.Drafts.Count, "plan")} found.",
        ReadingState.Failed => $"Could not be read. {reading.Failure}",
    };

    /// <summary>Where something stands, in words: "page 47", "line 1069", "sheet 2, cell C14".</summary>
    public static string Place(SourcePlace place) => Place(place.Page, place.Line, place.Cell);

    public static string Place(int page, int? line, string? cell) =>
        cell is not null ? page > 1 ? $"sheet {page}, cell {cell}" : $"cell {cell}" : line is null ? $"page {page}" : page > 1 ? $"page {page}, line {line}" : $"line {line}";

    /// <summary>Where a row of a sheet stands.</summary>
    public static string SheetRow(int sheet, int? row) => sheet > 1 ? $"sheet {sheet}, row {row}" : $"row {row}";
}
