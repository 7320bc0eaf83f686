using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Review;

/// <summary>A review's recommendations beside the plan that answers them.</summary>
public sealed record ReviewMatch
{
    public required IReadOnlyList<ReviewRecommendation> Recommendations { get; init; }
    public required PlanVersion Plan { get; init; }

    /// <summary>
    /// For each recommendation the row whose words are most like it, or none where no row is like it enough.
    /// </summary>
    public required IReadOnlyDictionary<ReviewRecommendation, RowOfReview> Rows { get; init; }

    /// <summary>What the plan's rows ask for, each once, and the recommendation most like it.</summary>
    public required IReadOnlyList<AskedInPlan> Asked { get; init; }

    /// <summary>
    /// The lists that the plan answers: a share of their recommendations has a row (setting "reviewSetShare").
    /// </summary>
    public required IReadOnlySet<int> AnsweredSets { get; init; }

    /// <summary>Recommendations of the lists that the plan answers.</summary>
    public IEnumerable<ReviewRecommendation> Answerable => Recommendations.Where(r => AnsweredSets.Contains(r.Set));

    private const int FewestTerms = 12;
    private const int FewestWords = 4;
    private const double PartOnly = 0.75;

    public static ReviewMatch Of(IReadOnlyList<ReviewRecommendation> recommendations, PlanVersion plan, Lexicon lexicon)
    {
        var terms = new TermSpace(
            [
                .. recommendations.Select(r => r.Text),
                .. plan.Rows.SelectMany(r => new[] { r.Asked, r.Action, r.Finding }),
            ],
            lexicon
        );
        var rows = RowsOf(recommendations, plan, terms, lexicon.Threshold("reviewRowLikeness"));
        var asked = plan
            .Rows.Where(r => r.IsOpen && !string.IsNullOrWhiteSpace(r.Asked))
            .GroupBy(r => ContentWords.Letters(r.Asked))
            .Select(g => AskedInPlan.Of([.. g], recommendations, terms))
            .ToList();
        var sets = recommendations
            .GroupBy(r => r.Set)
            .Where(g => g.Count(rows.ContainsKey) >= Math.Max(1, lexicon.Threshold("reviewSetShare") * g.Count()))
            .Select(g => g.Key)
            .ToHashSet();
        return new()
        {
            Recommendations = recommendations,
            Plan = plan,
            Rows = rows,
            Asked = asked,
            AnsweredSets = sets,
        };
    }

    /// <summary>The row that each recommendation is most like, where it is like enough or names the row.</summary>
    private static Dictionary<ReviewRecommendation, RowOfReview> RowsOf(
        IReadOnlyList<ReviewRecommendation> recommendations,
        PlanVersion plan,
        TermSpace terms,
        double least
    )
    {
        var rows = new Dictionary<ReviewRecommendation, RowOfReview>();

        // A pack that is printed twice recommends the same twice.
        var known = new Dictionary<(string Text, string? Number), RowOfReview?>();
        foreach (var recommendation in recommendations)
        {
            if (!known.TryGetValue((recommendation.Text, recommendation.Number), out var nearest))
            {
                known[(recommendation.Text, recommendation.Number)] = nearest = Nearest(recommendation, plan, terms);
            }

            if (nearest?.Like >= least || (nearest = Referring(recommendation, plan, least)) is not null)
            {
                rows[recommendation] = nearest;
            }
        }

        return rows;
    }

    private static RowOfReview? Nearest(ReviewRecommendation recommendation, PlanVersion plan, TermSpace terms)
    {
        var vector = terms[recommendation.Text];

        // Many rows share a question and a finding: each text is held beside the recommendation once.
        var held = new Dictionary<string, double>(StringComparer.Ordinal);
        double HeldIn(string? text) =>
            text is null ? 0
            : held.TryGetValue(text, out var like) ? like
            : held[text] = Held(vector, terms[text]);
        return plan
            .Rows.Where(r => r.IsOpen)
            .Select(r => new RowOfReview(r, Math.Max(HeldIn(r.Asked), Math.Max(HeldIn(r.Action), HeldIn(r.Finding)))))
            .OrderByDescending(r => r.Like)
            .ThenByDescending(r => Fold.Words(r.Row.Number ?? "") == Fold.Words(recommendation.Number ?? "-"))
            .FirstOrDefault();
    }

    /// <summary>
    /// How alike two texts are, or how much of the first the second, longer one holds: a row may answer several
    /// recommendations at once.
    /// </summary>
    private static double Held(TextVector one, TextVector other) =>
        Math.Max(one.Like(other), one.Terms.Length >= FewestTerms ? PartOnly * one.Within(other) : 0);

    /// <summary>A row that names the recommendation by its number and has no words of it.</summary>
    private static RowOfReview? Referring(ReviewRecommendation recommendation, PlanVersion plan, double least) =>
        plan.Rows.FirstOrDefault(r =>
            r.IsOpen
            && Fold.WordCount(r.Asked ?? "") < FewestWords
            && References.Key(References.Of(r)) is { Length: > 0 } key
            && key == References.Key(recommendation.Number)
        )
            is { } row
            ? new(row, least)
            : null;
}

/// <summary>The row that answers a recommendation, and how alike their words are (0 to 1).</summary>
public sealed record RowOfReview(PlanRow Row, double Like);

/// <summary>One thing that rows of a plan are asked for.</summary>
/// <param name="Rows">All rows under it.</param>
/// <param name="Nearest">The recommendation most like it; null when the review has none.</param>
/// <param name="Like">How alike, 0 to 1.</param>
public sealed record AskedInPlan(IReadOnlyList<PlanRow> Rows, ReviewRecommendation? Nearest, double Like)
{
    public PlanRow Row => Rows[0];

    internal static AskedInPlan Of(
        IReadOnlyList<PlanRow> rows,
        IReadOnlyList<ReviewRecommendation> recommendations,
        TermSpace terms
    )
    {
        var vector = terms[rows[0].Asked];
        var nearest = recommendations
            .DistinctBy(r => r.Text, StringComparer.Ordinal)
            .Select(r => (Recommendation: r, Like: vector.Like(terms[r.Text])))
            .OrderByDescending(r => r.Like)
            .FirstOrDefault();
        return new(rows, nearest.Recommendation, nearest.Like);
    }
}
