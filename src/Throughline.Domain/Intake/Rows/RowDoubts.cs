using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>What may be wrong with a whole row, and whether it is struck through.</summary>
internal static class RowDoubts
{
    /// <summary>A row of so few cells that asks and promises nothing may be no row of the plan.</summary>
    private const int MostInStray = 2;

    private static readonly List<Field> Promises =
    [
        Field.Action,
        Field.Recommendation,
        Field.Question,
        Field.Response,
        Field.Description,
        Field.Update,
    ];

    public static void Mark(DraftBlock block, RowBuilder builder, SourceRow row)
    {
        if (row.Cells.Count(c => Fold.HasInk(c.Text)) <= MostInStray && !Promises.Exists(builder.HasOrInherits))
        {
            builder.Doubt(null, "Nothing on this row is asked or promised; it may belong to another table.");
        }

        if (
            row.Cells.FirstOrDefault(c =>
                c.Text.Length <= HeaderFinder.LongestHeading
                && Fold.HasInk(c.Text)
                && block.FoldedHeadings.Contains(Fold.Words(c.Text))
            ) is
            { } heading
        )
        {
            builder.Doubt(null, $"“{heading.Text.Trim()}” is a column's heading; this row may be another table's.");
        }

        MarkStruck(builder, row);
        foreach (var cell in row.Cells.Where(c => c.Doubt is not null && Fold.HasInk(c.Text)))
        {
            builder.Doubt(block.FieldOf(cell.Column), cell.Doubt!);
        }

        if (row.Doubt is not null)
        {
            builder.Doubt(null, row.Doubt);
        }

        if (row.Hidden)
        {
            builder.Doubt(null, "This row is hidden in the spreadsheet.");
        }
    }

    private static void MarkStruck(RowBuilder builder, SourceRow row)
    {
        var inked = row.Cells.Count(c => Fold.HasInk(c.Text));
        var struck = row.Cells.Count(c => c.Struck && Fold.HasInk(c.Text));
        builder.Withdrawn = inked > 0 && struck == inked;
        if (!builder.Withdrawn && struck > 0)
        {
            builder.Doubt(null, "Part of this row is struck through.");
        }
    }
}
