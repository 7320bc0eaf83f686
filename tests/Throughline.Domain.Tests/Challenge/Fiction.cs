using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Tests.Challenge;

/// <summary>
/// Fictional plans for the rules: a paper of 9 March 2027 with every column, unless a test says otherwise.
/// </summary>
internal static class Fiction
{
    public static readonly DateOnly Paper = new(2027, 3, 9);

    public static readonly LegendEntry[] Legend =
    [
        new("R", "Off track"),
        new("A", "At risk"),
        new("G", "On track"),
        new("B", "Completed"),
    ];

    /// <summary>A row that keeps every rule.</summary>
    public static PlanRow Sound =>
        new()
        {
            Key = "1",
            Number = "3c",
            Agency = "Northfold Health",
            Asked = "How does the agency know that children are asked for their wishes?",
            Response = "An audit in spring found that wishes were recorded in half of the cases.",
            Action = "Deliver two workshops on recording children's wishes to all 40 health visitors",
            Rating = "G",
            Delivery = Delivery.OnTrack,
            Target =
                "Delivered to 38 of 40 health visitors in January 2027; an audit of 20 cases found wishes recorded "
                + "in 17. Next audit June 2027",
            Lead = "Priya Nair, Head of Community Nursing",
            Outcome = "Children's wishes are recorded in 90% of cases, from 50% in 2026",
        };

    public static PlanVersion Plan(params PlanRow[] rows) =>
        new()
        {
            Title = "Plan after the review of Child B",
            AsAt = Paper,
            Columns = Enum.GetValues<Field>().ToHashSet(),
            Legend = Legend,
            Rows = rows,
        };

    public static IReadOnlyList<Raised> Ask(PlanRow row) => Ask(Plan(row));

    public static IReadOnlyList<Raised> Ask(PlanVersion plan) => Scrutineer.Ask(plan, Shipped.Settings);

    /// <summary>Names of the rules that ask about a row, those that are heard through another's question too.</summary>
    public static IReadOnlyList<string> RulesFor(PlanRow row) =>
        [.. Ask(row).SelectMany(r => r.Also.Prepend(r.Rule)).Select(r => r.Name)];

    public static LiveFacts Live(
        Assurance assurance = Assurance.Claimed,
        ProofFact[]? proof = null,
        DateOnly? due = null,
        DateOnly? first = null,
        int moved = 0,
        MeasureFact[]? measures = null
    ) => new(assurance, proof ?? [], first ?? due, due, moved, measures ?? []);

    public static PlanRow Green(string? target) =>
        Sound with
        {
            Target = target,
            Response = "Yes, this is an issue for us",
        };

    public static PlanRow Amber(string? target, string? update = null, string? constraint = null) =>
        Sound with
        {
            Rating = "A",
            Delivery = Delivery.AtRisk,
            Target = target,
            Update = update,
            Constraint = constraint,
        };

    public static PlanRow Bare(string? response, string? action = null) =>
        new()
        {
            Key = "1",
            Number = "2a",
            Agency = "Eastmere Probation",
            Response = response,
            Action = action,
        };

    private static readonly string[] Agencies = ["Police", "Health", "Education", "Probation"];

    /// <summary>Every agency answers every question in words of its own.</summary>
    public static List<PlanRow> Answers(int questions) =>
        [
            .. from q in Enumerable.Range(1, questions)
            from a in Agencies
            select Sound with
            {
                Key = $"{q}{a}",
                Number = $"{q}",
                Agency = a,
                Response = $"{a} says {q}",
                Action = $"Brief {q} teams of {a}",
                Target = $"Seen {q} times by {a} in May 2027",
            },
        ];
}
