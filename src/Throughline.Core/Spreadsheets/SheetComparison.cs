using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Sets a filled workbook beside the plan as it is now: three ways, since each row remembers what it showed when it was
/// downloaded.
/// </summary>
public static class SheetComparison
{
    /// <param name="now">The plan as the person who uploads may see it now.</param>
    /// <param name="today">The day before which no target may lie.</param>
    public static SheetChanges Compare(OpenedSeal seal, FilledWorkbook filled, PlanSheet now, DateOnly today)
    {
        var notes = NotesOf(seal, filled);
        var rows = IdentifiedRows.Of(seal, filled, notes);
        var byAction = now.Rows.ToDictionary(r => r.ActionId);
        var changes = new List<SheetChange>();
        var elsewhere = new RowPlaces(rows.Select(r => r.Identity));
        foreach (var (row, identity) in rows)
        {
            if (byAction.TryGetValue(identity.ActionId, out var action))
            {
                changes.AddRange(
                    new RowComparison(
                        row,
                        identity,
                        action,
                        now.Ratings,
                        seal.Beside,
                        filled.Headers,
                        today,
                        notes
                    ).Changes(elsewhere)
                );
            }
            else
            {
                Refuse(
                    notes,
                    row,
                    seal.Beside,
                    "This action is no longer in the plan, or is not one that you may see."
                );
            }
        }

        Missing(seal, filled, rows, byAction, notes);
        return new(changes, notes);
    }

    /// <summary>What of the workbook around its rows is not read.</summary>
    private static List<SheetNote> NotesOf(OpenedSeal seal, FilledWorkbook filled)
    {
        var notes = new List<SheetNote>();
        foreach (var cell in filled.TitleCells.Where(c => !seal.TitleHashes.Contains(RowHash.Of(c.Text))))
        {
            notes.Add(new(null, $"Cell {cell.Reference} above the table was changed; it is not read.", cell.Text));
        }

        notes.AddRange(filled.NotRead.Select(n => new SheetNote(null, n)));
        foreach (
            var column in SheetColumns
                .OfForm(seal.Beside)
                .Where(c => filled.Headers.Count > 0 && !filled.Headers.Contains(c.Header))
        )
        {
            notes.Add(new(null, $"The column “{column.Header}” is missing or was renamed; nothing was read from it."));
        }

        return notes;
    }

    private static void Missing(
        OpenedSeal seal,
        FilledWorkbook filled,
        List<(FilledRow Row, RowIdentity Identity)> rows,
        Dictionary<Guid, SheetRow> byAction,
        List<SheetNote> notes
    )
    {
        var shown = filled.Rows.Select(r => r.Identity).Where(i => i.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (
            var gone in filled
                .Identities.Where(i => !shown.Contains(i))
                .Select(seal.Read)
                .Where(i => i.State == IdentityState.Ours && rows.TrueForAll(r => r.Identity.ActionId != i.ActionId))
        )
        {
            notes.Add(
                new(
                    null,
                    "A row was deleted from the sheet. Deleting a row takes nothing out of the plan.",
                    byAction.GetValueOrDefault(gone.ActionId)?.Action
                )
            );
        }
    }

    internal static FilledCell Cell(FilledRow row, SheetColumn column) =>
        row.Cells.GetValueOrDefault(column.Header()) ?? FilledCell.None;

    /// <summary>Says why a whole row is not read, and repeats what was filled in so that it is not lost.</summary>
    internal static void Refuse(List<SheetNote> notes, FilledRow row, FurtherColumns further, string why)
    {
        var toRead = SheetColumns
            .Locked.Select(c => c.Header())
            .Concat(further.Columns.Select(c => c.Header))
            .ToHashSet();
        var filled = row.Cells.Where(c => !toRead.Contains(c.Key)).ToList();
        var words = (filled.Count > 0 ? filled : [.. row.Cells]).Select(c =>
            $"{c.Key}: {SheetText.Clean(c.Value.Text)}"
        );
        notes.Add(new(row.Number, why, string.Join("\n", words)));
    }
}
