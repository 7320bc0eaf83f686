using System.Globalization;
using Throughline.Core.Challenge;
using Throughline.Core.Comparing;
using Throughline.Core.Questions;
using Throughline.Core.Questions.Members;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Comparing;
using Throughline.Domain.Figures;
using Throughline.Domain.Rules;

namespace Throughline.Cli;

/// <summary>
/// The questions as a person reads them in a terminal: the ten that matter most, then the others by report, the figures
/// with their working, and what changed.
/// </summary>
internal sealed class CheckSummary(TextWriter output)
{
    private const int MostChanges = 60;

    public void Write(
        PackCheck check,
        IReadOnlyList<ComparedPlans> compared,
        IReadOnlyList<DocumentChange> paragraphs,
        bool isComparison
    )
    {
        var questions = MemberQuestions.Of([
            .. check.Reports,
            .. compared.Select(c => new AskedReport(c.Match.After.Title, c.Raised)),
        ]);
        output.WriteLine(
            $"{check.Document}: {Count(check.Plans.Sum(p => p.Raised.Count), "question")} about "
                + $"{Count(check.Plans.Count, "plan")}, {Count(check.Figures.Count, "figure")} that may not agree"
        );
        output.WriteLine();
        if (questions.First.Count == 0)
        {
            output.WriteLine("The rules have no question about this paper.");
        }

        var number = 0;
        foreach (var question in questions.First)
        {
            output.WriteLine($"{++number}. {question.Question}");
            output.WriteLine($"   {question.Facts}{Place(question)}");
        }

        foreach (var (report, others) in questions.Others)
        {
            output.WriteLine();
            output.WriteLine(report);
            foreach (var question in others)
            {
                output.WriteLine($"  - {question.Question}{Place(question)}");
            }
        }

        WriteFigures(check.Figures);
        if (isComparison)
        {
            WriteChanges(compared, paragraphs);
        }
    }

    private void WriteFigures(IReadOnlyList<FigureFinding> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("Figures that may not agree");
        foreach (var f in figures)
        {
            output.WriteLine($"  - {QuestionPaper.PlaceOf(f.Place)}: “{f.Quote}”");
            output.WriteLine(
                $"    {f.Kind.Label()}: stated {f.Stated}, expected {f.Expected} ({f.Computation}; "
                    + $"{f.Confidence.Label().ToLowerInvariant()})"
            );
        }
    }

    private void WriteChanges(IReadOnlyList<ComparedPlans> compared, IReadOnlyList<DocumentChange> paragraphs)
    {
        output.WriteLine();
        output.WriteLine(
            compared.Count == 0
                ? "No plan of the second file continues one of the first; their words are compared paragraph "
                    + "by paragraph."
                : "What changed from the first file to the second"
        );
        foreach (var plan in compared)
        {
            var matter = plan.Changes.Where(c => c.Matters >= PlanChanges.OfMeaning).ToList();
            output.WriteLine(
                $"  {plan.Match.After.Title}: {Count(matter.Count, "change")} that may matter, "
                    + $"{plan.Match.Dropped.Count} rows no longer there, {plan.Match.Added.Count} new"
            );
            foreach (var change in matter.Take(MostChanges))
            {
                output.WriteLine($"  - {change.Why}");
                output.WriteLine(
                    $"    {(change.Before is null ? "" : $"before: {change.Before}")}{(change.Before is null || change.After is null ? "" : " | ")}{(change.After is null ? "" : $"now: {change.After}")}"
                );
            }
        }

        WriteParagraphs(paragraphs);
    }

    private void WriteParagraphs(IReadOnlyList<DocumentChange> paragraphs)
    {
        foreach (var change in paragraphs.Take(MostChanges))
        {
            output.WriteLine($"  - {change.Why}");
            output.WriteLine(
                $"    {(change.Before is null ? "" : $"before: {change.Before.Quote}")}{(change.Before is null || change.After is null ? "" : " | ")}{(change.After is null ? "" : $"now: {change.After.Quote}")}"
            );
        }

        if (paragraphs.Count > MostChanges)
        {
            output.WriteLine(
                $"  and {Count(paragraphs.Count - MostChanges, "change")} that matter less; --json has them all"
            );
        }
    }

    private static string Place(MemberQuestion question) =>
        QuestionPaper.PlacesOf(question) is { Length: > 0 } place ? $" [{place}]" : "";

    private static string Count(int n, string noun) =>
        $"{n.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(n == 1 ? "" : "s")}";
}
