using System.Text.Json;

namespace Throughline.UnseenPlans.Scoring;

/// <summary>A row of a reading as it is compared.</summary>
public sealed record ReadRow(Dictionary<string, string> Cells, bool RatingDoubted)
{
    /// <summary>The rows of one plan of a reading's JSON.</summary>
    /// <param name="withdrawn">With those that it holds to be withdrawn.</param>
    public static IReadOnlyList<ReadRow> All(JsonElement plan, bool withdrawn, params string[] leaveOut) =>
        [
            .. plan.GetProperty("rows")
                .EnumerateArray()
                .Where(r => withdrawn || !r.TryGetProperty("withdrawn", out var flag) || !flag.GetBoolean())
                .Select(r => new ReadRow(CellsOf(r, leaveOut), IsDoubted(r, "rating"))),
        ];

    /// <summary>Words that a person may have in either of two fields, under the one that the person used.</summary>
    /// <param name="wanted">All fields of the person's plan.</param>
    public ReadRow Under(IReadOnlyDictionary<string, string[]> either, IReadOnlyList<string> wanted)
    {
        var cells = new Dictionary<string, string>(Cells);
        foreach (var (field, others) in either)
        {
            if (
                !cells.ContainsKey(field)
                && others.FirstOrDefault(o => cells.ContainsKey(o) && !wanted.Contains(o)) is { } other
            )
            {
                cells.Remove(other, out var words);
                cells[field] = words!;
            }
        }

        return this with
        {
            Cells = cells,
        };
    }

    private static Dictionary<string, string> CellsOf(JsonElement row, string[] leaveOut) =>
        Folding.Cells(
            row.EnumerateObject()
                .Where(p =>
                    !leaveOut.Contains(p.Name) && p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                )
                .ToDictionary(p => p.Name, p => p.Value.ToString())
        );

    private static bool IsDoubted(JsonElement row, string field) =>
        row.TryGetProperty("uncertain", out var doubts)
        && doubts.EnumerateArray().Any(d => d.TryGetProperty("field", out var f) && f.GetString() == field);
}
