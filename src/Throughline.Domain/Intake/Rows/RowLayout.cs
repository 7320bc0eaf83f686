using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Which heading column each inked cell of one row belongs to.</summary>
/// <param name="Cells">The row's inked cells, in order.</param>
/// <param name="Columns">For each, the index into the heading's columns, or -1.</param>
/// <param name="Moved">For each, true when it stands under another heading than the block's layout says.</param>
internal readonly record struct RowCells(IReadOnlyList<SourceCell> Cells, int[] Columns, bool[] Moved);

/// <summary>
/// Places the cells of one row. A row mostly follows its block; where its cells fit far better under other headings in
/// the same order (a typist's shift, a cell lost in the conversion), they are moved, and the row says so.
/// </summary>
internal static class RowLayout
{
    /// <summary>How much likelier (natural logarithm) another placement must be before it is believed.</summary>
    private const double LeastGain = 1.5;

    /// <summary>Between two placements that fit alike, the one that moves fewer cells.</summary>
    private const double InPlace = 0.5;
    private const double NoMeaning = -4;
    private const double Never = -30;

    public static RowCells Place(DraftBlock block, SourceRow row, FieldEvidence evidence)
    {
        var cells = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        var own = cells.ConvertAll(c => c.Column < block.Layout.Length ? block.Layout[c.Column] : -1).ToArray();
        if (cells.Count == 0 || block.Rulings.Count > 0 || cells.Exists(c => c.ColumnSpan > 1))
        {
            return new(cells, own, new bool[cells.Count]);
        }

        var fit = Fits(block, cells, own, evidence);
        var inPlace = RowAlignment.InPlace(fit, own);
        if (RowAlignment.Ceiling(fit) - inPlace < LeastGain)
        {
            return new(cells, own, new bool[cells.Count]);
        }

        var (best, total) = RowAlignment.Best(fit, own);
        return total - inPlace > LeastGain
            ? new(cells, best, [.. best.Select((b, i) => b != own[i])])
            : new(cells, own, new bool[cells.Count]);
    }

    /// <summary>Into these fields nothing is moved that does not plainly belong there.</summary>
    private static bool Admits(Field field, CellKind kind) =>
        field switch
        {
            Field.Agency => kind == CellKind.Agency,
            Field.Rating => kind is CellKind.Rating or CellKind.Done or CellKind.Silence,
            Field.Score or Field.UpdateScore => kind == CellKind.Score,
            Field.Direction => kind == CellKind.Direction,
            Field.Number => kind is CellKind.Numbering or CellKind.Score,
            Field.Question => kind == CellKind.QuestionOpening,
            _ => true,
        };

    private static Matrix<double> Fits(DraftBlock block, List<SourceCell> cells, int[] own, FieldEvidence evidence)
    {
        var fit = new Matrix<double>(cells.Count, block.Header.Columns.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            var look = evidence.Look(cells[i].Text);
            for (var f = 0; f < block.Header.Columns.Count; f++)
            {
                fit[i, f] =
                    block.Header.Columns[f].Field is not { } field ? NoMeaning
                    : f == own[i] ? evidence.FitOfRow(field, look, own: true) + InPlace
                    : Admits(field, look.Kind) ? evidence.FitOfRow(field, look, own: false)
                    : Never;
            }
        }

        return fit;
    }
}
