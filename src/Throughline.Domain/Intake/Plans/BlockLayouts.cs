using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Rows;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Works out what the columns of each block hold: by position where the block has its heading, else from the evidence
/// of all rows of the plan (known agencies, rating words, dates, people, the words that each field uses).
/// </summary>
internal sealed class BlockLayouts(PlanDraft plan, CellClassifier classifier)
{
    /// <summary>
    /// What it is worth that a column counts the same from the right: page breaks cut leading columns off, not others.
    /// </summary>
    private const double FromTheRight = 0.7;
    private const int Rounds = 2;

    public FieldEvidence Evidence { get; private set; } = new(classifier);

    public void WorkOut()
    {
        LearnNames();
        foreach (var block in plan.Blocks.Where(b => b.OwnHeader))
        {
            ByPosition(block);
        }

        Learn(plan.Blocks.Where(b => b.OwnHeader));
        for (var round = 0; round < Rounds && plan.Blocks.Any(b => !b.OwnHeader); round++)
        {
            foreach (var block in plan.Blocks.Where(b => !b.OwnHeader))
            {
                ByEvidence(block);
            }

            Learn(plan.Blocks);
        }
    }

    private void LearnNames()
    {
        foreach (var block in plan.Blocks.Where(b => b.OwnHeader))
        {
            var agency = block.Header.Columns.FirstOrDefault(c => c.Field == Field.Agency);
            foreach (
                var cell in agency is null
                    ? []
                    : block
                        .Rows.SelectMany(r => r.Cells)
                        .Where(c => c.Column == agency.Index && c.ColumnSpan == agency.Span)
            )
            {
                classifier.LearnAgency(cell.Text);
            }
        }
    }

    /// <summary>
    /// Learns from rows as they are placed one by one, so that a row typed under wrong headings does not teach its
    /// mistake.
    /// </summary>
    private void Learn(IEnumerable<DraftBlock> blocks)
    {
        var learned = new FieldEvidence(classifier);
        foreach (var block in blocks)
        {
            foreach (var row in block.Rows)
            {
                LearnRow(learned, block, row);
            }
        }

        Evidence = learned;
    }

    private void LearnRow(FieldEvidence learned, DraftBlock block, SourceRow row)
    {
        var placed = RowLayout.Place(block, row, Evidence);
        var blank = new HashSet<int>(block.Layout);
        for (var i = 0; i < placed.Cells.Count; i++)
        {
            blank.Remove(placed.Columns[i]);
            if (
                placed.Columns[i] >= 0
                && placed.Cells[i].ColumnSpan == 1
                && block.Header.Columns[placed.Columns[i]].Field is { } field
            )
            {
                learned.Learn(field, placed.Cells[i].Text);
            }
        }

        foreach (var column in blank)
        {
            if (column >= 0 && block.Header.Columns[column].Field is { } field)
            {
                learned.Learn(field, "");
            }
        }
    }

    private static void ByPosition(DraftBlock block)
    {
        block.Layout = new int[block.Table.ColumnCount];
        Array.Fill(block.Layout, -1);
        block.Certainty = new double[block.Table.ColumnCount];
        block.Why = new string[block.Table.ColumnCount];
        Array.Fill(block.Why, "no heading");
        for (var h = 0; h < block.Header.Columns.Count; h++)
        {
            var column = block.Header.Columns[h];
            for (var c = column.Index; c < Math.Min(block.Table.ColumnCount, column.Index + column.Span); c++)
            {
                (block.Layout[c], block.Certainty[c], block.Why[c]) = (h, column.Certainty, "heading");
            }
        }
    }

    private void ByEvidence(DraftBlock block)
    {
        var columns = block.Table.ColumnCount;
        var fields = block.Header.Columns.Count;
        var fit = new Matrix<double>(columns, fields);
        var spare = new double[columns];
        var inked = new int[columns];
        foreach (var row in block.Rows)
        {
            foreach (var cell in row.Cells)
            {
                AddFit(block, cell, fit, spare, inked);
            }
        }

        for (var c = Math.Max(0, columns - fields); c < columns; c++)
        {
            fit[c, c + fields - columns] += FromTheRight;
        }

        block.Layout = ColumnAlignment.Best(fit, spare).Fields;
        block.Certainty =
        [
            .. Enumerable.Range(0, columns).Select(c => CertaintyOf(c, block.Layout, fit, block.Rows.Count, inked[c])),
        ];
        block.Why =
        [
            .. Enumerable
                .Range(0, columns)
                .Select(c => inked[c] == 0 ? "empty in this block" : "what its cells look like"),
        ];
    }

    private void AddFit(DraftBlock block, SourceCell cell, Matrix<double> fit, double[] spare, int[] inked)
    {
        var look = Evidence.Look(cell.Text);
        var ink = Fold.HasInk(cell.Text);
        spare[cell.Column] -= ink ? 7 : 0.7;
        inked[cell.Column] += ink ? 1 : 0;
        for (var f = 0; f < block.Header.Columns.Count; f++)
        {
            fit[cell.Column, f] +=
                block.Header.Columns[f].Field is { } field ? Evidence.Fit(field, look)
                : ink ? -4
                : -0.7;
        }
    }

    /// <summary>0.5 when another free field fits as well, near 1 when none comes close.</summary>
    private static double CertaintyOf(int column, int[] layout, Matrix<double> fit, int rows, int inked)
    {
        if (layout[column] < 0 || rows == 0)
        {
            return 0;
        }

        if (inked == 0)
        {
            return 1;
        }

        var before = column == 0 ? -1 : layout.Take(column).DefaultIfEmpty(-1).Max();
        var after = layout.Skip(column + 1).Where(l => l >= 0).DefaultIfEmpty(fit.Columns).Min();
        var rival = double.NegativeInfinity;
        for (var f = before + 1; f < after; f++)
        {
            rival = f == layout[column] ? rival : Math.Max(rival, fit[column, f]);
        }

        var margin = (fit[column, layout[column]] - rival) / Math.Max(1, Math.Min(inked, 3));
        return 1 / (1 + Math.Exp(-margin));
    }
}
