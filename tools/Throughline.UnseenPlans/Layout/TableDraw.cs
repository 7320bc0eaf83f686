using System.Globalization;
using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Layout;

/// <summary>How a plan stands as a table.</summary>
public sealed record TableLook
{
    public Governs Outer { get; init; } = Governs.Banner;
    public Governs Inner { get; init; } = Governs.Merged;
    public bool OuterWhole { get; init; } = true;
    public bool InnerWhole { get; init; }
    public Rulings Rulings { get; init; }
    public bool RepeatsHead { get; init; }
    public bool CutsRows { get; init; }

    /// <summary>Headings above several columns stand over them as one merged cell, and the others reach down.</summary>
    public bool MergesHead { get; init; } = true;
    public string TitleLine { get; init; } = "";
    public string TotalLine { get; init; } = "";

    /// <summary>The width in characters at which each row is broken into lines of print; 0 where it is not.</summary>
    public int BreaksAt { get; init; }
    public string DayStyle { get; init; } = "";
    public string StepSign { get; init; } = "• ";
    public string HeadFill { get; init; } = "";
    public bool BoldHead { get; init; } = true;
    public bool RatingFirst { get; init; }
}

/// <summary>Lays a plan out as one table, or as one for each group.</summary>
public sealed class TableDraw(Draft draft, TableLook look)
{
    private readonly List<DraftColumn> _columns = Columns(draft, look);

    /// <summary>Tables with what stands above each.</summary>
    public IEnumerable<Part> Parts()
    {
        if (draft.Outer is null || look.Outer != Governs.Heading)
        {
            yield return Table(draft.Items, look.TitleLine, look.TotalLine);
            yield break;
        }

        foreach (var group in draft.Items.GroupBy(i => i.Outer))
        {
            yield return new PartHeading(look.OuterWhole ? group.Key!.Whole : group.Key!.Text, 2);
            yield return Table([.. group], "", "");
        }
    }

    /// <summary>One table of some of its rows: with two sheets each has a part.</summary>
    public PartTable Table(IReadOnlyList<DraftItem> items, string title, string total)
    {
        List<TableLine> head =
        [
            .. title.Length > 0 ? [Banner(title)] : Array.Empty<TableLine>(),
            .. new HeadDraw(_columns, look).Lines(),
        ];
        var lines = new List<TableLine>(head);
        DraftGroup? outer = null,
            inner = null;
        foreach (var item in items)
        {
            if (look.Outer == Governs.Banner && item.Outer is { } above && !ReferenceEquals(above, outer))
            {
                lines.Add(Banner(look.OuterWhole ? above.Whole : above.Text));
            }

            if (look.Inner == Governs.Banner && item.Inner is { } group && !ReferenceEquals(group, inner))
            {
                lines.Add(Banner(look.InnerWhole ? group.Whole : group.Text));
            }

            var line = new TableLine([.. _columns.Select((c, at) => Box(items, item, c, at, outer, inner))]);
            lines.AddRange(look.BreaksAt > 0 ? BrokenRows.Of(line, look.BreaksAt) : [line]);
            (outer, inner) = (item.Outer, item.Inner);
        }

        if (total.Length > 0)
        {
            lines.Add(Below(items, total));
        }

        return new(lines, head.Count)
        {
            Rulings = look.Rulings,
            RepeatsHead = look.RepeatsHead,
            CutsRows = look.CutsRows,
            Loose = look.BreaksAt == 0,
            Widths = [.. _columns.Select((c, at) => (double)SlotAt(at).Width())],
        };
    }

    /// <summary>Governing columns first, after a number that is theirs.</summary>
    private static List<DraftColumn> Columns(Draft draft, TableLook look)
    {
        var columns = draft.Columns.ToList();
        var at = columns.Count > 0 && columns[0].Slot == Slot.Number && draft.NumberOfGroup ? 1 : 0;
        if (
            draft.Inner is not null
            && look.Inner is Governs.Repeated or Governs.Merged or Governs.BlankBelow
            && draft.Inner is not null
        )
        {
            columns.Insert(at, new(draft.Inner.Value, draft.InnerHeading) { Period = -1 });
        }

        if (
            draft.Outer is not null
            && look.Outer is Governs.Repeated or Governs.Merged or Governs.BlankBelow
            && draft.Outer is not null
        )
        {
            columns.Insert(0, new(draft.Outer.Value, draft.OuterHeading) { Period = -2 });
        }

        if (look.RatingFirst && columns.FindIndex(c => c.Slot == Slot.Rating) is > 0 and var rating)
        {
            var moved = columns[rating];
            columns.RemoveAt(rating);
            columns.Insert(0, moved);
        }

        return columns;
    }

    private Slot SlotAt(int at) => _columns[at].Slot;

    private TableLine Banner(string text) => new([new TableBox(text) { Across = _columns.Count, Bold = true }]);

    /// <summary>Averages under scores, and a sentence under all else.</summary>
    private TableLine Below(IReadOnlyList<DraftItem> items, string total)
    {
        if (_columns.TrueForAll(c => c.Slot is not (Slot.Score or Slot.UpdateScore)))
        {
            return Banner(total);
        }

        return new([
            .. _columns.Select(
                (c, i) =>
                    new TableBox(
                        c.Slot is Slot.Score or Slot.UpdateScore ? Average(items, c)
                        : i == 0 ? "Average"
                        : ""
                    )
            ),
        ]);
    }

    private static string Average(IReadOnlyList<DraftItem> items, DraftColumn column) =>
        items
            .Average(i => int.Parse(i.Cells[column], CultureInfo.InvariantCulture))
            .ToString("0.0", CultureInfo.InvariantCulture);

    private TableBox Box(
        IReadOnlyList<DraftItem> items,
        DraftItem item,
        DraftColumn column,
        int at,
        DraftGroup? outer,
        DraftGroup? inner
    ) =>
        column switch
        {
            { Period: -2 } => Governing(items, item.Outer!, outer, i => i.Outer, look.Outer, look.OuterWhole),
            { Period: -1 } => Governing(items, item.Inner!, inner, i => i.Inner, look.Inner, look.InnerWhole),
            { Slot: Slot.Number }
                when draft.NumberOfGroup && item.Inner is { } group && look.Inner != Governs.Repeated => Governing(
                items,
                group with
                {
                    Text = item.Cells[column],
                    Label = "",
                },
                inner is null || !ReferenceEquals(inner, group) ? null : group,
                i => i.Inner,
                look.Inner is Governs.Banner or Governs.Heading ? Governs.BlankBelow : look.Inner,
                false,
                group
            ),
            _ => Own(item, column, look),
        };

    private static TableBox Governing(
        IReadOnlyList<DraftItem> items,
        DraftGroup group,
        DraftGroup? last,
        Func<DraftItem, DraftGroup?> of,
        Governs manner,
        bool whole,
        DraftGroup? counted = null
    )
    {
        var text = whole ? group.Whole : group.Text;
        var first = counted is null ? !ReferenceEquals(group, last) : last is null;
        return manner switch
        {
            Governs.Repeated => new(text),
            Governs.Merged when first => new(text)
            {
                Down = items.Count(i => ReferenceEquals(of(i), counted ?? group)),
            },
            Governs.Merged => new("") { Covered = true },
            _ => new(first ? text : ""),
        };
    }

    /// <summary>A cell of the row's own.</summary>
    public static TableBox Own(DraftItem item, DraftColumn column, TableLook look)
    {
        var text = item.Cells[column];
        var box = new TableBox(text) { Struck = item.Withdrawn };
        return column.Slot switch
        {
            Slot.Action when item.Steps.Count > 0 => box with
            {
                Text = string.Join('\n', item.Steps.Select((s, i) => Signed(look.StepSign, i) + s)),
                Bullets = true,
            },
            Slot.Rating => box with { Fill = item.Rating?.Fill },
            Slot.Target when item.Day is { } day => box with { Day = day, DayStyle = look.DayStyle },
            _ => box,
        };
    }

    private static string Signed(string sign, int at) =>
        sign switch
        {
            "1" => $"{at + 1}. ",
            "a" => $"{(char)('a' + at)}) ",
            _ => sign,
        };
}
