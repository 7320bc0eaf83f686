using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Joins forms of labelled lines between which nothing but the feet and heads of pages stands, so that a form that a
/// page's end cuts is read whole.
/// </summary>
internal static class FormsOverPages
{
    /// <summary>Labels that both parts must share: all that the shorter one has, less one that may be cut.</summary>
    private const int MayDiffer = 1;

    public static IEnumerable<SourceElement> Join(IReadOnlyList<SourceElement> elements)
    {
        var joined = new List<SourceElement>();
        var open = -1;
        foreach (var element in elements)
        {
            if (element is SourceText text && PlanBoundary.IsFurniture(text))
            {
                joined.Add(element);
                continue;
            }

            var form = FormTable.MayBeLines(element) ? (SourceTable)element : null;
            if (form is not null && open >= 0 && GoOn((SourceTable)joined[open], form))
            {
                var above = (SourceTable)joined[open];
                joined[open] = above with
                {
                    Rows = [.. above.Rows, .. form.Rows],
                    Otherwise = [.. above.Otherwise, .. form.Otherwise],
                };
                continue;
            }

            joined.Add(element);
            open = form is null ? -1 : joined.Count - 1;
        }

        return joined;
    }

    private static bool GoOn(SourceTable above, SourceTable below)
    {
        var (first, second) = (Labels(above), Labels(below));
        return above.ColumnCount == below.ColumnCount
            && second.Count(first.Contains) >= Math.Min(first.Count, second.Count) - MayDiffer;
    }

    private static HashSet<string> Labels(SourceTable table) =>
        [
            .. table
                .Rows.SelectMany(r => r.Cells)
                .Where(c => c.Column % 2 == 0 && Fold.HasInk(c.Text))
                .Select(c => Fold.Words(LabelledLine.Numbered(c.Text).Name)),
        ];
}
