using Throughline.Core.Challenge;
using Throughline.Core.Figures;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Figures;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Core.Questions;

/// <summary>A plan of a pack and what the rules ask of it.</summary>
public sealed record QuestionedPlan(PlanVersion Plan, IReadOnlyList<Raised> Raised);

/// <summary>A pack that is only read: what the rules ask of its plans, and its figures that do not agree.</summary>
/// <param name="Document">Its name.</param>
/// <param name="AsAt">The day of its meeting, when it says so.</param>
/// <param name="Figures">Figures in the order of the document.</param>
/// <param name="Reports">All of it by report, as members find it on the agenda.</param>
public sealed record PackCheck(
    string Document,
    DateOnly? AsAt,
    IReadOnlyList<QuestionedPlan> Plans,
    IReadOnlyList<FigureFinding> Figures,
    IReadOnlyList<AskedReport> Reports
)
{
    private const string Elsewhere = "Elsewhere in the paper";

    /// <param name="checks">What was found in the same document; its recommendations are held against its plans,
    /// too.</param>
    /// <param name="memory">What was recommended before; null where there is no such memory, as on the command
    /// line.</param>
    public static PackCheck Of(PackReading pack, PaperChecks checks, RecommendationMemory? memory, Lexicon lexicon)
    {
        var plans = ReadPlans
            .In(pack)
            .Select(p => new QuestionedPlan(p, [.. Ask(p, checks.Recommendations, memory, lexicon)]))
            .ToList();
        var figures = checks.Figures.Where(f => FigureCheck.Find(f.Rule) is { } rule && !lexicon.IsOff(rule)).ToList();
        var byReport = figures
            .Where(f => f.Confidence != Confidence.Low)
            .GroupBy(f => ReportAt(pack, f.Place))
            .Select(g => new AskedReport(g.Key, [.. g.Select(f => FigureQuestions.Of(f, pack.Name))]));
        var reports = plans
            .Select(p => new AskedReport(p.Plan.Title, p.Raised))
            .Concat(byReport)
            .GroupBy(r => r.Report, StringComparer.Ordinal)
            .Select(g => new AskedReport(g.Key, [.. g.SelectMany(r => r.Raised)]));
        return new(pack.Name, plans.Select(p => p.Plan.AsAt).Max(), plans, figures, [.. reports]);
    }

    /// <summary>
    /// What the rules ask of a plan by itself, beside the recommendations that it answers, and beside those of earlier
    /// reviews.
    /// </summary>
    public static IEnumerable<Raised> Ask(
        PlanVersion plan,
        IReadOnlyList<ReviewRecommendation> recommendations,
        RecommendationMemory? memory,
        Lexicon lexicon
    )
    {
        IEnumerable<Raised> asked = Scrutineer.Ask(plan, lexicon.Settings);
        if (recommendations.Count > 0)
        {
            asked = asked.Concat(ReviewScrutineer.Ask(ReviewMatch.Of(recommendations, plan, lexicon), lexicon));
        }

        return memory is null ? asked : asked.Concat(MemoryScrutineer.Ask(NewRecommendation.Of(plan), memory, lexicon));
    }

    /// <summary>The last report that begins before a place.</summary>
    private static string ReportAt(PackReading pack, SourcePlace place) =>
        pack.Reports.LastOrDefault(r => IsBefore(r.Place, place))?.Title
        ?? (pack.Reports.Count == 0 ? pack.Name : Elsewhere);

    private static bool IsBefore(SourcePlace a, SourcePlace b) =>
        a.Page != b.Page ? a.Page < b.Page
        : a.Line is { } x && b.Line is { } y ? x <= y
        : (a.Area?.Top ?? 0) <= (b.Area?.Top ?? 0);
}
