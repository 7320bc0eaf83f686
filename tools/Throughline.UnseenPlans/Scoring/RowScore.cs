using System.Text.Json;
using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Scoring;

/// <summary>
/// How well a reading's rows agree with what a careful person read: the measure of <c>shared/gold/score.py</c>, in C#.
/// </summary>
/// <param name="Hits">Cells of the person that the reading has in the same words.</param>
/// <param name="F1">Over the cells of all fields that the person read, 0 to 1.</param>
/// <param name="Aligned">Rows of the person that a row of the reading answers to.</param>
/// <param name="Wanted">Rows that the person read.</param>
/// <param name="RatingsWrong">Ratings that differ from the person's: not those missing, not those marked
/// uncertain.</param>
/// <param name="RatingsDoubted">Ratings that differ and are marked uncertain.</param>
public sealed record RowScore(
    int Hits,
    double F1,
    int Aligned,
    int Wanted,
    int RatingsWrong,
    int RatingsDoubted,
    IReadOnlyList<string> Differences
)
{
    /// <summary>The best over all plans of the reading, by F1.</summary>
    public static RowScore Best(
        IEnumerable<Dictionary<string, string>> gold,
        JsonElement reading,
        params string[] leaveOut
    )
    {
        var wanted = new GoldPlan(
            "",
            [.. gold.Select(g => new GoldRow { Cells = g })],
            new Dictionary<string, string[]>()
        );
        return reading
                .GetProperty("plans")
                .EnumerateArray()
                .Select(p => Of(wanted, ReadRow.All(p, withdrawn: true, leaveOut)))
                .MaxBy(s => s.F1)
            ?? Nothing(wanted);
    }

    /// <summary>The score where no plan was read.</summary>
    public static RowScore Nothing(GoldPlan gold) =>
        new(0, 0, 0, gold.Rows.Count, 0, 0, ["The reading holds no plan."]);

    /// <summary>What a person read, from a rows file.</summary>
    public static List<Dictionary<string, string>> Gold(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(r =>
                    r.EnumerateObject()
                        .Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                        .ToDictionary(p => p.Name, p => p.Value.ToString())
                ),
        ];
    }

    /// <summary>One plan of a person beside one of a reading.</summary>
    public static RowScore Of(GoldPlan plan, IReadOnlyList<ReadRow> rows)
    {
        var gold = plan.Rows.Select(WantedRow.Of).ToList();
        var fields = gold.SelectMany(g => g.Cells.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var read = rows.Select(r => r.Under(plan.Either, fields)).ToList();
        var pairs = RowAlignment.Of([.. gold.Select(g => g.Cells)], [.. read.Select(r => r.Cells)]);
        var readOf = pairs.ToDictionary(p => p.Gold, p => read[p.Read]);
        var tally = new CellTally();
        foreach (var field in fields)
        {
            tally.Got += read.Count(r => r.Cells.ContainsKey(field));
            for (var i = 0; i < gold.Count; i++)
            {
                tally.Add(i, field, gold[i], readOf.GetValueOrDefault(i));
            }
        }

        return new(
            tally.Hits,
            tally.F1,
            pairs.Count,
            gold.Count,
            tally.RatingsWrong,
            tally.RatingsDoubted,
            tally.Differences
        );
    }

    /// <summary>A cell's words as they are compared.</summary>
    public static string Fold(string value) => Folding.Fold(value);
}
