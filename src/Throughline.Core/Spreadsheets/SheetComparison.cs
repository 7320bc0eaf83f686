using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>
/// Sets a filled workbook beside the plan as it is now: three ways, since each row remembers what it showed when it was
/// downloaded.
/// </summary>
public static class SheetComparison
{
    private const string Added =
        "This row was added: it has no identity, so it belongs to no action of the plan. Ask the coordinator to "
        + "add an action.";

    /// <param name="now">The plan as the person who uploads may see it now.</param>
    /// <param name="today">The day before which no target may lie.</param>
    public static SheetChanges Compare(OpenedSeal seal, FilledWorkbook filled, PlanSheet now, DateOnly today)
    {
        var notes = new List<SheetNote>();
        foreach (var cell in filled.TitleCells.Where(c => !seal.TitleHashes.Contains(RowHash.Of(c.Text))))
        {
            notes.Add(new(null, $"Cell {cell.Reference} above the table was changed; it is not read.", cell.Text));
        }

        notes.AddRange(filled.NotRead.Select(n => new SheetNote(null, n)));
        foreach (
            var column in SheetColumns
                .OfForm(seal.Further)
                .Where(c => filled.Headers.Count > 0 && !filled.Headers.Contains(c.Header))
        )
        {
            notes.Add(new(null, $"The column “{column.Header}” is missing or was renamed; nothing was read from it."));
        }

        var rows = Identified(seal, filled, notes);
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
                        seal.Further,
                        filled.Headers,
                        today,
                        notes
                    ).Changes(elsewhere)
                );
            }
            else
            {
                Refuse(notes, row, "This action is no longer in the plan, or is not one that you may see.");
            }
        }

        Missing(seal, filled, rows, byAction, notes);
        return new(changes, notes);
    }

    /// <summary>The rows that may be read: identified, and each action once.</summary>
    private static List<(FilledRow Row, RowIdentity Identity)> Identified(
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
                Refuse(
                    notes,
                    row,
                    identity is null
                        ? Added
                        : identity.State switch
                        {
                            IdentityState.OfAnotherWorkbook =>
                                "This row was pasted from another spreadsheet. Fill it in there, or write the words "
                                    + "in this one's own row.",
                            IdentityState.Forged =>
                                "The identity of this row was changed, so it cannot be told which action it is. "
                                    + "Download the spreadsheet again and write the words there.",
                            IdentityState.Ours => "",
                        }
                );
            }
        }

        foreach (var twins in rows.GroupBy(r => r.Identity.ActionId).Where(g => g.Count() > 1).ToList())
        {
            var same =
                twins
                    .Select(t => string.Join('\u001f', SheetColumns.Fillable.Select(c => Cell(t.Row, c).Text)))
                    .Distinct(StringComparer.Ordinal)
                    .Count() == 1;
            foreach (var (row, identity) in twins.Skip(same ? 1 : 0))
            {
                rows.Remove((row, identity));
                Refuse(
                    notes,
                    row,
                    $"The rows {string.Join(", ", twins.Select(t => t.Row.Number))} are the same action. "
                        + $"{(same ? "They say the same, so the first is read." : "They differ, so none is read. Keep one of them.")}"
                );
            }
        }

        return rows;
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
    internal static void Refuse(List<SheetNote> notes, FilledRow row, string why)
    {
        var filled = row
            .Cells.Where(c =>
                !SheetColumns.Locked.Any(l => l.Header() == c.Key) && !Fields.InSheet.Any(f => f.Label() == c.Key)
            )
            .ToList();
        var words = (filled.Count > 0 ? filled : [.. row.Cells]).Select(c =>
            $"{c.Key}: {SheetText.Clean(c.Value.Text)}"
        );
        notes.Add(new(row.Number, why, string.Join("\n", words)));
    }
}

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
