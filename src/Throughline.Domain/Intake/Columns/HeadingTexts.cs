using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// The words over each column; in a heading of two rows the group's words stand before the column's own.
/// </summary>
internal sealed class HeadingTexts
{
    private readonly SourceTable _table;
    private readonly IReadOnlyList<SourceCell> _top;
    private readonly List<SourceCell> _below;
    private readonly List<HeadingWords> _texts = [];
    private readonly HashSet<SourceCell> _taken = new(ReferenceEqualityComparer.Instance);

    private HeadingTexts(SourceTable table, IReadOnlyList<SourceCell> top, SourceRow below)
    {
        _table = table;
        _top = top;
        _below = below.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
    }

    /// <summary>The words over each column of a heading of one to three lines, each line's before those above it.</summary>
    public static List<HeadingWords> Of(SourceTable table, int row, int rowCount)
    {
        var cells = table.Rows[row].Cells;
        var texts = cells.Select(c => new HeadingWords(c.Column, c.ColumnSpan, Fold.Space(c.Text), null)).ToList();
        for (var line = 1; line < rowCount; line++)
        {
            texts = new HeadingTexts(table, cells, table.Rows[row + line]).Read();
            cells =
            [
                .. texts.Select(t => new SourceCell(t.Text, t.Index, table.Rows[row + line].Place)
                {
                    ColumnSpan = t.Span,
                    RowSpan =
                        cells.FirstOrDefault(c => c.Column == t.Index && Fold.Space(c.Text) == t.Text)?.RowSpan - 1
                        ?? 1,
                }),
            ];
        }

        return texts;
    }

    private List<HeadingWords> Read()
    {
        for (var i = 0; i < _top.Count; i++)
        {
            Add(i);
        }

        _texts.AddRange(
            _below
                .Where(b =>
                    !_taken.Contains(b) && !_texts.Exists(t => t.Index <= b.Column && b.Column < t.Index + t.Span)
                )
                .Select(b => new HeadingWords(b.Column, b.ColumnSpan, Fold.Space(b.Text), null))
        );
        _texts.Sort((a, b) => a.Index.CompareTo(b.Index));
        return _texts;
    }

    private void Add(int i)
    {
        var cell = _top[i];
        var inked = Fold.HasInk(cell.Text);
        var end = cell.Column + cell.ColumnSpan;
        if (inked && cell.RowSpan <= 1 && Under(cell.Column, end).Any())
        {
            AddGroup(cell, Math.Max(end, ReachOf(i)));
        }
        else if (inked || !Under(cell.Column, end).Any())
        {
            _texts.Add(new(cell.Column, cell.ColumnSpan, Fold.Space(cell.Text), null));
        }
    }

    private void AddGroup(SourceCell cell, int end)
    {
        var own = Under(cell.Column, end).ToList();
        _texts.AddRange(
            own.Select(b => new HeadingWords(
                b.Column,
                b.ColumnSpan,
                Fold.Space($"{b.Text} {cell.Text}"),
                Fold.Space(b.Text)
            ))
        );
        _taken.UnionWith(own);
    }

    private IEnumerable<SourceCell> Under(int column, int end) =>
        _below.Where(b => b.Column >= column && b.Column < end);

    /// <summary>Where merging was lost, a group reaches over the blanks that follow it.</summary>
    private int ReachOf(int i) =>
        _top[i].ColumnSpan == 1
            ? _top.Skip(i + 1).FirstOrDefault(c => Fold.HasInk(c.Text))?.Column ?? _table.ColumnCount
            : _top[i].Column + _top[i].ColumnSpan;
}
