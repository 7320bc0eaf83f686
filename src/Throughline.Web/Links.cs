using Microsoft.AspNetCore.WebUtilities;

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
    public static string Document(Guid id) => $"/documents/{id}";
    public static string DocumentFile(Guid id) => $"/documents/{id}/file";
    public static string Source(Guid action) => $"/plans/source/{action}";
    public static string History(Core.History.HistoryKind kind, Guid id, long? before = null) => With($"/history/{Core.History.HistoryKinds.Segment(kind)}/{id}", ("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    public static string Accessibility() => "/accessibility";
    public static string SignIn(string? to = null) => With("/sign-in", ("to", to));
    public static string SignInLink(string secret) => $"/sign-in/link/{secret}";
    public static string SignOut() => "/sign-out";

    private static string With(string path, params (string Name, string? Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.Where(q => q.Value is not null).Select(q => new KeyValuePair<string, string?>(q.Name, q.Value)));
}
