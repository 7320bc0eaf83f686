using System.Globalization;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Shape;

/// <summary>
/// Asks of an agency whose many ratings are never amber or red while others' are so often that chance hardly explains
/// it.
/// </summary>
public sealed class OneAgencyIsNeverRed : PlanRule
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public override string Id => "TL504";

    public override RuleGroup Group => RuleGroup.Shape;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "An agency among others has its share of what is hard.";
    public override string Plural => "agencies never rate anything amber or red where others do";
    public override string AskTogether => "How do they come to their ratings?";

    public override string Reason =>
        "If its actions were as often amber or red as those of the others, the chance that none is would be (1 - "
        + "share) to the power of its rows: a binomial tail, corrected for the number of agencies looked at "
        + "(Bonferroni).";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var rated = plan
            .Rows.Where(r => r.IsOpen && r.Delivery is not null && !string.IsNullOrWhiteSpace(r.Agency))
            .ToList();
        var agencies = rated.GroupBy(r => r.Agency!.Trim(), StringComparer.OrdinalIgnoreCase).ToList();
        foreach (
            var agency in agencies.Where(a => a.Count() >= settings.Threshold("neverRedRows") && !a.Any(IsInTrouble))
        )
        {
            var (rows, others) = (agency.Count(), rated.Count - agency.Count());
            var share = others == 0 ? 0 : (double)rated.Count(IsInTrouble) / others;
            var chance = Math.Min(1, Binomial.None(rows, share) * agencies.Count);
            if (chance < settings.Threshold("neverRedChance"))
            {
                yield return Of(agency, plan, others, share, chance);
            }
        }
    }

    private Raised Of(IGrouping<string, PlanRow> agency, PlanVersion plan, int others, double share, double chance) =>
        new()
        {
            Rule = this,
            Agency = agency.Key,
            Confidence = Confidence.Medium,
            Words = [.. agency.Select(r => Naming.Words(r, plan, Field.Rating))],
            Why =
                $"None of the {agency.Count()} rated rows of {agency.Key} is amber or red; of the other agencies' "
                + $"{others} rows {share.ToString("P0", British)} are. If all were alike, chance alone "
                + $"would give that in {Binomial.Words(chance)}.",
            Question =
                $"{agency.Key} has {agency.Count()} rated rows and none is amber or red, while "
                + $"{share.ToString("P0", British)} of the other agencies' are. What does it do "
                + $"differently, and has anybody outside looked at its ratings?",
        };

    private static bool IsInTrouble(PlanRow row) => row.Delivery is Delivery.AtRisk or Delivery.OffTrack;
}
