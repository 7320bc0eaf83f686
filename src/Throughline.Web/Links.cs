using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Throughline.Core.Access;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Search;
using Step = Throughline.Core.Threads.ActionStep;

namespace Throughline.Web;

/// <summary>Every address of the site, in one place; pages never put one together by hand.</summary>
public static class Links
{
    public static string Home() => "/";

    public static string Upload() => "/intake/upload";

    public static string Reading(Guid id) => $"/intake/readings/{id}";

    public static string ReadingProgress(Guid id) => $"/intake/readings/{id}/progress";

    public static string Review(Guid draft, int view = 1, string? row = null) =>
        With($"/intake/drafts/{draft}", ("view", view > 1 ? $"{view}" : null), ("row", row))
        + (row is null ? "" : "#chosen");

    public static string EditRow(Guid draft, string row) => $"/intake/drafts/{draft}/rows/{row}";

    public static string Plans(int page = 1) => With("/plans", ("part", page > 1 ? $"{page}" : null));

    public static string Overview(int page = 1) => With("/overview", ("part", page > 1 ? $"{page}" : null));

    public static string Views() => "/views";

    public static string SaveView(string list) =>
        list.Split('?', 2) is [var path, var query]
            ? With("/views", ("path", path), ("query", query))
            : With("/views", ("path", list));

    /// <summary>
    /// Only addresses that <see cref="Core.Views.SavedViews.MayBeSaved"/> let in are stored; home stands for any other.
    /// </summary>
    public static string SavedView(Core.Views.ViewSummary view) =>
        Core.Views.SavedViews.MayBeSaved(view.Path) ? view.Path + view.Query : Home();

    public static string Plan(Guid id) => $"/plans/{id}";

    public static string Plan(Guid id, PlanFilter filter, int page = 1) =>
        With($"/plans/{id}", [.. Of(filter), ("part", page > 1 ? $"{page}" : null)]);

    public static string PlanOverview(Guid id) => $"/plans/{id}/overview";

    public static string Search() => "/search";

    public static string Search(SearchFilter filter, int page = 1) =>
        With("/search", [.. Of(filter), ("part", page > 1 ? $"{page}" : null)]);

    public static string Document(Guid id) => $"/documents/{id}";

    public static string DocumentFile(Guid id) => $"/documents/{id}/file";

    public static string Source(Guid action) => $"/plans/source/{action}";

    public static string History(Core.Audit.HistoryKind kind, Guid id, long? before = null) =>
        With(
            $"/history/{Core.Audit.HistoryKinds.Segment(kind)}/{id}",
            ("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );

    public static string Erasure(Guid account) => $"/admin/erasure/{account}";

    public static string Audit(Core.Audit.AuditFilter? filter = null, long? before = null) =>
        With(
            "/admin/audit",
            [.. Query(filter ?? new()), ("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture))]
        );

    public static string AuditFile(string format, Core.Audit.AuditFilter filter) =>
        With($"/admin/audit/file/{format}", Query(filter));

    public static string Accessibility() => "/accessibility";

    public static string SignIn(string? to = null, string? organisation = null) =>
        With("/sign-in", ("to", to), ("organisation", organisation));

    public static string SignInLink(string secret) => $"/sign-in/link/{secret}";

    public static string SignOut() => "/sign-out";

    public static string SignInCode(string? to = null) => With("/sign-in/code", ("to", to));

    public static string SignInAt(string organisation, string? to) =>
        With("/sign-in", ("handler", "Organisation"), ("name", organisation), ("to", to));

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

    public static string Cycles() => "/cycles";

    public static string CyclesOf(Guid plan) => $"/plans/{plan}/cycles";

    public static string OpenCycle(Guid plan) => $"/plans/{plan}/cycles/open";

    public static string LookAtCycle(Guid plan) => $"/plans/{plan}/cycles/open?handler=Look";

    public static string Cycle(Guid id, bool reminded = false) =>
        With($"/cycles/{id}", ("reminded", reminded ? "true" : null));

    public static string CycleChanges(Guid id) => $"/cycles/{id}/changes";

    public static string MoveCycle(Guid id) => $"/cycles/{id}/due";

    public static string CallOffCycle(Guid id) => $"/cycles/{id}/call-off";

    public static string CloseCycle(Guid id) => $"/cycles/{id}/close";

    public static string TakeSnapshot(Guid plan) => $"/plans/{plan}/snapshots/take";

    public static string Snapshot(Guid id) => $"/snapshots/{id}";

    public static string SnapshotJson(Guid id) => $"/snapshots/{id}/json";

    public static string MailPreferences(bool saved = false) => With("/account/mail", ("saved", saved ? "true" : null));

    public static string Unsubscribe(string token) => $"/mail/unsubscribe/{token}";

    public static string UnsubscribeDone() => "/mail/unsubscribed";

    public static string Outbox(Core.Mail.MailState? only = null) => With("/admin/outbox", ("state", only?.ToString()));

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

    public static string NewRecommendation(Guid plan, Guid? finding = null) =>
        With($"/plans/{plan}/recommendations/new", ("finding", finding?.ToString()));

    public static string Thread(Guid recommendation) => $"/recommendations/{recommendation}";

    public static string ChangeRecommendation(Guid recommendation) => $"/recommendations/{recommendation}/change";

    public static string Acceptance(Guid recommendation) => $"/recommendations/{recommendation}/acceptance";

    public static string NewAnswer(Guid recommendation) => $"/recommendations/{recommendation}/answers/new";

    public static string Answer(Guid recommendation, Guid response) =>
        $"/recommendations/{recommendation}/answers/{response}";

    public static string NewAction(Guid recommendation, Guid response) =>
        $"/recommendations/{recommendation}/answers/{response}/actions/new";

    public static string Action(Guid action) => $"/actions/{action}";

    public static string ActionStep(Guid action, Step step) =>
        $"/actions/{action}/{step switch { Step.Change => "change", Step.Rating => "rating", Step.Target => "target", Step.DecideTarget => "extension", Step.Measure => "measures/new", Step.Audit => "audit", Step.Contributors => "contributors", Step.Voice => "voice", Step.Impact => "impact", Step.Propose => "close", Step.Decide => "sign-off", Step.Reopen => "reopen", Step.Held => "held" }}";

    public static string Measure(Guid action, Guid measure) => $"/actions/{action}/measures/{measure}";

    public static string HoldChecks() => "/actions/hold-checks";

    public static string MyAgency(Guid? agency = null, int page = 1, bool later = false, string? done = null) =>
        With(
            "/my-agency",
            ("agency", agency?.ToString()),
            ("pageNumber", page > 1 ? $"{page}" : null),
            ("later", later ? "true" : null),
            ("done", done)
        );

    public static string MyAgencyGrid(int page = 1, bool later = false, (string What, int Number)? done = null) =>
        With(
            "/my-agency/grid",
            ("pageNumber", page > 1 ? $"{page}" : null),
            ("later", later ? "true" : null),
            (done?.What ?? "done", done is { } d ? $"{d.Number}" : null)
        );

    public static string WaitingUpdates(
        Guid? agency = null,
        Guid? plan = null,
        int page = 1,
        (string What, int Number)? done = null
    ) =>
        With(
            "/updates",
            ("agency", agency?.ToString()),
            ("plan", plan?.ToString()),
            ("pageNumber", page > 1 ? $"{page}" : null),
            (done?.What ?? "done", done is { } d ? $"{d.Number}" : null)
        );

    public static string EvidenceOf(Guid action, string? done = null) => With($"/evidence/of/{action}", ("done", done));

    public static string Evidence(Guid id) => $"/evidence/{id}";

    public static string EvidenceFile(Guid id, int version) => $"/evidence/{id}/versions/{version}/file";

    public static string EvidenceAsAt(Guid? plan = null) => With("/evidence/as-at", ("plan", plan?.ToString()));

    public static string Challenge(Guid id) => $"/challenges/{id}";

    public static string Challenges(bool all = false, int page = 1) =>
        With("/challenges", ("all", all ? "true" : null), ("pageNumber", page > 1 ? $"{page}" : null));

    public static string RaiseChallenge(Guid action) => $"/challenges/raise/{action}";

    public static string Rules() => "/rules";

    public static string Rule(string id) => $"/rules/{id}";

    public static string OwnWords(bool saved = false) => With("/rules/words", ("saved", saved ? "true" : null));

    public static string RuleSettings(bool saved = false) => With("/rules/settings", ("saved", saved ? "true" : null));

    public static string Questions(Guid plan) => $"/plans/{plan}/questions";

    public static string Questions(Guid plan, Questions.QuestionFilter filter, int page = 1, int? raised = null) =>
        With(
            $"/plans/{plan}/questions",
            ("severity", filter.Severity?.ToString()),
            ("group", filter.Group?.ToString()),
            ("agency", NotEmpty(filter.Agency)),
            ("show", filter.Show == Web.Questions.QuestionsToShow.Open ? null : filter.Show.ToString()),
            ("part", page > 1 ? $"{page}" : null),
            ("raised", raised?.ToString(CultureInfo.InvariantCulture))
        );

    public static string SnapshotQuestions(Guid snapshot) => $"/snapshots/{snapshot}/questions";

    public static string RestQuestion(Guid plan, string fingerprint) => $"/plans/{plan}/questions/{fingerprint}/rest";

    public static string MemberQuestions(Guid plan) => $"/plans/{plan}/questions/members";

    public static string PaperQuestions(Guid reading, Domain.Rules.Severity? severity = null, int page = 1) =>
        With(
            $"/intake/readings/{reading}/questions",
            ("severity", severity?.ToString()),
            ("part", page > 1 ? $"{page}" : null)
        );

    public static string PaperMemberQuestions(Guid reading) => $"/intake/readings/{reading}/questions/members";

    public static string PaperMemberQuestionsDocx(Guid reading, int? report) =>
        With(
            $"/intake/readings/{reading}/questions/members",
            ("handler", "Docx"),
            ("report", report is { } n ? Whole(n) : null)
        );

    public static string PaperSource(Guid reading, Domain.Plans.SourcePlace place) =>
        With(
            $"/intake/readings/{reading}/source",
            ("at", Whole(place.Page)),
            ("line", place.Line is { } line ? Whole(line) : null),
            ("left", Whole(place.Area?.Left)),
            ("top", Whole(place.Area?.Top)),
            ("right", Whole(place.Area?.Right)),
            ("bottom", Whole(place.Area?.Bottom))
        );

    public static string ComparePapers(Guid reading, Guid? with = null) =>
        With($"/intake/readings/{reading}/compare", ("with", with?.ToString()));

    public static string Compare(Guid plan, Guid? from, Guid? to) =>
        With($"/plans/{plan}/compare", ("from", from?.ToString()), ("to", to?.ToString()));

    public static string Compare(Guid plan) => $"/plans/{plan}/compare";

    private static string? Whole(double? value) =>
        value is { } v ? Math.Round(v).ToString(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<(string Name, string? Value)> Of(PlanFilter filter) =>
        [
            ("agency", filter.Agency?.ToString()),
            ("finding", filter.Finding?.ToString()),
            ("rating", NotEmpty(filter.Rating)),
            ("delivery", NotEmpty(filter.Delivery)),
            ("assurance", filter.Assurance?.ToString()),
            ("dates", filter.Dates?.ToString()),
            ("silent", filter.Silent ? "true" : null),
            ("words", NotEmpty(filter.Words)),
        ];

    private static IEnumerable<(string Name, string? Value)> Of(SearchFilter filter) =>
        [
            ("words", NotEmpty(filter.Words)),
            ("kind", filter.Kind?.ToString()),
            ("agency", filter.Agency?.ToString()),
            ("plan", filter.Plan?.ToString()),
            ("delivery", filter.Delivery?.ToString()),
            ("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static (string Name, string? Value)[] Query(Core.Audit.AuditFilter filter) =>
        [
            ("account", filter.Account?.ToString()),
            ("plan", filter.Plan?.ToString()),
            ("from", Iso(filter.From)),
            ("to", Iso(filter.To)),
            ("what", string.IsNullOrWhiteSpace(filter.What) ? null : filter.What),
        ];

    private static string? Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Spreadsheet(Guid plan) => $"/plans/{plan}/spreadsheet";

    public static string SpreadsheetFile(Guid plan, Guid? agency = null) =>
        With($"/plans/{plan}/spreadsheet/file", ("agency", agency?.ToString()));

    public static string MySpreadsheets() => "/my-agency/spreadsheet";

    public static string SpreadsheetChanges(Guid import, string? done = null) =>
        With($"/spreadsheets/{import}", ("done", done));

    public static string SpreadsheetBytes(Guid import) => $"/spreadsheets/{import}/file";

    /// <summary>The list that a page shows, as CSV: the same words narrow it, and it holds all its pages.</summary>
    public static string Csv(HttpRequest list) =>
        QueryHelpers.AddQueryString(
            list.Path,
            list.Query.Where(q => q.Key is not ("part" or "pageNumber" or "handler" or "done"))
                .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
                .Append(KeyValuePair.Create("handler", (string?)"Csv"))
        );

    public static string Waiting(WaitingList list, int page = 1) =>
        With($"/waiting/{list.ToString().ToLowerInvariant()}", ("part", page > 1 ? $"{page}" : null));

    /// <summary>The list that an address of <see cref="Waiting"/> names; null for any other word.</summary>
    public static WaitingList? WaitingListOf(string word) =>
        Enum.GetValues<WaitingList>()
            .Cast<WaitingList?>()
            .FirstOrDefault(l => string.Equals(l.ToString(), word, StringComparison.OrdinalIgnoreCase));

    public static string Export() => "/export";

    public static string ExportCsv(string table) => $"/export/csv/{table}";

    public static string ExportJson() => "/export/everything.json";

    public static string PlanActionsCsv(Guid plan, PlanFilter? filter = null) =>
        With($"/plans/{plan}/actions.csv", [.. Of(filter ?? new())]);

    public static string MyTokens() => "/my-agency/tokens";

    public static string AllTokens() => "/admin/tokens";

    public static string ApiGuide() => "/api";

    public static string ApiDocument() => "/api/v1/openapi.json";

    private static string With(string path, params (string Name, string? Value)[] query) =>
        QueryHelpers.AddQueryString(
            path,
            query.Where(q => q.Value is not null).Select(q => new KeyValuePair<string, string?>(q.Name, q.Value))
        );
}
