using Throughline.Core.Spreadsheets;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>Addresses of spreadsheets to fill in and of what came back.</summary>
public static class SpreadsheetLinks
{
    public static string Spreadsheet(Guid plan) => $"/spreadsheets/plans/{plan}";

    public static string SpreadsheetFile(Guid plan, Guid? agency = null) =>
        Address.With($"/spreadsheets/plans/{plan}/file", ("agency", agency?.ToString()));

    public static string MySpreadsheets() => "/spreadsheets/mine";

    public static string SpreadsheetChanges(Guid import, string? done = null) =>
        Address.With($"/spreadsheets/{import}", ("done", done));

    public static string SpreadsheetBytes(Guid import) => $"/spreadsheets/{import}/file";
}
