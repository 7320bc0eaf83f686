using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A table whose headings name columns of a list of meetings' business.</summary>
internal sealed record PaperTable(SourceTable Table, int Head, Dictionary<string, int> Columns)
{
    public IEnumerable<SourceRow> Rows => Table.Rows.Skip(Head + 1);

    /// <summary>The table under the first of its rows that names enough columns; null for none.</summary>
    public static PaperTable? Of(
        SourceTable table,
        MeetingLexicon lexicon,
        Dictionary<string, string[]> names,
        Func<Dictionary<string, int>, bool> enough
    )
    {
        for (var r = 0; r < Math.Min(4, table.Rows.Count); r++)
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

    public string? At(SourceRow row, string column) =>
        Columns.TryGetValue(column, out var c)
        && row.Cells.FirstOrDefault(x => x.Column == c)?.Text is { } text
        && Fold.Space(text) is { Length: > 0 } words
            ? words
            : null;
}
