using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Throughline.Core.Plans;
using Throughline.Core.Search;

namespace Throughline.Web;

/// <summary>Every address of the site, in one place; pages never put one together by hand.</summary>
public static class Links
{
    public static string Home() => "/";
    public static string Upload() => "/intake/upload";
    public static string Reading(Guid id) => $"/intake/readings/{id}";
    public static string ReadingProgress(Guid id) => $"/intake/readings/{id}/progress";
    public static string Review(Guid draft, int view = 1, string? row = null) => With($"/intake/drafts/{draft}", ("view", view > 1 ? $"{view}" : null), ("row", row)) + (row is null ? "" : "#chosen");
    public static string EditRow(Guid draft, string row) => $"/intake/drafts/{draft}/rows/{row}";
    public static string Plans(int page = 1) => With("/plans", ("part", page > 1 ? $"{page}" : null));
    public static string Overview(int page = 1) => With("/overview", ("part", page > 1 ? $"{page}" : null));
    public static string Views() => "/views";
    public static string SaveView(string list) => list.Split('?', 2) is [var path, var query] ? With("/views", ("path", path), ("query", query)) : With("/views", ("path", list));

    /// <summary>Only addresses that <see cref="Core.Views.SavedViews.MayBeSaved"/> let in are stored; home stands for any other.</summary>
    public static string SavedView(Core.Views.ViewSummary view) => Core.Views.SavedViews.MayBeSaved(view.Path) ? view.Path + view.Query : Home();
    public static string Plan(Guid id) => $"/plans/{id}";
    public static string Plan(Guid id, PlanFilter filter, int page = 1) => With($"/plans/{id}", [.. Of(filter), ("part", page > 1 ? $"{page}" : null)]);
    public static string PlanOverview(Guid id) => $"/plans/{id}/overview";
    public static string Search() => "/search";
    public static string Search(SearchFilter filter, int page = 1) => With("/search", [.. Of(filter), ("part", page > 1 ? $"{page}" : null)]);
    public static string Document(Guid id) => $"/documents/{id}";
    public static string DocumentFile(Guid id) => $"/documents/{id}/file";
    public static string Source(Guid action) => $"/plans/source/{action}";
    public static string History(Core.History.HistoryKind kind, Guid id, long? before = null) => With($"/history/{Core.History.HistoryKinds.Segment(kind)}/{id}", ("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    public static string Accessibility() => "/accessibility";
    public static string SignIn(string? to = null) => With("/sign-in", ("to", to));
    public static string SignInLink(string secret) => $"/sign-in/link/{secret}";
    public static string SignOut() => "/sign-out";

    private static IEnumerable<(string Name, string? Value)> Of(PlanFilter filter) =>
    [
        ("agency", filter.Agency?.ToString()), ("finding", filter.Finding?.ToString()), ("rating", NotEmpty(filter.Rating)), ("delivery", NotEmpty(filter.Delivery)), ("assurance", filter.Assurance?.ToString()),
        ("dates", filter.Dates?.ToString()), ("silent", filter.Silent ? "true" : null), ("words", NotEmpty(filter.Words)),
    ];

    private static IEnumerable<(string Name, string? Value)> Of(SearchFilter filter) =>
    [
        ("words", NotEmpty(filter.Words)), ("kind", filter.Kind?.ToString()), ("agency", filter.Agency?.ToString()), ("plan", filter.Plan?.ToString()), ("delivery", filter.Delivery?.ToString()),
        ("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string With(string path, params (string Name, string? Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.Where(q => q.Value is not null).Select(q => new KeyValuePair<string, string?>(q.Name, q.Value)));
}
