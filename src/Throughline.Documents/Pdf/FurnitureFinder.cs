using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf;

/// <summary>Finds running headers, footers and page numbers: lines at the top or bottom that come back at the same height on several pages.</summary>
internal static class FurnitureFinder
{
    private const int LinesFromEdge = 3;
    private const double SameHeight = 8;
    private const int LeastPages = 3;
    private const int ShareOfPages = 12;

    public static Dictionary<PageLine, FurnitureKind> Find(PageContent[] pages)
    {
        var found = new Dictionary<PageLine, FurnitureKind>(ReferenceEqualityComparer.Instance);
        var tops = pages.Select(p => Edge(p, fromTop: true)).ToList();
        var bottoms = pages.Select(p => Edge(p, fromTop: false)).ToList();
        Mark(tops, FurnitureKind.RunningHeader, found);
        Mark(bottoms, FurnitureKind.RunningFooter, found);
        foreach (var edge in tops.Concat(bottoms).Where(e => e.Count > 0))
        {
            if (FurnitureLine.Of(edge[0].Text) is { } kind)
            {
                found[edge[0]] = kind;
            }
        }

        foreach (var band in pages.SelectMany(p => p.Items).OfType<PageBand>().Where(b => b.Lines.Count <= 2))
        {
            foreach (var line in band.Lines.Where(l => l.Words.Count is >= 2 and <= 12))
            {
                if (FurnitureLine.Of(line.Text) is { } kind)
                {
                    found[line] = kind;
                }
            }
        }

        return found;
    }

    /// <summary>The outermost lines of a page, up to the first table.</summary>
    private static List<PageLine> Edge(PageContent page, bool fromTop)
    {
        var lines = new List<PageLine>();
        for (var i = 0; i < page.Items.Count && lines.Count < LinesFromEdge; i++)
        {
            if (page.Items[fromTop ? i : page.Items.Count - 1 - i] is not PageBand band)
            {
                break;
            }

            lines.AddRange((fromTop ? band.Lines : band.Lines.AsEnumerable().Reverse()).Take(LinesFromEdge - lines.Count));
        }

        return lines;
    }

    private static void Mark(List<List<PageLine>> edges, FurnitureKind kind, Dictionary<PageLine, FurnitureKind> found)
    {
        var groups = edges.SelectMany(e => e).GroupBy(l => (Pattern(l.Text), (int)Math.Round(l.Box.Top / SameHeight)));
        foreach (var group in groups.Where(g => g.Count() >= Math.Max(LeastPages, edges.Count / ShareOfPages)))
        {
            foreach (var line in group)
            {
                found[line] = FurnitureLine.Of(line.Text) ?? kind;
            }
        }
    }

    /// <summary>The line with every number as one sign, so that counting lines are alike.</summary>
    private static string Pattern(string text)
    {
        var chars = new char[text.Length];
        var n = 0;
        foreach (var c in text)
        {
            var sign = char.IsDigit(c) ? '#' : char.ToLowerInvariant(c);
            if (sign != '#' || n == 0 || chars[n - 1] != '#')
            {
                chars[n++] = sign;
            }
        }

        return new string(chars, 0, n);
    }
}
