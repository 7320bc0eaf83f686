namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Which words the rows of a workbook held in each locked column, so that words of one row found in another say that a
/// row was pasted over.
/// </summary>
internal sealed class RowPlaces(IEnumerable<RowIdentity> identities)
{
    private readonly Dictionary<SheetColumn, HashSet<string>> _held = SheetColumns.Locked.ToDictionary(
        c => c,
        c => identities.Select(i => i.Hashes[(int)c]).ToHashSet(StringComparer.Ordinal)
    );

    public bool HoldsElsewhere(SheetColumn column, string words) =>
        words.Length > 0 && _held[column].Contains(RowHash.Of(words));
}
