namespace Throughline.Web.Pages.Reports;

/// <summary>Addresses of reports.</summary>
public static class ReportLinks
{
    public static string OfItem(Guid item) => $"/reports/of-item/{item}";

    public static string Report(Guid report) => $"/reports/{report}";

    public static string Title(Guid report) => $"/reports/{report}/title";

    public static string Part(Guid report, Guid part) => $"/reports/{report}/parts/{part}";

    public static string Comment(Guid report, Guid comment) => $"/reports/{report}/comments/{comment}";

    public static string Drafts(Guid report) => $"/reports/{report}/drafts";

    public static string Between(Guid report, int from, int to) => $"/reports/{report}/drafts?from={from}&to={to}";

    public static string Read(Guid report, bool members) =>
        members ? $"/reports/{report}/read?by=members" : $"/reports/{report}/read";

    public static string Word(Guid report, bool members) =>
        members ? $"/reports/{report}/word?by=members" : $"/reports/{report}/word";

    public static string FromWord(Guid report) => $"/reports/{report}/from-word";

    public static string Leave(Guid report, string finding) => $"/reports/{report}/leave?finding={finding}";
}
