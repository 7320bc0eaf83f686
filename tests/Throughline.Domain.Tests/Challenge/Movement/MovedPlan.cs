using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Tests.Challenge.Movement;

/// <summary>A fictional plan, and what the rules ask after some of its rows changed.</summary>
internal static class MovedPlan
{
    public static readonly PlanRow[] Rows =
    [
        Row(0, "1", "Police", "Introduce midnight phone cover by duty managers for all stations"),
        Row(1, "1", "Education", "Publish lessons about online safety in every primary school"),
        Row(2, "2", "Quayside Housing", "Flag households with a baby under one in the repairs database"),
        Row(3, "2", "Probation", "Brief officers on men who live with infants that are not theirs"),
        Row(4, "3", "Harbour Hospital Trust", "Audit 30 files of babies with bruises every quarter"),
        Row(5, "3", "Health visiting", "Weigh infants at each visit and plot the chart with the parent"),
    ];

    public static PlanRow Row(int i, string number, string agency, string action) =>
        new()
        {
            Key = $"1.{i}",
            Number = number,
            Asked = $"Question {number}: who makes sure that matter {number} is seen to?",
            Agency = agency,
            Action = action,
            Rating = "A",
            Delivery = Delivery.AtRisk,
            Target = "30 June 2026",
            Lead = "Ines Okafor",
            Update = "Two of four teams have begun.",
            Score = "3",
            Direction = "Maintained",
        };

    public static IReadOnlyList<Raised> Ask(params (int Row, Func<PlanRow, PlanRow?> Change)[] changes)
    {
        var after = Rows.Select(
                (row, i) =>
                    changes.Where(c => c.Row == i).Aggregate((PlanRow?)row, (r, c) => r is null ? null : c.Change(r))
            )
            .Where(r => r is not null)
            .Select(r => r!);
        return VersionsScrutineer.Ask(
            PlanMatch.Of(MadePlan.Plan(Rows), MadePlan.Plan([.. after]), Shipped.Lexicon),
            Shipped.Lexicon
        );
    }

    public static Raised One<TRule>(params (int Row, Func<PlanRow, PlanRow?> Change)[] changes)
        where TRule : Rule
    {
        var raised = Ask(changes).ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<TRule>();
        raised.Words.ShouldNotBeEmpty();
        raised.Question.ShouldEndWith("?");
        return raised;
    }
}
