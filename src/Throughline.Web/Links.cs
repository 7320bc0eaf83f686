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
    public static string Plans() => "/plans";
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

    public static string MyAgency(Guid? agency = null, int page = 1, bool later = false, string? done = null) =>
        With("/my-agency", ("agency", agency?.ToString()), ("page", page > 1 ? $"{page}" : null), ("later", later ? "true" : null), ("done", done));
    public static string MyAgencyGrid(int page = 1, bool later = false, (string What, int Number)? done = null) => With("/my-agency/grid", ("page", page > 1 ? $"{page}" : null), ("later", later ? "true" : null), (done?.What ?? "done", done is { } d ? $"{d.Number}" : null));
    public static string WaitingUpdates(Guid? agency = null, Guid? plan = null, int page = 1, (string What, int Number)? done = null) =>
        With("/updates", ("agency", agency?.ToString()), ("plan", plan?.ToString()), ("page", page > 1 ? $"{page}" : null), (done?.What ?? "done", done is { } d ? $"{d.Number}" : null));
    public static string EvidenceOf(Guid action, string? done = null) => With($"/evidence/of/{action}", ("done", done));
    public static string Evidence(Guid id) => $"/evidence/{id}";
    public static string EvidenceFile(Guid id, int version) => $"/evidence/{id}/versions/{version}/file";
    public static string EvidenceAsAt(Guid? plan = null) => With("/evidence/as-at", ("plan", plan?.ToString()));
    public static string Challenge(Guid id) => $"/challenges/{id}";
    public static string Challenges(bool all = false, int page = 1) => With("/challenges", ("all", all ? "true" : null), ("page", page > 1 ? $"{page}" : null));
    public static string RaiseChallenge(Guid action) => $"/challenges/raise/{action}";
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
