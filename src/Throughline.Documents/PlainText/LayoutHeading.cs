namespace Throughline.Documents.PlainText;

/// <summary>
/// The heading of a table in a text: lines of print that go on with the words above are one row; columns that begin on a
/// later line stand under a group, which is a row above.
/// </summary>
internal static class LayoutHeading
{
    /// <param name="lines">The heading's lines of print.</param>
    /// <param name="edges">Where each column begins, and where the last ends.</param>
    public static IEnumerable<TableRow> Of(List<LayoutLine> lines, int[] edges)
    {
        var words = lines.ConvertAll(l =>
            Enumerable.Range(0, edges.Length - 1).Select(c => l.Words((edges[c], edges[c + 1]))).ToArray()
        );
        var (above, below) = (new List<TableCell>(), new List<TableCell>());
        for (var c = 0; c < edges.Length - 1; )
        {
            var span = Reach(words, c);
            var line = Enumerable.Range(c + 1, span - 1).Select(u => Top(words, u)).DefaultIfEmpty(0).Min();
            above.Add(
                new(Joined(words, c, 0, span == 1 ? lines.Count : line), c, lines[0].Place)
                {
                    ColumnSpan = span,
                    RowSpan = span == 1 ? 2 : 1,
                }
            );
            below.AddRange(
                Enumerable
                    .Range(c, span == 1 ? 0 : span)
                    .Select(u => new TableCell(Joined(words, u, line, lines.Count), u, lines[line].Place))
            );
            c += span;
        }

        return below.Count == 0
            ? [new([.. above.Select(a => a with { RowSpan = 1 })], lines[0].Place)]
            : [new(above, lines[0].Place), new(below, below[0].Place)];
    }

    /// <summary>How many columns a heading stands over: its own, and those to its right that begin on a later line.</summary>
    private static int Reach(List<string[]> words, int column)
    {
        var span = 1;
        while (Top(words, column) == 0 && column + span < words[0].Length && Top(words, column + span) > 0)
        {
            span++;
        }

        return span;
    }

    /// <summary>The first line with words in a column; 0 for one without any, which stands under nothing.</summary>
    private static int Top(List<string[]> words, int column) => Math.Max(0, words.FindIndex(w => w[column].Length > 0));

    private static string Joined(List<string[]> words, int column, int from, int to) =>
        string.Join(' ', words.Skip(from).Take(to - from).Select(w => w[column]).Where(w => w.Length > 0));
}
