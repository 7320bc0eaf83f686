namespace Throughline.Core.Spreadsheets;

/// <summary>What an identity that came back turned out to be.</summary>
public enum IdentityState
{
    Ours,
    OfAnotherWorkbook,
    Forged,
}

/// <summary>
/// Who a row is: its action, the action's version when it was exported, and a hash of each locked cell.
/// </summary>
public sealed record RowIdentity(IdentityState State, Guid ActionId, int Version, IReadOnlyList<string> Hashes)
{
    public static RowIdentity Of(IdentityState state) => new(state, Guid.Empty, 0, []);

    /// <summary>True when these words stood in that locked column when the row was exported.</summary>
    public bool Held(SheetColumn column, string words) => HeldAt((int)column, words);

    /// <summary>The same for one of the sheet's further columns.</summary>
    public bool HeldFurther(int at, string words) => HeldAt(SheetColumns.Locked.Count + at, words);

    private bool HeldAt(int at, string words) => Hashes[at] == RowHash.Of(words);
}
