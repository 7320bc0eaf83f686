using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Comparing;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Examples;

/// <summary>Asks one rule about one example, as it would be asked about a plan or paper.</summary>
public static class ExampleCheck
{
    public static IReadOnlyList<Raised> Ask(Rule rule, RuleExample example, Lexicon lexicon) =>
        rule switch
        {
            RowRule row => [.. AskRows(row, Plan(example), lexicon.Settings)],
            PlanRule plan => [.. plan.Ask(Plan(example), lexicon.Settings)],
            VersionsRule versions => [.. versions.Ask(Versions(example, lexicon), lexicon)],
            ReviewRule review => AskReview(review, example, lexicon),
            MemoryRule memory => AskMemory(memory, example, lexicon),
            FigureRule figure =>
            [
                .. figure
                    .Find(Paper.Of(ExamplePaper.Of(example.Part("The paper")!), lexicon.Vocabulary), lexicon.Settings)
                    .Select(f => FigureQuestions.Of(f, null)),
            ],
            _ => throw new ArgumentException($"{rule.Name} is of no kind that examples can be asked of.", nameof(rule)),
        };

    private static PlanVersion Plan(RuleExample example) => ExamplePlan.Of(example.Part("The plan")!);

    private static PlanMatch Versions(RuleExample example, Lexicon lexicon) =>
        PlanMatch.Of(ExamplePlan.Of(example.Part("The plan before")!), Plan(example), lexicon);

    private static IEnumerable<Raised> AskRows(RowRule rule, PlanVersion plan, RuleSettings settings) =>
        plan.Rows.SelectMany(r => rule.Ask(r, plan, settings));

    private static List<Raised> AskReview(ReviewRule rule, RuleExample example, Lexicon lexicon)
    {
        var review = ReviewRecommendations.In(ExamplePaper.Of(example.Part("The review")!), lexicon.Vocabulary);
        return [.. rule.Ask(ReviewMatch.Of(review, Plan(example), lexicon), lexicon)];
    }

    private static List<Raised> AskMemory(MemoryRule rule, RuleExample example, Lexicon lexicon)
    {
        var (now, before) = (example.Part("Recommended now")!, example.Part("Recommended before")!);
        var memory = MemoryOf(before, lexicon);
        return
        [
            .. rule.Ask(
                [
                    .. now.Blocks.Select(b => new NewRecommendation(
                        b.Text!,
                        new(b.Text!),
                        "The new review",
                        new(2026, 11, 1)
                    )),
                ],
                memory,
                lexicon
            ),
        ];
    }

    private static RecommendationMemory MemoryOf(ExamplePart before, Lexicon lexicon) =>
        new(
            [
                .. before.Blocks.Select(
                    (b, i) =>
                        new EarlierRecommendation
                        {
                            Id = $"{i}",
                            Text = b.Text!,
                            Review = "An earlier review",
                            Date = new(2021, 5, 1),
                        }
                ),
            ],
            lexicon
        );
}
