using System.Globalization;
using Throughline.Domain.Rules;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions;

/// <summary>Addresses of what the rules ask, of a plan, a snapshot or a paper.</summary>
public static class QuestionLinks
{
    public static string OfPlan(Guid plan) => $"/questions/plans/{plan}";

    public static string OfPlan(Guid plan, QuestionFilter filter, int page = 1, int? raised = null) =>
        Address.With(
            $"/questions/plans/{plan}",
            ("severity", filter.Severity?.ToString()),
            ("group", filter.Group?.ToString()),
            ("agency", Address.NotEmpty(filter.Agency)),
            ("show", filter.Show == QuestionsToShow.Open ? null : filter.Show.ToString()),
            ("part", page > 1 ? $"{page}" : null),
            ("raised", raised?.ToString(CultureInfo.InvariantCulture))
        );

    public static string OfSnapshot(Guid snapshot) => $"/questions/snapshots/{snapshot}";

    public static string Rest(Guid plan, string fingerprint) => $"/questions/plans/{plan}/{fingerprint}/rest";

    public static string Members(Guid plan) => $"/questions/plans/{plan}/members";

    public static string OfPaper(Guid reading, Severity? severity = null, int page = 1) =>
        Address.With(
            $"/questions/papers/{reading}",
            ("severity", severity?.ToString()),
            ("part", page > 1 ? $"{page}" : null)
        );

    public static string PaperMembers(Guid reading) => $"/questions/papers/{reading}/members";

    public static string PaperMembersDocx(Guid reading, int? report) =>
        Address.With(
            $"/questions/papers/{reading}/members",
            ("handler", "Docx"),
            ("report", report?.ToString(CultureInfo.InvariantCulture))
        );
}
