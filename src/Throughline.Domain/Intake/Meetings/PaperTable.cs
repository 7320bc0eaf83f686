using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A table whose headings name columns of a list of meetings' business.</summary>
internal sealed record PaperTable(SourceTable Table, int Head, Dictionary<string, int> Columns)
{
    /// <summary>Rows of a table among which its headings stand.</summary>
    private const int HeadRows = 4;

    /// <summary>Characters of the longest heading of a column.</summary>
    private const int LongestHeading = 60;

    public IEnumerable<SourceRow> Rows => Table.Rows.Skip(Head + 1);

    /// <summary>The table under the first of its rows that names enough columns; null for none.</summary>
    public static PaperTable? Of(
        SourceTable table,
        MeetingLexicon lexicon,
        Dictionary<string, string[]> names,
        Func<Dictionary<string, int>, bool> enough
    )
    {
        for (var r = 0; r < Math.Min(HeadRows, table.Rows.Count); r++)
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var cell in table.Rows[r].Cells)
            {
                if (lexicon.Column(cell.Text, names) is { } column)
                {
                    columns.TryAdd(column, cell.Column);
                }
            }

            if (columns.Count > 0 && enough(columns))
            {
                return new(table, r, columns);
            }
        }

        return null;
    }

    /// <summary>
    /// The table by its headings, and what they leave open by its cells: for a table that its title says is such a list.
    /// </summary>
    public static PaperTable? Guessed(
        SourceTable table,
        MeetingLexicon lexicon,
        Dictionary<string, string[]> names,
        Func<Dictionary<string, int>, bool> enough
    )
    {
        if (Of(table, lexicon, names, enough) is { } known)
        {
            lexicon.Guess.Fill(table, known.Head, names, known.Columns);
            return known;
        }

        for (var r = 0; r < Math.Min(HeadRows, table.Rows.Count - 2); r++)
        {
            var cells = table.Rows[r].Cells.Where(c => Fold.HasInk(c.Text)).ToList();
            if (cells.Count < 2 || cells.Exists(c => c.ColumnSpan > 1 || c.Text.Length > LongestHeading))
            {
                continue;
            }

            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var cell in cells)
            {
                if (lexicon.Column(cell.Text, names) is { } column)
                {
                    columns.TryAdd(column, cell.Column);
                }
            }

            lexicon.Guess.Fill(table, r, names, columns);
            return enough(columns) ? new(table, r, columns) : null;
        }

        return null;
    }

    public string? At(SourceRow row, string column) =>
        Columns.TryGetValue(column, out var c)
        && row.Cells.FirstOrDefault(x => x.Column == c)?.Text is { } text
        && Fold.Space(text) is { Length: > 0 } words
            ? words
            : null;
}
