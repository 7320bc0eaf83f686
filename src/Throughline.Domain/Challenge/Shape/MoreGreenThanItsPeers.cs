using System.Globalization;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Shape;

/// <summary>
/// Asks of a plan that is greener than any earlier plan of this partnership and its peers, by more than chance would
/// have it.
/// </summary>
public sealed class MoreGreenThanItsPeers : PlanRule
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public override string Id => "TL503";

    public override RuleGroup Group => RuleGroup.Shape;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "A plan is about as green as plans are.";
    public override string Plural => "plans are greener than plans usually are";
    public override string AskTogether => "What is different here?";

    public override string Reason =>
        "Compared with the greenest of the earlier plans by a one-sided binomial test, so that small plans and "
        + "small differences raise nothing.";

    public override IEnumerable<Raised> Ask(PlanVersion plan, RuleSettings settings)
    {
        var shape = PlanShape.Of(plan.Rows);
        var peers = plan.Peers.Where(p => p.Rated >= settings.Threshold("allGreenRows")).ToList();
        if (shape.Rated < settings.Threshold("allGreenRows") || peers.Count < settings.Threshold("greenerPlans"))
        {
            yield break;
        }

        var greenest = peers.Max(p => p.Share);
        var chance = Binomial.AtLeast(shape.Delivered, shape.Rated, greenest);
        if (shape.Share - greenest < settings.Threshold("greenerBy") || chance >= settings.Threshold("neverRedChance"))
        {
            yield break;
        }

        yield return Of(plan, shape, peers.Count, greenest, chance);
    }

    private Raised Of(PlanVersion plan, PlanShape shape, int peers, double greenest, double chance) =>
        new()
        {
            Rule = this,
            Confidence = Confidence.Medium,
            Words =
            [
                .. plan
                    .Rows.Where(r => r.IsOpen && r.Delivery is not null)
                    .Select(r => Naming.Words(r, plan, Field.Rating)),
            ],
            Why =
                $"{shape.Delivered} of {shape.Rated} rated rows are green or complete "
                + $"({shape.Share.ToString("P0", British)}); of {peers} earlier plans the greenest had "
                + $"{greenest.ToString("P0", British)}. Chance alone would give that in "
                + $"{Binomial.Words(chance)}.",
            Question =
                $"{shape.Share.ToString("P0", British)} of this plan's rated rows are green or complete, more than "
                + $"in any of {peers} earlier plans (at most {greenest.ToString("P0", British)}). What is "
                + $"different this time, and who has checked the ratings?",
        };
}
