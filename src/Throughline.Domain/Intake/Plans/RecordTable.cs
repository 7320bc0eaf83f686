using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// A table with its headings on top, made of records that name each value beside it: forms, and labelled lines. Labels
/// that come again stand as a repeated heading, so that no word of the paper is in no place.
/// </summary>
internal sealed class RecordTable
{
    private readonly List<SourceCell> _labels = [];
    private readonly List<SourceRow> _rows = [];

    // One label may stand beside several records: its words are in the paper once.
    private readonly HashSet<SourceCell> _said = new(ReferenceEqualityComparer.Instance);

    public int Columns => _labels.Count;

    /// <summary>The column that a label heads, made where it is met for the first time.</summary>
    public int ColumnOf(SourceCell label)
    {
        var words = Fold.Words(label.Text);
        var at = _labels.FindIndex(l => Fold.Words(l.Text) == words);
        if (at < 0)
        {
            at = _labels.Count;
            _labels.Add(label);
        }

        return at;
    }

    /// <summary>Adds one record.</summary>
    /// <param name="entries">Labels with their values; a label without a value still stands in the heading.</param>
    /// <param name="place">Where the record begins.</param>
    public void Add(IReadOnlyList<(SourceCell Label, SourceCell? Value)> entries, SourcePlace place)
    {
        var placed = entries.Select(e => (Column: ColumnOf(e.Label), e.Label, e.Value)).ToList();
        var repeats = placed
            .Where(e =>
                _said.Add(e.Label)
                && !_labels.Contains(e.Label, ReferenceEqualityComparer.Instance)
                && !e.Label.Supplied
            )
            .ToList();
        if (repeats.Count > 0)
        {
            _rows.Add(new([.. repeats.Select(e => At(e.Label, e.Column))], place) { IsHeader = true });
        }

        _rows.Add(new([.. placed.Where(e => e.Value is not null).Select(e => At(e.Value!, e.Column))], place));
    }

    /// <summary>Adds a line that governs the records to come.</summary>
    public void AddBanner(SourceCell cell) =>
        _rows.Add(new([cell with { Column = 0, ColumnSpan = int.MaxValue }], cell.Place));

    /// <summary>The rows under their headings.</summary>
    public IReadOnlyList<SourceRow> Rows(SourcePlace place) =>
        [
            new([.. _labels.Select(At)], place),
            .. _rows.Select(r =>
                r with
                {
                    Cells =
                    [
                        .. r.Cells.Select(c => c.ColumnSpan == int.MaxValue ? c with { ColumnSpan = Columns } : c),
                    ],
                }
            ),
        ];

    private static SourceCell At(SourceCell cell, int column) =>
        cell with
        {
            Column = column,
            ColumnSpan = 1,
            RowSpan = 1,
        };
}
