using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Says in words why a cell's field is not certain.</summary>
internal static class Doubts
{
    private const double SureEnough = 0.8;
    private const double SureHeading = 0.5;

    public static Placed Of(DraftBlock block, SourceCell cell, int headerColumn, bool moved, SourcePiece piece)
    {
        var ruled = block.Rulings.ContainsKey(cell.Column);
        var field =
            ruled ? block.Rulings[cell.Column]
            : headerColumn >= 0 ? block.Header.Columns[headerColumn].Field
            : null;
        if (field is not { } f)
        {
            return ruled && !block.RuledOwn.Contains(cell.Column)
                    ? new(null, piece, "A person said that its column is not part of the plan.")
                : headerColumn >= 0 && block.Header.Columns[headerColumn].Text is { Length: > 0 } name
                    ? new(null, piece, null, name)
                : new(null, piece, "Its column has no heading and no meaning that is known.");
        }

        if (ruled)
        {
            return new(f, piece, null);
        }

        return new(
            f,
            piece,
            moved ? $"It stands under another column in this row; taken for {f.Label()} from what it looks like."
                : cell.ColumnSpan > 1
                    ? $"The cell spans {cell.ColumnSpan} columns; taken for {f.Label()}, the first of them."
                : Column(block, cell.Column, f)
        );
    }

    private static string? Column(DraftBlock block, int column, Field field)
    {
        if (column >= block.Certainty.Length)
        {
            return null;
        }

        return block.OwnHeader
            ? block.Certainty[column] < SureHeading
                ? $"Its heading may mean something else than {field.Label()}."
                : null
            : block.Certainty[column] < SureEnough
                ? $"This block has no headings; taken for {field.Label()} from what the column looks like."
                : null;
    }
}
