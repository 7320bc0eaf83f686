using System.Globalization;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Rules;
using Throughline.Web.Pages.Challenge.Questions;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Challenge;

/// <summary>Addresses of challenges and of what the rules ask.</summary>
public static class ChallengeLinks
{
    public static string Challenge(Guid id) => $"/challenges/{id}";

    public static string Challenges(bool all = false, int page = 1) =>
        Address.With("/challenges", ("all", all ? "true" : null), ("pageNumber", page > 1 ? $"{page}" : null));

    public static string RaiseChallenge(Guid action) => $"/challenges/raise/{action}";

    public static string Questions(Guid plan) => $"/questions/plans/{plan}";

    public static string Questions(Guid plan, QuestionFilter filter, int page = 1, int? raised = null) =>
        Address.With(
            $"/questions/plans/{plan}",
            ("severity", filter.Severity?.ToString()),
            ("group", filter.Group?.ToString()),
            ("agency", Address.NotEmpty(filter.Agency)),
            ("show", filter.Show == QuestionsToShow.Open ? null : filter.Show.ToString()),
            ("part", page > 1 ? $"{page}" : null),
            ("raised", raised?.ToString(CultureInfo.InvariantCulture))
        );

    public static string SnapshotQuestions(Guid snapshot) => $"/questions/snapshots/{snapshot}";

    public static string RestQuestion(Guid plan, string fingerprint) => $"/questions/plans/{plan}/{fingerprint}/rest";

    public static string MemberQuestions(Guid plan) => $"/questions/plans/{plan}/members";

    public static string PaperQuestions(Guid reading, Severity? severity = null, int page = 1) =>
        Address.With(
            $"/questions/papers/{reading}",
            ("severity", severity?.ToString()),
            ("part", page > 1 ? $"{page}" : null)
        );

    public static string PaperMemberQuestions(Guid reading) => $"/questions/papers/{reading}/members";

    public static string PaperMemberQuestionsDocx(Guid reading, int? report) =>
        Address.With(
            $"/questions/papers/{reading}/members",
            ("handler", "Docx"),
            ("report", report?.ToString(CultureInfo.InvariantCulture))
        );
}
