using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Shape;

/// <summary>
/// Asks where the same or nearly the same words answer several questions, or come from several agencies. One question
/// for each group of copies.
/// </summary>
public sealed class TheSameAnswerStandsOnce : PlanRule
{
    private static readonly Field[] Copied = [Field.Action, Field.Response, Field.Target, Field.Update];

    public override string Id => "TL501";

    public override RuleGroup Group => RuleGroup.Copies;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "Each question has an answer of its own.";
    public override string Plural => "answers stand word for word, or nearly, in several places";
    public override string AskTogether => "Does one answer fit all of these?";

    public override string Reason =>
        "Words that answer three questions were written for one of them, or for none. One action in five places is "
        + "counted five times.";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Copied)
        {
            foreach (var rows in CopiesIn(plan, field, settings))
            {
                // The same rows with the same action, answer and evidence raise one question, not three.
                if (seen.Add(string.Join('\n', rows.Select(r => r.Key))))
                {
                    yield return Question(rows, field, plan);
                }
            }
        }
    }

    private static IEnumerable<List<PlanRow>> CopiesIn(PlanVersion plan, Field field, RuleSettings settings)
    {
        var least = settings.Threshold("sameAnswerWords");
        var words = PlanWords.Of(plan, settings);
        var rows = plan
            .Rows.Where(r => r.IsOpen && r[field] is { } text && Fold.WordCount(text) >= least && !words[r].NotTheirs)
            .ToList();
        var same = new SameText(settings.Threshold("sameAnswerShare"), (int)settings.Threshold("sameAnswerShingle"));
        return same.Among(rows.ConvertAll(r => r[field]!))
            .Select(g => g.Select(i => rows[i]).ToList())
            .Where(g => g.DistinctBy(Place).Skip(1).Any());
    }

    /// <summary>Where an answer belongs: rows of the same question and agency may share their words.</summary>
    private static (string, string) Place(PlanRow row) =>
        (
            (row.Number ?? row.Asked ?? row.Finding ?? row.Key).Trim().ToUpperInvariant(),
            (row.Agency ?? "").Trim().ToUpperInvariant()
        );

    private Raised Question(List<PlanRow> rows, Field field, PlanVersion plan)
    {
        var agencies = rows.Select(r => r.Agency?.Trim())
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var numbers = rows.Select(r => r.Number?.Trim())
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var where = Where(numbers, agencies, rows.Count);
        var what = What(field);
        return new()
        {
            Rule = this,
            Confidence = Confidence.High,
            Agency = agencies.Count == 1 ? agencies[0] : null,
            Words = [.. rows.Select(r => Naming.Words(r, plan, field))],
            Why = $"The same {what} stands {rows.Count} times, {where}: {Naming.Quote(rows[0][field]!)}.",
            Question =
                $"The same {what}, {Naming.Quote(rows[0][field]!)}, stands {rows.Count} times ({where}). Is it one "
                + $"action or several, and does it answer each of these?",
        };
    }

    private static string Where(List<string> numbers, List<string> agencies, int rows) =>
        (
            numbers.Count > 1 ? $"under {string.Join(", ", numbers)}"
            : numbers.Count == 1 ? $"under {numbers[0]}"
            : $"in {rows} rows"
        )
        + (
            agencies.Count > 1 ? $", from {string.Join(", ", agencies)}"
            : agencies.Count == 1 ? $", from {agencies[0]}"
            : ""
        );

    private static string What(Field field) =>
        field switch
        {
            Field.Action => "action",
            Field.Target => "evidence",
            Field.Update => "update",
            _ => "answer",
        };
}
