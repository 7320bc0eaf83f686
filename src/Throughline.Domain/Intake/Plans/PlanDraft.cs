using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// A plan as it was found, before its columns and rows are worked out: its tables' bodies and the words between them,
/// in order.
/// </summary>
internal sealed class PlanDraft(PlanHeader header, int firstElement)
{
    /// <summary>The first heading: what the plan is known by.</summary>
    public PlanHeader Header { get; } = header;

    /// <summary>The heading in force for tables that have none of their own.</summary>
    public PlanHeader Current { get; set; } = header;

    public int FirstElement { get; } = firstElement;
    public int LastElement { get; set; } = firstElement;
    public List<Segment> Segments { get; } = [];
    public IEnumerable<DraftBlock> Blocks => Segments.OfType<BlockSegment>().Select(s => s.Block);

    /// <summary>Rows of its first table that stand above the column headings: a title, who made it, when.</summary>
    public IEnumerable<SourceRow> Above => Blocks.Take(1).SelectMany(b => b.Headings.SkipLast(b.Header.RowCount));
    public HashSet<Field> Fields { get; } = [.. header.Fields];
    public HashSet<string> Sheets { get; } = [];

    /// <summary>
    /// True once another table stood in between: a table without heading no longer continues this plan.
    /// </summary>
    public bool Interrupted { get; set; }
}

internal abstract record Segment;

/// <summary>Words between two tables of the plan (or just before its first).</summary>
internal sealed record ContextSegment(IReadOnlyList<SourceText> Texts) : Segment;

internal sealed record BlockSegment(DraftBlock Block) : Segment;

/// <summary>A run of rows of one table under one heading, or under none.</summary>
internal sealed class DraftBlock(
    SourceTable table,
    PlanHeader header,
    bool ownHeader,
    IReadOnlyList<SourceRow> headings,
    IReadOnlyList<SourceRow> rows,
    int firstRow
)
{
    public SourceTable Table { get; } = table;

    /// <summary>The heading whose columns this block's are measured against.</summary>
    public PlanHeader Header { get; } = header;

    /// <summary>True when the heading stands in this very table, so that columns are known by position.</summary>
    public bool OwnHeader { get; } = ownHeader;

    /// <summary>Rows above the body that hold its headings (or a title above them).</summary>
    public IReadOnlyList<SourceRow> Headings { get; } = headings;
    public IReadOnlyList<SourceRow> Rows { get; } = rows;

    /// <summary>Index of the first of <see cref="Rows"/> in the table.</summary>
    public int FirstRow { get; } = firstRow;
    public int Id { get; set; }

    /// <summary>
    /// For each column of the table the index into the heading's columns, or -1. Set once worked out.
    /// </summary>
    public int[] Layout { get; set; } = [];
    public double[] Certainty { get; set; } = [];
    public string[] Why { get; set; } = [];

    /// <summary>What a person said of a column; overrides the heading's field.</summary>
    public Dictionary<int, Field?> Rulings { get; } = [];

    /// <summary>The headings of its columns, folded for comparison: one look for each cell, not one for each heading.</summary>
    public HashSet<string> FoldedHeadings { get; } = [.. header.Columns.Select(c => Fold.Words(c.Text))];

    /// <summary>Those of the ruled columns that are the plan's own.</summary>
    public HashSet<int> RuledOwn { get; } = [];

    public Field? FieldOf(int column)
    {
        if (Rulings.TryGetValue(column, out var ruled))
        {
            return ruled;
        }

        return column < Layout.Length && Layout[column] is >= 0 and var h ? Header.Columns[h].Field : null;
    }
}
