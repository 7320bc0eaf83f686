using Throughline.Documents.Pdf.Pages;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// Finds running headers, footers and page numbers: lines at the top or bottom that come back at the same height on
/// several pages.
/// </summary>
internal static class FurnitureFinder
{
    private const int LinesFromEdge = 3;
    private const double SameHeight = 8;
    private const int LeastPages = 3;

    /// <summary>Of two pages both must bear the line, in the outermost of their margins.</summary>
    private const double MarginOfTwo = 0.08;

    /// <summary>Share of the page's height, at its top and bottom, in which running lines stand.</summary>
    private const double Margin = 0.12;

    /// <summary>Share of the lines whose number must run with the pages.</summary>
    private const double Most = 0.8;
    private const int ShareOfPages = 12;

    public static Dictionary<PageLine, FurnitureKind> Find(PageContent[] pages)
    {
        var found = new Dictionary<PageLine, FurnitureKind>(ReferenceEqualityComparer.Instance);
        var margin = pages.Length < LeastPages ? MarginOfTwo : Margin;
        var tops = pages.Select(p => Edge(p, fromTop: true, margin)).ToList();
        var bottoms = pages.Select(p => Edge(p, fromTop: false, margin)).ToList();
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
    private static List<PageLine> Edge(PageContent page, bool fromTop, double margin)
    {
        var lines = new List<PageLine>();
        for (var i = 0; i < page.Items.Count && lines.Count < LinesFromEdge; i++)
        {
            if (page.Items[fromTop ? i : page.Items.Count - 1 - i] is not PageBand band)
            {
                break;
            }

            lines.AddRange(
                (fromTop ? band.Lines : band.Lines.AsEnumerable().Reverse()).Take(LinesFromEdge - lines.Count)
            );
        }

        lines.RemoveAll(l =>
            fromTop ? l.Box.Bottom > margin * page.Size.Height : l.Box.Top < (1 - margin) * page.Size.Height
        );
        return lines;
    }

    private static void Mark(List<List<PageLine>> edges, FurnitureKind kind, Dictionary<PageLine, FurnitureKind> found)
    {
        var groups = edges
            .SelectMany((lines, page) => lines.Select(l => (Line: l, Page: page)))
            .GroupBy(l => (Pattern(l.Line.Text), (int)Math.Round(l.Line.Box.Top / SameHeight)));
        foreach (
            var group in groups
                .Select(g => g.ToList())
                .Where(g =>
                    g.Count >= Math.Max(Math.Clamp(edges.Count, 2, LeastPages), edges.Count / ShareOfPages) && RunsOn(g)
                )
        )
        {
            foreach (var (line, _) in group)
            {
                found[line] = FurnitureLine.Of(line.Text) ?? kind;
            }
        }
    }

    /// <summary>True when the lines are the same, or differ only in a number that goes up with the pages.</summary>
    private static bool RunsOn(List<(PageLine Line, int Page)> lines)
    {
        if (lines.TrueForAll(l => l.Line.Text == lines[0].Line.Text))
        {
            return true;
        }

        var offsets = lines.Select(l => NumbersIn(l.Line.Text).Select(n => n - l.Page).ToList()).ToList();
        var alike = offsets
            .SelectMany(o => o.Distinct())
            .GroupBy(o => o)
            .Select(o => o.Count())
            .DefaultIfEmpty(0)
            .Max();
        var same = lines.GroupBy(l => l.Line.Text).Max(g => g.Count());
        return Math.Max(alike, same) >= Most * lines.Count;
    }

    private static IEnumerable<int> NumbersIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start && i - start < 6)
            {
                yield return int.Parse(
                    text.AsSpan(start, i - start),
                    System.Globalization.CultureInfo.InvariantCulture
                );
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
