using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>Tells by how much two readings of one plan differ.</summary>
internal static class ReadingDifference
{
    /// <returns>Rows that hold other words in any field or another rating, and rows that only one of the readings
    /// has.</returns>
    public static int Rows(PlanReading before, PlanReading after)
    {
        var old = before.Rows.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var gone = old.Keys.Except(after.Rows.Select(r => r.Key), StringComparer.Ordinal).Count();
        return gone + after.Rows.Count(r => !old.TryGetValue(r.Key, out var was) || !Same(was, r));
    }

    private static bool Same(RowReading a, RowReading b) =>
        a.RatingCode == b.RatingCode
        && a.Words.Equals(b.Words)
        && a.Named.Select(n => (n.Name, n.Words.Text)).SequenceEqual(b.Named.Select(n => (n.Name, n.Words.Text)));
}
