using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Layout;

/// <summary>The heading of a table: a line for each depth of headings, those over several columns merged or not.</summary>
public sealed class HeadDraw(List<DraftColumn> columns, TableLook look)
{
    private readonly int _deep = columns.Max(c => c.Above.Count);
    private readonly TableBox _plain = new("")
    {
        Bold = look.BoldHead,
        Fill = look.HeadFill.Length > 0 ? look.HeadFill : null,
    };

    public IEnumerable<TableLine> Lines()
    {
        for (var level = 0; level <= _deep; level++)
        {
            var boxes = new List<TableBox>();
            for (var at = 0; at < columns.Count; at += boxes[^1].Across)
            {
                boxes.Add(level < columns[at].Above.Count ? Over(level, at) : Own(columns[at], level));
            }

            yield return new(boxes);
        }
    }

    /// <summary>A heading that stands over several columns.</summary>
    private TableBox Over(int level, int at)
    {
        var text = columns[at].Above[level];
        if (!look.MergesHead)
        {
            return _plain with { Text = at > 0 && Above(at - 1, level) == text ? "" : text };
        }

        return _plain with
        {
            Text = text,
            Across = columns.Skip(at).TakeWhile((_, i) => Above(at + i, level) == text).Count(),
        };
    }

    private TableBox Own(DraftColumn column, int level)
    {
        if (!look.MergesHead)
        {
            return _plain with { Text = level == _deep ? column.Heading : "" };
        }

        return level == column.Above.Count
            ? _plain with
            {
                Text = column.Heading,
                Down = _deep - level + 1,
            }
            : _plain with
            {
                Covered = true,
            };
    }

    private string? Above(int at, int level) => columns[at].Above.ElementAtOrDefault(level);
}
