using Throughline.Documents.Forms;

namespace Throughline.Core.Spreadsheets;

/// <summary>Tells which rows of a filled workbook may be read, and says of the others why not.</summary>
internal static class IdentifiedRows
{
    private const string Added =
        "This row was added: it has no identity, so it belongs to no action of the plan. Ask the coordinator to "
        + "add an action.";

    /// <summary>The rows that may be read: identified, and each action once.</summary>
    public static List<(FilledRow Row, RowIdentity Identity)> Of(
        OpenedSeal seal,
        FilledWorkbook filled,
        List<SheetNote> notes
    )
    {
        var rows = new List<(FilledRow Row, RowIdentity Identity)>();
        foreach (var row in filled.Rows)
        {
            var identity = row.Identity.Length == 0 ? null : seal.Read(row.Identity);
            if (identity?.State == IdentityState.Ours)
            {
                rows.Add((row, identity));
            }
            else if (row.Cells.Count > 0 || identity is not null)
            {
                SheetComparison.Refuse(notes, row, seal.Beside, identity is null ? Added : WhyNot(identity.State));
            }
        }

        LeaveTwinsOut(rows, seal.Beside, notes);
        return rows;
    }

    private static string WhyNot(IdentityState state) =>
        state switch
        {
            IdentityState.OfAnotherWorkbook =>
                "This row was pasted from another spreadsheet. Fill it in there, or write the words in this one's own "
                    + "row.",
            IdentityState.Forged =>
                "The identity of this row was changed, so it cannot be told which action it is. Download the "
                    + "spreadsheet again and write the words there.",
            IdentityState.Ours => "",
        };

    /// <summary>Of rows that are the same action the first stays when all say the same, and none otherwise.</summary>
    private static void LeaveTwinsOut(
        List<(FilledRow Row, RowIdentity Identity)> rows,
        FurtherColumns further,
        List<SheetNote> notes
    )
    {
        foreach (var twins in rows.GroupBy(r => r.Identity.ActionId).Where(g => g.Count() > 1).ToList())
        {
            var same =
                twins
                    .Select(t =>
                        string.Join('\u001f', SheetColumns.Fillable.Select(c => SheetComparison.Cell(t.Row, c).Text))
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Count() == 1;
            foreach (var (row, identity) in twins.Skip(same ? 1 : 0))
            {
                rows.Remove((row, identity));
                SheetComparison.Refuse(
                    notes,
                    row,
                    further,
                    $"The rows {string.Join(", ", twins.Select(t => t.Row.Number))} are the same action. "
                        + (
                            same
                                ? "They say the same, so the first is read."
                                : "They differ, so none is read. Keep one of them."
                        )
                );
            }
        }
    }
}
