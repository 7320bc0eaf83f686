using System.Globalization;
using Throughline.Documents.Forms;
using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>One filled row beside its action.</summary>
internal sealed class RowComparison(
    FilledRow row,
    RowIdentity identity,
    SheetRow action,
    SheetRatings ratings,
    FurtherColumns further,
    IReadOnlyCollection<string> headers,
    DateOnly today,
    List<SheetNote> notes
)
{
    /// <summary>With so many of the eight locked cells changed it is another row's words that stand there.</summary>
    private const int MostLockedChanges = 3;

    public IEnumerable<SheetChange> Changes(RowPlaces elsewhere)
    {
        if (row.Cells.Count == 0)
        {
            notes.Add(new(row.Number, "This row was emptied. That takes nothing out of the plan.", action.Action));
            return [];
        }

        var changed = SheetColumns
            .Locked.Where(c => headers.Contains(c.Header()) && !identity.Held(c, Of(c).Text))
            .ToList();
        var pastedOver =
            changed.Count > MostLockedChanges
            || changed.Exists(c =>
                c is SheetColumn.Action or SheetColumn.LatestWords && elsewhere.HoldsElsewhere(c, Of(c).Text)
            );
        if (pastedOver)
        {
            SheetComparison.Refuse(
                notes,
                row,
                further,
                "The words in the grey cells are not those of the action that this row stands for: another row was "
                    + "pasted over it, or the rows were sorted without their hidden column. Nothing of it is taken."
            );
            return [];
        }

        foreach (var header in changed.Select(c => c.Header()).Concat(ChangedFurther()))
        {
            notes.Add(
                new(
                    row.Number,
                    $"The cell “{header}” is for reading; what was changed in it is not taken.",
                    SheetText.Clean(CellOf(header).Text)
                )
            );
        }

        foreach (var (header, cell) in row.Cells.Where(c => !SheetColumns.OfForm(further).Any(f => f.Header == c.Key)))
        {
            notes.Add(
                new(
                    row.Number,
                    $"Cell {cell.Reference} stands under no heading of the sheet (“{header}”); it is not read.",
                    SheetText.Clean(cell.Text)
                )
            );
        }

        if (SheetColumns.Fillable.All(c => Of(c).Kind == FilledKind.Empty))
        {
            return [];
        }

        if (!action.OfAgency || !action.Open)
        {
            SheetComparison.Refuse(
                notes,
                row,
                further,
                action.OfAgency
                    ? "This action is closed or withdrawn, so nothing more is asked."
                    : "This action is another agency's. Only the agency that answers for it can change it."
            );
            return [];
        }

        return new[] { Rating(), Words(), Date() }.OfType<SheetChange>();
    }

    private FilledCell Of(SheetColumn column) => SheetComparison.Cell(row, column);

    private FilledCell CellOf(string header) => row.Cells.GetValueOrDefault(header) ?? FilledCell.None;

    private IEnumerable<string> ChangedFurther() =>
        further
            .Columns.Select((f, i) => (f.Header, At: i))
            .Where(f => headers.Contains(f.Header) && !identity.HeldFurther(f.At, CellOf(f.Header).Text))
            .Select(f => f.Header);

    private SheetChange? Rating()
    {
        if (Text(SheetColumn.NewRating) is not { } typed)
        {
            Lonely(SheetColumn.RatingWhy, "A reason stands without a new rating; it is not taken.");
            return null;
        }

        var (why, code) = (Text(SheetColumn.RatingWhy), ratings.CodeOf(typed));
        if (code is not null && code == action.Rating)
        {
            notes.Add(new(row.Number, "The new rating is the one that the action has, so nothing changes.", why));
            return null;
        }

        var problem =
            code is null ? $"“{typed}” is no rating of this plan. Its ratings are {string.Join(", ", ratings.Words)}."
            : why is null ? null
            : TooLong(why, SheetColumns.MostReason, "reason");
        return Change(
            SheetField.Rating,
            SheetColumn.Rating,
            code is null ? typed : ratings.WordOf(code),
            why,
            problem
        ) with
        {
            Rating = code,
        };
    }

    private SheetChange? Words()
    {
        if (Text(SheetColumn.Words) is not { } words)
        {
            return null;
        }

        if (SheetText.Plain(words) == SheetText.Plain(action.LatestWords))
        {
            notes.Add(new(row.Number, "These words are the latest update already, so nothing changes.", words));
            return null;
        }

        return Change(
            SheetField.Words,
            SheetColumn.LatestWords,
            words,
            null,
            TooLong(words, SheetColumns.MostWords, "update")
        );
    }

    private SheetChange? Date()
    {
        var cell = Of(SheetColumn.NewDate);
        if (Text(SheetColumn.NewDate) is not { } typed)
        {
            Lonely(SheetColumn.DateWhy, "A reason stands without a new date; it is not taken.");
            return null;
        }

        var (day, wrong) = SheetDates.Read(cell, today);
        var why = Text(SheetColumn.DateWhy);
        var shown = day?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) ?? typed;
        if (day is not null && shown == action.Due)
        {
            notes.Add(new(row.Number, "The new date is the one that the action has, so nothing changes.", why));
            return null;
        }

        var problem =
            wrong
            ?? (
                action.DateAskedFor is not null
                    ? $"A new date ({action.DateAskedFor}) has been asked for already and waits for a decision."
                : why is null ? null
                : TooLong(why, SheetColumns.MostReason, "reason")
            );
        return Change(SheetField.Date, SheetColumn.Due, shown, why, problem) with { Date = day };
    }

    private SheetChange Change(SheetField field, SheetColumn shown, string @new, string? why, string? problem)
    {
        var now = action.Words(shown, ratings);
        var untouched = identity.Held(shown, now);
        var old =
            untouched ? now
            : identity.Held(shown, Of(shown).Text) ? SheetText.Clean(Of(shown).Text)
            : "(changed in the sheet)";
        return new(action, field, row.Number, old, untouched ? null : now, @new, why, problem);
    }

    /// <summary>
    /// The words of a cell that people fill; null for an empty one and for a formula, which is noted.
    /// </summary>
    private string? Text(SheetColumn column)
    {
        var cell = Of(column);
        if (cell.Kind is FilledKind.Formula or FilledKind.Error)
        {
            Once(
                new(
                    row.Number,
                    cell.Kind == FilledKind.Formula
                        ? $"“{column.Header()}” holds a formula. Formulas are not worked out and their saved value "
                            + $"is not trusted; write the words or the day themselves."
                        : $"“{column.Header()}” holds an error of the spreadsheet; write the words themselves.",
                    SheetText.Clean(cell.Text)
                )
            );
            return null;
        }

        return SheetText.Clean(cell.Text) is { Length: > 0 } text ? text : null;
    }

    private void Lonely(SheetColumn why, string note)
    {
        if (Text(why) is { } words)
        {
            notes.Add(new(row.Number, note, words));
        }
    }

    private void Once(SheetNote note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }
    }

    private static string? TooLong(string words, int most, string noun) =>
        words.Length > most
            ? $"The {noun} is longer than {most.ToString("N0", CultureInfo.InvariantCulture)} characters. Shorten "
                + $"it, and attach the rest as evidence."
            : null;
}
