using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Joins a form that the end of a page, or its writer, has cut into two tables with nothing between: alone neither is a form
/// of the paper, and their labels one after the other are those of the forms that stand whole.
/// </summary>
internal static class CutForms
{
    /// <summary>Labels of the smallest form of which a part can be told.</summary>
    private const int LeastLabels = 4;

    /// <summary>Whole forms that show what the labels of one are.</summary>
    private const int LeastWhole = 2;

    /// <summary>Rows of the longest form, and characters of the longest label.</summary>
    private const int MostRows = 40;
    private const int LongestLabel = 80;

    /// <summary>The same material, each such form one table where its first part stood.</summary>
    public static SourceMaterial Join(SourceMaterial material)
    {
        var labels = material.Elements.Select(e => Labels(e)).ToList();
        var whole = labels
            .Where(l => l.Count >= LeastLabels)
            .CountBy(Together, StringComparer.Ordinal)
            .Where(l => l.Value >= LeastWhole)
            .Select(l => l.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (whole.Count == 0)
        {
            return material;
        }

        var joined = new List<SourceElement>(material.Elements.Count);
        var open = (Index: -1, At: -1);
        for (var i = 0; i < material.Elements.Count; i++)
        {
            var element = material.Elements[i];
            if (element is SourceText text && PlanBoundary.IsFurniture(text))
            {
                joined.Add(element);
                continue;
            }

            if (
                open.At >= 0
                && labels[i].Count > 0
                && element is SourceTable below
                && joined[open.At] is SourceTable above
                && whole.Contains(Together([.. labels[open.Index], .. labels[i]]))
            )
            {
                joined[open.At] = above with
                {
                    Rows = [.. above.Rows, .. below.Rows],
                    ColumnCount = Math.Max(above.ColumnCount, below.ColumnCount),
                };
                open = (-1, -1);
                continue;
            }

            joined.Add(element);
            open = labels[i].Count > 0 && !whole.Contains(Together(labels[i])) ? (i, joined.Count - 1) : (-1, -1);
        }

        return joined.Count == material.Elements.Count ? material : material with { Elements = joined };
    }

    private static string Together(IReadOnlyList<string> labels) => string.Join('|', labels);

    /// <summary>The labels of a form, line by line, without the numbers in them; none where the table is no form.</summary>
    private static List<string> Labels(SourceElement element)
    {
        if (
            element
                is not SourceTable { Hidden: false, Otherwise.Count: 0, ColumnCount: 2 or FormTable.TwoAbreast } table
            || table.Rows.Count > MostRows
        )
        {
            return [];
        }

        var labels = new List<string>();
        foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => c.Column % 2 == 0 && Fold.HasInk(c.Text)))
        {
            if (cell.Text.Length > LongestLabel)
            {
                return [];
            }

            labels.Add(Fold.Words(LabelledLine.Numbered(cell.Text).Name));
        }

        return labels;
    }
}
