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
    public static string Accessibility() => "/accessibility";
    public static string SignIn(string? to = null, string? organisation = null) => With("/sign-in", ("to", to), ("organisation", organisation));
    public static string SignInLink(string secret) => $"/sign-in/link/{secret}";
    public static string SignOut() => "/sign-out";
    public static string SignInCode(string? to = null) => With("/sign-in/code", ("to", to));
    public static string SignInOrganisation(string? to = null) => With("/sign-in/organisation", ("to", to));
    public static string SignInInvitation(string secret) => $"/sign-in/invitation/{secret}";
    public static string Account() => "/account";
    public static string AccountPassword() => "/account/password";
    public static string AccountPasskeys() => "/account/passkeys";
    public static string AccountRecoveryCodes() => "/account/recovery-codes";
    public static string AccountSessions() => "/account/sessions";
    public static string People(string? words = null) => With("/admin/people", ("words", words));
    public static string Invite() => "/admin/people/invite";
    public static string Person(Guid id) => $"/admin/people/{id}";
    public static string Agencies() => "/admin/agencies";
    public static string Agency(Guid id) => $"/admin/agencies/{id}";
    public static string Bodies() => "/admin/bodies";
    public static string PlanAccess(Guid plan) => $"/plans/{plan}/access";

    /// <summary>A handler of the page at an address.</summary>
    public static string Handler(string page, string handler) => With(page, ("handler", handler));

    private static string With(string path, params (string Name, string? Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.Where(q => q.Value is not null).Select(q => new KeyValuePair<string, string?>(q.Name, q.Value)));
}
