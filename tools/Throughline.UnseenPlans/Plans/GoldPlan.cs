using System.Text.Encodings.Web;
using System.Text.Json;

namespace Throughline.UnseenPlans.Plans;

/// <summary>What a careful person reads out of one row: cells as they stand, by the name of their field.</summary>
public sealed class GoldRow
{
    public Dictionary<string, string> Cells { get; init; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Where a person would be in doubt: other words for a cell that are as right. An empty one says that the cell may
    /// be left out.
    /// </summary>
    public Dictionary<string, string[]> Also { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>One plan of a document, as a careful person reads it.</summary>
/// <param name="Either">Fields whose words may stand in another field as well, where the plan has nothing of that.</param>
public sealed record GoldPlan(string Title, IReadOnlyList<GoldRow> Rows, IReadOnlyDictionary<string, string[]> Either)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// A rows file as <c>shared/gold/score.py</c> takes it; what a person doubts stands in <c>also</c> and
    /// <c>either</c>, which it passes over.
    /// </summary>
    public string Json() =>
        JsonSerializer.Serialize(
            Rows.Select(r =>
            {
                var cells = r.Cells.ToDictionary(c => c.Key, c => (object)c.Value);
                if (r.Also.Count > 0)
                {
                    cells["also"] = r.Also;
                }

                if (Either.Count > 0)
                {
                    cells["either"] = Either;
                }

                return cells;
            }),
            Readable
        );
}
