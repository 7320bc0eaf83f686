using System.Globalization;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Challenge.Examples;

/// <summary>Makes a plan of an example's part: the first row of its table names the fields.</summary>
internal static class ExamplePlan
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly LegendEntry[] Legend =
    [
        new("R", "Off track"),
        new("A", "At risk"),
        new("G", "On track"),
        new("B", "Completed"),
    ];

    public static PlanVersion Of(ExamplePart part)
    {
        var table = part.Blocks.Single(b => b.Rows.Count > 0).Rows;
        var columns = table[0].Select(c => c!).ToList();
        return new()
        {
            Title = part.Name,
            Document = part.Name,
            AsAt = DayOf(part.After("as at")),
            Began = DayOf(part.After("began")),
            Columns = columns.Where(c => Enum.TryParse<Field>(c, out _)).Select(Enum.Parse<Field>).ToHashSet(),
            Legend = Legend,
            Rows =
            [
                .. table
                    .Skip(1)
                    .Select((cells, i) => RowOf(i, columns.Zip(cells).ToDictionary(c => c.First, c => c.Second))),
            ],
            Peers =
            [
                .. (part.After("peers") ?? "")
                    .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                    .Select(p => p.Split(" of "))
                    .Select(p => new PlanShape(Number(p[1]), Number(p[0]))),
            ],
        };
    }

    private static PlanRow RowOf(int index, Dictionary<string, string?> cells)
    {
        string? Words(Field field) =>
            cells.TryGetValue(field.ToString(), out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
        var rating = Words(Field.Rating);
        return new()
        {
            Key = $"{index}",
            Finding = Words(Field.Finding),
            Number = Words(Field.Number),
            Asked = Words(Field.Question) ?? Words(Field.Recommendation),
            Section = Words(Field.Section),
            Agency = Words(Field.Agency),
            Response = Words(Field.Response),
            Action = Words(Field.Action),
            Rating = rating,
            Delivery = DeliveryOf.Rating(rating, Legend.FirstOrDefault(l => l.Code == rating)?.Meaning),
            Constraint = Words(Field.Constraint),
            Target = Words(Field.Target),
            Lead = Words(Field.Lead),
            Owner = Words(Field.Owner),
            Outcome = Words(Field.Outcome),
            Score = Words(Field.Score),
            UpdateScore = Words(Field.UpdateScore),
            Direction = Words(Field.Direction),
            Update = Words(Field.Update),
            PreviousUpdate = Words(Field.PreviousUpdate),
            Live = LiveOf(cells),
        };
    }

    /// <summary>What only a plan that is kept here knows, in columns of its own; null where it has none.</summary>
    private static LiveFacts? LiveOf(Dictionary<string, string?> cells)
    {
        string? Cell(string name) => cells.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
        return Cell("Assurance") is null && Cell("Due") is null
            ? null
            : new(
                Enum.Parse<Assurance>(Cell("Assurance") ?? nameof(Assurance.Claimed)),
                Cell("Proof") is { } proof ? [ProofOf(proof)] : [],
                DayOf(Cell("First due")),
                DayOf(Cell("Due")),
                Number(Cell("Moved") ?? "0"),
                []
            );
    }

    /// <summary>"Audit of 20 cases: 1 January 2027 to 1 February 2027, stale 1 January 2028".</summary>
    private static ProofFact ProofOf(string text)
    {
        var (title, rest) = (text.Split(": ")[0], text.Split(": ")[1]);
        var (days, stale) = (rest.Split(", stale ")[0], rest.Split(", stale ")[1]);
        return new(title, Day(days.Split(" to ")[0]), Day(days.Split(" to ")[1]), Day(stale), "");
    }

    private static DateOnly? DayOf(string? text) => text is null ? null : Day(text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "d MMMM yyyy", British);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
