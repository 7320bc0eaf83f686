namespace Throughline.Documents.PlainText;

/// <summary>
/// Headings of a text that stand in the middle over several columns: each of those begins on a later line, and belongs
/// to the nearest. The group's words are moved over the first of its columns, where every reader of a grid looks.
/// </summary>
internal static class GroupsInText
{
    /// <param name="words">The words of each line of the heading in each column; changed here.</param>
    /// <param name="lines">The lines themselves.</param>
    /// <param name="columns">Where the columns begin.</param>
    public static void Settle(List<string[]> words, IReadOnlyList<LayoutLine> lines, AlignedColumns columns)
    {
        if (words.Count < 2 || words[0][0].Length == 0)
        {
            return;
        }

        var groups = lines[0]
            .Segments.Select(s => (Middle: Middle(s), Column: columns.ColumnOf(s)))
            .Where(g => words.Skip(1).Any(w => w[g.Column].Length > 0))
            .ToList();
        var members = groups.ConvertAll(g => new List<int> { g.Column });
        for (var c = 0; c < words[0].Length; c++)
        {
            if (groups.Count > 0 && words[0][c].Length == 0 && MiddleOf(c, lines, columns) is { } middle)
            {
                members[groups.IndexOf(groups.MinBy(g => Math.Abs(g.Middle - middle)))].Add(c);
            }
        }

        foreach (var ((_, own), at) in groups.Zip(members))
        {
            at.Sort();
            if (at[0] < own && at[^1] - at[0] == at.Count - 1)
            {
                (words[0][at[0]], words[0][own]) = (words[0][own], "");
            }
        }
    }

    private static int? MiddleOf(int column, IReadOnlyList<LayoutLine> lines, AlignedColumns columns)
    {
        foreach (var segment in lines.Skip(1).SelectMany(l => l.Segments))
        {
            if (columns.ColumnOf(segment) == column)
            {
                return Middle(segment);
            }
        }

        return null;
    }

    private static int Middle((int From, int To) segment) => (segment.From + segment.To) / 2;
}
