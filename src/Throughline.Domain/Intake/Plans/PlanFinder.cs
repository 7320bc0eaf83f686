using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Papers;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>Goes through a document once and gathers the tables that make up each plan.</summary>
internal sealed class PlanFinder(
    HeaderFinder headers,
    AgencyMatrix matrices,
    LegendFinder legends,
    PlanBoundary boundary
)
{
    /// <summary>Share of fields that two headings must have in common to belong to one plan.</summary>
    private const double SameShape = 0.6;

    /// <summary>Most short lines that may part a table without heading from the plan that it continues.</summary>
    private const int MostLinesBetween = 2;

    /// <summary>Lines of print of the smallest table whose joined rows say what its headings mean.</summary>
    private const int LeastLines = 5;

    private readonly List<PlanDraft> _found = [];
    private readonly List<SourceText> _gap = [];
    private PlanDraft? _current;

    public List<PlanDraft> Find(SourceMaterial material)
    {
        for (var i = 0; i < material.Elements.Count; i++)
        {
            switch (material.Elements[i])
            {
                case SourceText text when !PlanBoundary.IsFurniture(text):
                    _gap.Add(text);
                    break;
                case SourceTable { Hidden: false } table when legends.In(table).Count == 0:
                    Take(table, i);
                    break;
                default:
                    break;
            }
        }

        return [.. _found.Where(p => p.Blocks.Any(b => b.Rows.Count > 0))];
    }

    private void Take(SourceTable table, int element)
    {
        table = BlankColumns.Drop(table);
        // Names of agencies under a group look like headings of another plan, so that shape is asked for first.
        var body = matrices.Unfold(table, grouped: true) ?? table;
        var header = headers.Find(body);
        if (header is null && matrices.Unfold(table, grouped: false) is { } unfolded)
        {
            (body, header) = (unfolded, headers.Find(unfolded));
        }

        header = OfWholeRows(body, header) ?? header;
        // Labels and values two abreast look like a row of headings where each label is known.
        if (
            (header is null || table.ColumnCount == FormTable.TwoAbreast)
            && FormTable.Transpose(table, headers) is { } form
            && headers.Find(form) is { } labels
            && (header is null || labels.Fields.Count > header.Fields.Count && IsOfLabels(labels))
        )
        {
            (body, header) = (form, labels);
        }

        if (header is not null)
        {
            body = PrintedLines.Join(body, header, header.FirstRow + header.RowCount);
            StartOrJoin(header, body, element);
            AddBlocks(body, header, element);
        }
        else if (_current is not null && Continues(_current, body))
        {
            AddContext(_current);
            AddBlocks(
                body.ColumnCount == _current.Current.Columns.Count
                    ? PrintedLines.Join(body, _current.Current, 0)
                    : body,
                null,
                element
            );
        }
        else if (FrontMatter.IsTitleBlock(table) || !IsTiny(table))
        {
            Interrupt(table);
        }
    }

    /// <summary>
    /// The heading as the same table shows it with its lines of print joined; null where that says less. What words that no
    /// list knows stand over is seen in whole cells: a line that goes on says nothing.
    /// </summary>
    private PlanHeader? OfWholeRows(SourceTable table, PlanHeader? header)
    {
        if (
            table.Rows.Count < LeastLines
            || header is not null && header.Columns.All(c => c.Field is not null)
            || (header ?? HeaderFinder.Unread(table)) is not { } top
        )
        {
            return null;
        }

        var whole = PrintedLines.Join(table, top, top.FirstRow + top.RowCount);
        return
            !ReferenceEquals(whole, table)
            // Lines that fill every column are rows of their own: a list of full rows has no lines to be joined.
            && table.Rows.Count(r => r.Cells.Count(c => Fold.HasInk(c.Text)) >= table.ColumnCount) <= whole.Rows.Count
            && headers.At(whole, top.FirstRow) is { } shown
            && shown.Fields.Count >= (header?.Fields.Count ?? 0)
            ? shown
            : null;
    }

    private static bool IsOfLabels(PlanHeader header) =>
        header.Columns.Count(c => c.Certainty > ColumnsByCells.Certainty) * 2 > header.Columns.Count;

    private void StartOrJoin(PlanHeader header, SourceTable table, int element)
    {
        if (_current is null || !Joins(_current, header, table))
        {
            _current = new PlanDraft(header, element);
            _found.Add(_current);
        }

        _current.Current = header;
        _current.Fields.UnionWith(header.Fields);
        _current.Interrupted = false;
        if (table.Sheet is not null)
        {
            _current.Sheets.Add(table.Sheet);
        }

        AddContext(_current);
    }

    private bool Joins(PlanDraft plan, PlanHeader header, SourceTable table)
    {
        var common = header.Fields.Count(plan.Header.Fields.Contains);
        var all = header.Fields.Union(plan.Header.Fields).Count();
        var otherSheet = table.Sheet is not null && !plan.Sheets.Contains(table.Sheet);
        return common >= SameShape * all && (otherSheet || !_gap.Exists(boundary.StartsAnotherPlan));
    }

    private bool Continues(PlanDraft plan, SourceTable table)
    {
        var columns = plan.Current.Columns.Count;
        return !plan.Interrupted
            && table.Rows.Count > 0
            && table.ColumnCount >= 2
            && table.ColumnCount <= columns + 2
            && (table.ColumnCount >= columns - 4 || _gap.Count == 0)
            && !FrontMatter.IsTitleBlock(table)
            && HasSubstance(table)
            && _gap.Count <= MostLinesBetween
            && _gap.TrueForAll(t => !Fold.HasWords(t.Text, 15) || boundary.IsFindingLine(t.Text))
            && !_gap.Exists(boundary.StartsAnotherPlan)
            && (table.Sheet is null || plan.Sheets.Contains(table.Sheet));
    }

    /// <summary>Rows of a plan say something; a list of codes or counts does not.</summary>
    private static bool HasSubstance(SourceTable table) =>
        table.Rows.SelectMany(r => r.Cells).Any(c => Fold.HasWords(c.Text, 4));

    private void AddContext(PlanDraft plan)
    {
        plan.Segments.Add(new ContextSegment([.. _gap]));
        _gap.Clear();
    }

    /// <summary>Cuts the table into blocks wherever a heading stands, and adds them.</summary>
    private void AddBlocks(SourceTable table, PlanHeader? header, int element)
    {
        var plan = _current!;
        plan.LastElement = element;
        var own = header is not null;
        var active = header ?? plan.Current;
        var headings = own
            ? table
                .Rows.Take(active.FirstRow)
                .Select(Written)
                .Concat(table.Rows.Skip(active.FirstRow).Take(active.RowCount))
                .ToList()
            : [];
        var start = headings.Count;
        for (var r = start; r <= table.Rows.Count; r++)
        {
            var repeat = r < table.Rows.Count ? HeadingAt(table, r, active) : null;
            if (r < table.Rows.Count && repeat is null)
            {
                continue;
            }

            if (r > start || headings.Count > 0)
            {
                plan.Segments.Add(
                    new BlockSegment(
                        new DraftBlock(
                            table,
                            active,
                            own,
                            headings,
                            [.. table.Rows.Skip(start).Take(r - start).Select(Written)],
                            start
                        )
                    )
                );
            }

            if (repeat is not null)
            {
                (active, own) = (repeat, true);
                plan.Current = repeat;
                headings = [.. table.Rows.Skip(r).Take(repeat.RowCount)];
                start = r + repeat.RowCount;
                r = start - 1;
            }
        }
    }

    /// <summary>The row as the paper has it: a heading that was supplied and headed nothing is no words of any row.</summary>
    private static SourceRow Written(SourceRow row) =>
        row.Cells.Any(c => c.Supplied) ? row with { Cells = [.. row.Cells.Where(c => !c.Supplied)] } : row;

    private PlanHeader? HeadingAt(SourceTable table, int row, PlanHeader active)
    {
        var cells = table.Rows[row].Cells;
        if (table.Rows[row].IsHeader && cells.All(c => IsOver(active, c)))
        {
            return active with { FirstRow = row, RowCount = 1 };
        }

        if (cells.Count < 3 || cells.Any(c => c.Text.Length > 160) || cells.Count(c => Fold.HasInk(c.Text)) < 3)
        {
            return null;
        }

        return
            headers.At(table, row) is { } h
            && (
                h.Signature == active.Signature
                || h.Fields.Count >= 3 && h.Columns.Count(c => c.Certainty >= 0.8) * 2 > h.Columns.Count
            )
            ? h
            : null;
    }

    private static bool IsOver(PlanHeader active, SourceCell cell) =>
        active.Columns.Any(h => h.Index == cell.Column && Fold.Words(h.Text) == Fold.Words(cell.Text))
        || !Fold.HasInk(cell.Text);

    private void Interrupt(SourceTable table)
    {
        if (_current is not null)
        {
            _current.Interrupted = true;
        }

        if (FrontMatter.IsTitleBlock(table))
        {
            _current = null;
        }

        _gap.Clear();
    }

    private static bool IsTiny(SourceTable table) => table.Rows.Count <= 1 && table.ColumnCount <= 2;
}
