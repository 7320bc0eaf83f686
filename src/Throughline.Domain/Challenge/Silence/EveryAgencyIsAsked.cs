using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>
/// Asks, in a plan of questions to agencies, where a question skips an agency that answers nearly all others.
/// </summary>
public sealed class EveryAgencyIsAsked : PlanRule
{
    public override string Id => "TL406";

    public override RuleGroup Group => RuleGroup.Silence;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "A question that is put to all agencies skips none.";
    public override string Plural => "questions skip agencies that answer the others";
    public override string AskTogether => "Were these agencies asked?";

    public override string Reason =>
        "A missing row looks like nothing at all: neither silence nor “not applicable” is on record.";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        if (!plan.Columns.Contains(Field.Question) || !plan.Columns.Contains(Field.Agency))
        {
            yield break;
        }

        var questions = plan
            .Rows.Where(r => r.IsOpen && r.Number is not null && r.Agency is not null)
            .GroupBy(r => r.Number!.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToList();
        var asked = Asked(questions);
        if (questions.Count < settings.Threshold("skippedQuestionsLeast"))
        {
            yield break;
        }

        foreach (var agency in asked.Values.SelectMany(a => a).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var skipping = questions.Where(q => !asked[q.Key].Contains(agency)).ToList();
            if (
                skipping.Count > 0
                && questions.Count - skipping.Count >= settings.Threshold("skippedShare") * questions.Count
            )
            {
                yield return Of(plan, agency, questions.Count, skipping);
            }
        }
    }

    private static Dictionary<string, HashSet<string>> Asked(List<IGrouping<string, PlanRow>> questions) =>
        questions.ToDictionary(
            q => q.Key,
            q => q.SelectMany(r => AgencyNames.In(r.Agency!)).ToHashSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase
        );

    private Raised Of(PlanVersion plan, string agency, int questions, List<IGrouping<string, PlanRow>> skipping)
    {
        var numbers = string.Join(", ", skipping.Select(q => q.Key));
        return new()
        {
            Rule = this,
            Agency = agency,
            Confidence = Confidence.Medium,
            Words =
            [
                .. skipping.Select(q => new Quoted(
                    q.First().Asked ?? q.Key,
                    q.First().Key,
                    Field.Question,
                    q.First().Place,
                    plan.Document
                )),
            ],
            Why =
                $"{agency} has a row under {questions - skipping.Count} of {questions} "
                + $"questions, and none under {numbers}.",
            Question =
                $"{agency} answers {questions - skipping.Count} of {questions} questions and "
                + $"has no row under {numbers}. Was it asked, and what is its answer?",
        };
    }
}
