using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Throughline.Core.Plans;
using Throughline.Core.Search;
using Step = Throughline.Core.Plans.Threads.ActionStep;

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
    public static string SignIn(string? to = null, string? organisation = null) => With("/sign-in", ("to", to), ("organisation", organisation));
    public static string SignInLink(string secret) => $"/sign-in/link/{secret}";
    public static string SignOut() => "/sign-out";
    public static string SignInCode(string? to = null) => With("/sign-in/code", ("to", to));
    public static string SignInAt(string organisation, string? to) => With("/sign-in", ("handler", "Organisation"), ("name", organisation), ("to", to));
    public static string SignInOrganisation(string? to = null) => With("/sign-in/organisation", ("to", to));
    public static string SignInInvitation(string secret) => $"/sign-in/invitation/{secret}";
    public static string Account() => "/account";
    public static string AccountPassword() => "/account/password";
    public static string AccountPasskeys() => "/account/passkeys";
    public static string AccountRecoveryCodes() => "/account/recovery-codes";
    public static string AccountSessions() => "/account/sessions";
    public static string Admin() => "/admin";
    public static string People(string? words = null) => With("/admin/people", ("words", words));
    public static string Invite() => "/admin/people/invite";
    public static string Person(Guid id) => $"/admin/people/{id}";
    public static string Agencies() => "/admin/agencies";
    public static string Agency(Guid id) => $"/admin/agencies/{id}";
    public static string Bodies() => "/admin/bodies";
    public static string PlanAccess(Guid plan) => $"/plans/{plan}/access";

    /// <summary>A handler of the page at an address.</summary>
    public static string Handler(string page, string handler) => With(page, ("handler", handler));

    public static string Reviews() => "/reviews";
    public static string NewReview() => "/reviews/new";
    public static string LearningReview(Guid id) => $"/reviews/{id}";
    public static string ChangeReview(Guid id) => $"/reviews/{id}/change";
    public static string NewPlan(Guid? review = null) => With("/plans/new", ("review", review?.ToString()));
    public static string PlanDetails(Guid id) => $"/plans/{id}/details";
    public static string PlanRatings(Guid id) => $"/plans/{id}/ratings";
    public static string PlanDates(Guid id) => $"/plans/{id}/dates";
    public static string NewFinding(Guid plan) => $"/plans/{plan}/findings/new";
    public static string Finding(Guid plan, Guid finding) => $"/plans/{plan}/findings/{finding}";
    public static string NewRecommendation(Guid plan, Guid? finding = null) => With($"/plans/{plan}/recommendations/new", ("finding", finding?.ToString()));
    public static string Thread(Guid recommendation) => $"/recommendations/{recommendation}";
    public static string ChangeRecommendation(Guid recommendation) => $"/recommendations/{recommendation}/change";
    public static string Acceptance(Guid recommendation) => $"/recommendations/{recommendation}/acceptance";
    public static string NewAnswer(Guid recommendation) => $"/recommendations/{recommendation}/answers/new";
    public static string Answer(Guid recommendation, Guid response) => $"/recommendations/{recommendation}/answers/{response}";
    public static string NewAction(Guid recommendation, Guid response) => $"/recommendations/{recommendation}/answers/{response}/actions/new";
    public static string Action(Guid action) => $"/actions/{action}";
    public static string ActionStep(Guid action, Step step) => $"/actions/{action}/{step switch { Step.Change => "change", Step.Rating => "rating", Step.Target => "target", Step.DecideTarget => "extension", Step.Measure => "measures/new", Step.Audit => "audit", Step.Contributors => "contributors", Step.Voice => "voice", Step.Impact => "impact", Step.Propose => "close", Step.Decide => "sign-off", Step.Reopen => "reopen", Step.Held => "held" }}";
    public static string Measure(Guid action, Guid measure) => $"/actions/{action}/measures/{measure}";
    public static string HoldChecks() => "/actions/hold-checks";

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
