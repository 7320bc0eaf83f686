using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;

namespace Throughline.Domain.Tests.Challenge.Review;

/// <summary>A fictional review, and the plan that answers it.</summary>
internal static class MadeReview
{
    public static readonly string[] Recommendations =
    [
        "Ensure the stability of placements for children who have moved three times in a year.",
        "Seek assurance that fathers who live apart are assessed as carefully as mothers.",
        "Agree within 10 working days who leads when two boards are both informed of a death.",
        "Make the neglect toolkit part of supervision in every agency.",
        "Provide interpreters at all conferences and do not rely on relatives.",
        "Test whether the escalation ladder is used by schools and nurseries.",
    ];

    public static SourceMaterial Report(params (TextKind Kind, string Text)[] lines) =>
        new()
        {
            Name = "report",
            Format = "text",
            Pages = 1,
            Characters = lines.Sum(l => l.Text.Length),
            Elements = [.. lines.Select((l, i) => new SourceText(l.Kind, l.Text, 0, new(1, i + 1)))],
        };

    public static IReadOnlyList<ReviewRecommendation> Read(params (TextKind Kind, string Text)[] lines) =>
        ReviewRecommendations.In(Report(lines), Shipped.Vocabulary);

    /// <summary>The review's list as a report prints it.</summary>
    public static IReadOnlyList<ReviewRecommendation> Listed() =>
        Read([
            (TextKind.Heading, "Recommendations"),
            .. Recommendations.Select((r, i) => (TextKind.Paragraph, $"{i + 1}. {r}")),
            (TextKind.Heading, "Conclusion"),
            (TextKind.Paragraph, "1. This paragraph is numbered and recommends nothing at all."),
        ]);

    /// <summary>A plan with a row for each text, numbered from 1.</summary>
    public static PlanVersion Plan(params string[] asked) =>
        MadePlan.Plan([
            .. asked.Select(
                (text, i) =>
                    new PlanRow
                    {
                        Key = $"1.{i}",
                        Number = $"{i + 1}",
                        Asked = text,
                        Action = $"Step {i} of the local work",
                        Agency = "Education",
                    }
            ),
        ]) with
        {
            Columns = new HashSet<Field> { Field.Number, Field.Recommendation, Field.Action },
        };

    public static IReadOnlyList<Raised> Ask(params string[] asked) =>
        ReviewScrutineer.Ask(ReviewMatch.Of(Listed(), Plan(asked), Shipped.Lexicon), Shipped.Lexicon);

    public static string[] With(int at, string text) => [.. Recommendations.Select((r, i) => i == at ? text : r)];
}
