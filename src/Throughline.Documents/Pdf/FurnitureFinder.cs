using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf;

/// <summary>Finds running headers, footers and page numbers: lines at the top or bottom that come back at the same height on several pages.</summary>
internal static class FurnitureFinder
{
    private const int LinesFromEdge = 3;
    private const double SameHeight = 8;
    private const int LeastPages = 3;

    public static Dictionary<PageLine, FurnitureKind> Find(PageContent[] pages)
    {
        var found = new Dictionary<PageLine, FurnitureKind>(ReferenceEqualityComparer.Instance);
        Mark(pages, p => Edge(p, fromTop: true), FurnitureKind.RunningHeader, found);
        Mark(pages, p => Edge(p, fromTop: false), FurnitureKind.RunningFooter, found);
        foreach (var line in pages.SelectMany(p => p.Items).OfType<PageLine>())
        {
            if (FurnitureLine.Of(line.Text) is { } kind && (kind == FurnitureKind.BlankPageNotice || IsAtEdge(pages, line)))
            {
                found[line] = kind;
            }
        }

        return found;
    }

    private static bool IsAtEdge(PageContent[] pages, PageLine line) =>
        Array.Exists(pages, p => p.Items.Count > 0 && (ReferenceEquals(p.Items[0], line) || ReferenceEquals(p.Items[^1], line)));

    private static List<PageLine> Edge(PageContent page, bool fromTop)
    {
        var lines = new List<PageLine>();
        for (var i = 0; i < page.Items.Count && lines.Count < LinesFromEdge; i++)
        {
            if (page.Items[fromTop ? i : page.Items.Count - 1 - i] is not PageLine line)
            {
                break;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static void Mark(PageContent[] pages, Func<PageContent, List<PageLine>> edge, FurnitureKind kind, Dictionary<PageLine, FurnitureKind> found)
    {
        var groups = pages.SelectMany(edge).GroupBy(l => (Pattern(l.Text), (int)Math.Round(l.Top / SameHeight)));
        foreach (var group in groups.Where(g => g.Count() >= Math.Max(LeastPages, pages.Length / 12)))
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
