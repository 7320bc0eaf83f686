namespace Throughline.Documents.PlainText;

/// <summary>
/// The heading of a table in a text: lines of print that go on with the words above are one row; a line that begins
/// columns of its own stands under a group, which is a row above.
/// </summary>
internal static class LayoutHeading
{
    /// <summary>Columns with words of their own under a group; fewer are words that go on.</summary>
    private const int LeastUnderGroup = 2;

    /// <param name="lines">The heading's lines of print.</param>
    /// <param name="edges">Where each column begins, and where the last ends.</param>
    public static IEnumerable<TableRow> Of(List<LayoutLine> lines, int[] edges)
    {
        var words = lines.ConvertAll(l =>
            Enumerable.Range(0, edges.Length - 1).Select(c => l.Words((edges[c], edges[c + 1]))).ToArray()
        );
        var below = Enumerable.Range(1, lines.Count - 1).FirstOrDefault(l => BeginsColumns(words, l));
        return below == 0
            ? [Row(words, 0, lines.Count, lines[0].Place)]
            : [WithGroups(words, below, lines[0].Place), Row(words, below, lines.Count, lines[below].Place)];
    }

    /// <summary>Two columns or more with words, one of them over which nothing stands yet.</summary>
    private static bool BeginsColumns(List<string[]> words, int line)
    {
        var filled = Enumerable.Range(0, words[0].Length).Where(c => words[line][c].Length > 0).ToList();
        return filled.Count >= LeastUnderGroup
            && filled.Exists(c => Enumerable.Range(0, line).All(l => words[l][c].Length == 0));
    }

    private static TableRow Row(List<string[]> words, int from, int to, Place place) =>
        new(
            [.. Enumerable.Range(0, words[0].Length).Select(c => new TableCell(Joined(words, c, from, to), c, place))],
            place
        );

    /// <summary>A group reaches over the blanks that words below fill; other headings reach down.</summary>
    private static TableRow WithGroups(List<string[]> words, int below, Place place)
    {
        var cells = new List<TableCell>();
        for (var c = 0; c < words[0].Length; )
        {
            var span = 1;
            while (
                c + span < words[0].Length
                && Joined(words, c, below, words.Count).Length > 0
                && Joined(words, c + span, 0, below).Length == 0
                && Joined(words, c + span, below, words.Count).Length > 0
            )
            {
                span++;
            }

            cells.Add(new(Joined(words, c, 0, below), c, place) { ColumnSpan = span });
            c += span;
        }

        return new(cells, place);
    }

    private static string Joined(List<string[]> words, int column, int from, int to) =>
        string.Join(' ', words.Skip(from).Take(to - from).Select(w => w[column]).Where(w => w.Length > 0));
}
