using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>The cells of a plan's draft by the field that their heading names.</summary>
internal sealed class BodyColumns
{
    /// <summary>A plan of thousands of rows is judged by its first.</summary>
    private const int MostRows = 300;
    private const double Mostly = 0.6;

    private readonly Dictionary<Field, List<SourceCell>> _cells = [];
    private readonly Dictionary<Field, List<string>> _headings = [];
    private readonly Dictionary<int, int> _grades = [];
    private readonly Dictionary<Field, int> _at = [];
    private readonly int _rows;

    /// <param name="plan">Tables without a heading of their own are taken by position.</param>
    public BodyColumns(PlanDraft plan)
    {
        foreach (var block in plan.Blocks)
        {
            var fields = FieldsByColumn(block);
            foreach (var row in block.Rows)
            {
                // A banner over the rows below says nothing of its columns.
                if (_rows == MostRows || row.Cells.Count(c => Fold.HasInk(c.Text)) <= 1 && row.Cells.Count > 1)
                {
                    continue;
                }

                _rows++;
                foreach (var cell in row.Cells)
                {
                    CountGrade(cell, fields);
                    if (fields.TryGetValue(cell.Column, out var field))
                    {
                        Add(_cells, field, cell);
                    }
                }
            }
        }
    }

    /// <summary>How many columns hold little but grades from 1 to 25; the column that numbers the rows is none.</summary>
    public int Grades => _grades.Values.Count(n => n >= Mostly * _rows);

    /// <summary>True when a heading names the field, filled or not.</summary>
    public bool Names(Field field) => _headings.ContainsKey(field);

    /// <summary>The first column of the field, from 0; null when it has none.</summary>
    public int? At(Field field) => _at.TryGetValue(field, out var at) ? at : null;

    public bool Has(Field field) => Share(field, c => Fold.HasInk(c.Text)) > 0;

    public IReadOnlyList<string> Headings(Field field) => _headings.GetValueOrDefault(field) ?? [];

    /// <summary>The share of all rows, from 0 to 1, whose cell of the field is so.</summary>
    public double Share(Field field, Func<SourceCell, bool> so) =>
        _rows == 0 ? 0 : Math.Min(1, (_cells.GetValueOrDefault(field)?.Count(so) ?? 0) / (double)_rows);

    /// <summary>The best share among several fields.</summary>
    public double Share(IEnumerable<Field> fields, Func<SourceCell, bool> so) => fields.Max(f => Share(f, so));

    private void CountGrade(SourceCell cell, Dictionary<int, Field> fields)
    {
        if (fields.GetValueOrDefault(cell.Column, Field.Action) != Field.Number && BodyCells.IsGrade(cell))
        {
            _grades[cell.Column] = _grades.GetValueOrDefault(cell.Column) + 1;
        }
    }

    private Dictionary<int, Field> FieldsByColumn(DraftBlock block)
    {
        var fields = new Dictionary<int, Field>();
        foreach (var column in block.Header.Columns)
        {
            if (column.Field is not { } field)
            {
                continue;
            }

            Add(_headings, field, column.Text);
            _at.TryAdd(field, column.Index);
            for (var c = column.Index; c < column.Index + column.Span; c++)
            {
                fields[c] = field;
            }
        }

        return fields;
    }

    private static void Add<T>(Dictionary<Field, List<T>> lists, Field field, T item)
    {
        if (!lists.TryGetValue(field, out var list))
        {
            lists[field] = list = [];
        }

        list.Add(item);
    }
}
