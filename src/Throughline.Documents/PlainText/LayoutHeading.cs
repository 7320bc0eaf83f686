namespace Throughline.Documents.PlainText;

/// <summary>
/// The heading of a table in a text: lines of print that go on with the words above are one row; columns that begin on a
/// later line stand under a group, which is a row above.
/// </summary>
internal static class LayoutHeading
{
    /// <param name="lines">The heading's lines of print.</param>
    /// <param name="edges">Where each column begins, and where the last ends.</param>
    public static IEnumerable<TableRow> Of(List<LayoutLine> lines, int[] edges) =>
        Of(
            lines.ConvertAll(l =>
                Enumerable.Range(0, edges.Length - 1).Select(c => l.Words((edges[c], edges[c + 1]))).ToArray()
            ),
            lines.ConvertAll(l => l.Place)
        );

    /// <param name="words">The words of each line of print in each column.</param>
    /// <param name="places">Where each line stands.</param>
    public static IEnumerable<TableRow> Of(List<string[]> words, List<Place> places)
    {
        var (above, below) = (new List<TableCell>(), new List<TableCell>());
        for (var c = 0; c < words[0].Length; )
        {
            var span = Reach(words, c);
            var line = Enumerable.Range(c + 1, span - 1).Select(u => Top(words, u)).DefaultIfEmpty(0).Min();
            above.Add(
                new(Joined(words, c, 0, span == 1 ? words.Count : line), c, places[0])
                {
                    ColumnSpan = span,
                    RowSpan = span == 1 ? 2 : 1,
                }
            );
            below.AddRange(
                Enumerable
                    .Range(c, span == 1 ? 0 : span)
                    .Select(u => new TableCell(Joined(words, u, line, words.Count), u, places[line]))
            );
            c += span;
        }

        return below.Count == 0
            ? [new([.. above.Select(a => a with { RowSpan = 1 })], places[0])]
            : [new(above, places[0]), new(below, below[0].Place)];
    }

    /// <summary>How many columns a heading stands over: its own, and those to its right that begin on a later line.</summary>
    private static int Reach(List<string[]> words, int column)
    {
        var span = 1;
        if (Top(words, 0) > 0)
        {
            // Headings of unequal height that end together: the taller ones begin above, and stand over nothing.
            return span;
        }

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
