using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Forms;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Reads the day that somebody wrote into a date cell. Nothing is guessed: a day that cannot be, or may be read in two
/// ways, comes back with what to do.
/// </summary>
public static partial class SheetDates
{
    private static readonly string[] Formats =
    [
        "d/M/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
        "yyyy-M-d",
        "d MMMM yyyy",
        "d MMM yyyy",
    ];
    private const int LastYear = 2099;

    /// <param name="today">A target before it is past.</param>
    public static (DateOnly? Day, string? Problem) Read(FilledCell cell, DateOnly today)
    {
        var (day, problem) =
            cell.Kind == FilledKind.Date
                ? (cell.Day, cell.Day is null ? "This is not a whole day. Write it as 31/03/2027." : null)
            : cell.Kind == FilledKind.Number ? (null, "This is a number, not a day. Write it as 31/03/2027.")
            : OfText(SheetText.Plain(cell.Text));
        return day is null ? (null, problem)
            : day < today ? (null, "This day is past. A new target lies ahead.")
            : day.Value.Year > LastYear ? (null, "This day is too far ahead. Check the year.")
            : (day, null);
    }

    private static (DateOnly?, string?) OfText(string text) =>
        DateOnly.TryParseExact(
            text,
            Formats,
            CultureInfo.GetCultureInfo("en-GB"),
            DateTimeStyles.AllowWhiteSpaces,
            out var day
        )
            ? (day, null)
        : TwoDigits().IsMatch(text) ? (null, "The year has two digits. Write it with four, as in 31/03/2027.")
        : AnyDay().IsMatch(text) ? (null, "There is no such day. Check the day and the month; the day stands first.")
        : (null, "This is not a day. Write it as 31/03/2027.");

    [GeneratedRegex(@"^\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}$|^\d{1,2} \p{L}+ '?\d{2}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex TwoDigits();

    [GeneratedRegex(
        @"^\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}$|^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2} \p{L}+ \d{4}$",
        RegexOptions.CultureInvariant,
        200
    )]
    private static partial Regex AnyDay();
}
