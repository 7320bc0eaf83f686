using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Asks of an agency that gave no response in many places.</summary>
public sealed class OneAgencyIsSilentOften : PlanRule
{
    public override string Id => "TL405";

    public override RuleGroup Group => RuleGroup.Silence;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "No agency is silent in many places.";
    public override string Plural => "agencies are silent in many places";
    public override string AskTogether => "What keeps them from answering?";

    public override string Reason =>
        "One empty cell may be a slip; fifteen are a partner that is not taking part. Working Together asks every "
        + "safeguarding partner and relevant agency to.";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        foreach (
            var agency in plan
                .Rows.Where(r => r.IsOpen && !string.IsNullOrWhiteSpace(r.Agency))
                .GroupBy(r => r.Agency!.Trim(), StringComparer.OrdinalIgnoreCase)
        )
        {
            var silent = agency
                .Select(r => (Row: r, Field: SilentRow.Is(r, plan)))
                .Where(x => x.Field is not null)
                .ToList();
            if (!IsOften(silent.Count, agency.Count(), settings))
            {
                continue;
            }

            var where = Where(silent.Select(s => s.Row));
            yield return new()
            {
                Rule = this,
                Agency = agency.Key,
                Words = [.. silent.Select(s => Naming.Words(s.Row, plan, s.Field!.Value))],
                Why = $"{agency.Key} gave no response in {silent.Count} of its {agency.Count()} rows{where}.",
                Question =
                    $"{agency.Key} gave no response in {silent.Count} of {agency.Count()} places{where}. What kept "
                    + $"it from answering, and when will the board have its answers?",
            };
        }
    }

    private static bool IsOften(int silent, int rows, RuleSettings settings) =>
        silent >= settings.Threshold("silentPlaces")
        && (silent >= settings.Threshold("silentPlacesAlways") || silent >= settings.Threshold("silentShare") * rows);

    private static string Where(IEnumerable<PlanRow> rows)
    {
        var numbers = rows.Select(s => s.Number?.Trim())
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return numbers.Count == 0 ? "" : $" ({string.Join(", ", numbers)})";
    }
}
