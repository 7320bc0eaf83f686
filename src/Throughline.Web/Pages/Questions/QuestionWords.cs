using Throughline.Core.Challenge;
using Throughline.Core.Questions;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Rules;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions;

/// <summary>A question as a page shows it.</summary>
/// <param name="May">True when the person may raise it or let it rest.</param>
public sealed record QuestionCard(FoundQuestion Question, PlanQuestions Plan, bool May);

/// <summary>How questions are said.</summary>
public static class QuestionWords
{
    /// <summary>The columns of a list of questions that is taken away.</summary>
    internal static (string Column, Func<FoundQuestion, object?> Value)[] Columns =>
        [
            ("How much it matters", q => q.Raised.Severity.Label()),
            ("About", q => q.Raised.Rule.Group.Label()),
            ("Agency", q => q.Raised.Agency),
            ("Question", q => q.Raised.Question),
            ("Why", q => q.Raised.Why),
            ("Words", q => q.Raised.Chief.Quote),
            ("Rule", q => q.Raised.Rule.Id),
            ("How sure", q => q.Raised.Confidence.Label()),
            ("State", q => q.State?.Label() ?? "Not raised"),
        ];

    public static string Label(this QuestionsToShow show) =>
        show switch
        {
            QuestionsToShow.Open => "Not taken up yet",
            QuestionsToShow.Raised => "Raised as challenges",
            QuestionsToShow.Resting => "Need not be asked",
            QuestionsToShow.All => "All",
        };

    /// <summary>"number 3c, Health"; null when it is about the whole plan.</summary>
    public static string? Where(Raised raised, PlanVersion plan)
    {
        var row = raised.Chief.Row is { } key ? plan.Rows.FirstOrDefault(r => r.Key == key) : null;
        var parts = new[]
        {
            string.IsNullOrWhiteSpace(row?.Number) ? null : "number " + row.Number,
            raised.Agency ?? row?.Agency,
        }.Where(p => !string.IsNullOrWhiteSpace(p));
        var words = string.Join(", ", parts);
        return words.Length == 0 ? null : words;
    }

    /// <summary>What the rules found, in a sentence.</summary>
    /// <param name="scope">What the plan is to whoever reads.</param>
    public static string Sentence(PlanQuestions plan, FigureScope scope)
    {
        var (open, raised, resting) = (
            plan.Questions.Where(q => q.ChallengeId is null).ToList(),
            plan.Questions.Count(q => q.ChallengeId is not null && !q.IsQuiet),
            plan.Questions.Count(q => q.IsQuiet)
        );
        var gravest = open.Count(q => q.Raised.Severity == Severity.Severe);
        var first =
            open.Count == 0
                ? "No question waits to be taken up"
                : $"{Words.Count(open.Count, "question")} to ask of the plan as it stands on "
                    + $"{Words.Day(plan.AsAt)}{(gravest > 0 ? $", {gravest} of which matter{(gravest == 1 ? "s" : "")} most" : "")}";
        var more = new[]
        {
            raised > 0 ? $"{raised} {(raised == 1 ? "is" : "are")} raised" : null,
            resting > 0 ? $"{resting} need not be asked" : null,
        }
            .OfType<string>()
            .ToList();
        return scope.Says(first) + (more.Count > 0 ? $"; {string.Join(", ", more)}." : ".");
    }
}
