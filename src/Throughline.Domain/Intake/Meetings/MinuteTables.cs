using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Minutes set as a table (number, discussion, who acts) read as lines.</summary>
internal sealed class MinuteTables(MeetingLexicon lexicon)
{
    /// <summary>Rows of the shortest minutes, words of their rows on the mean, and characters of the longest heading.</summary>
    private const int LeastRows = 4;
    private const int LeastWords = 6;
    private const int LongestHead = 50;

    public List<MeetingLine> Unfold(List<MeetingLine> lines)
    {
        var unfolded = new List<MeetingLine>();
        foreach (var line in lines)
        {
            if (line.Table is { } table && Columns(table) is { } columns)
            {
                foreach (var row in table.Rows.Skip(columns.Head + 1))
                {
                    unfolded.AddRange(OfRow(row, columns, line.Element));
                }
            }
            else
            {
                unfolded.Add(line);
            }
        }

        return unfolded;
    }

    private (int Head, int Text, int Owner, int Due)? Columns(SourceTable table)
    {
        for (var r = 0; r < Math.Min(3, table.Rows.Count); r++)
        {
            var cells = table.Rows[r].Cells;
            var text = cells
                .Where(c => lexicon.Is(c.Text, lexicon.Words.MinuteTalk))
                .Select(c => (int?)c.Column)
                .LastOrDefault();
            var owner = cells
                .Where(c => lexicon.Is(c.Text, lexicon.Words.MinuteOwners))
                .Select(c => (int?)c.Column)
                .LastOrDefault();
            if (text is { } t && owner is { } o && t != o && table.Rows.Count > r + 2)
            {
                return (
                    r,
                    t,
                    o,
                    cells
                        .Where(c => lexicon.Is(c.Text, lexicon.Words.MinuteDays))
                        .Select(c => (int?)c.Column)
                        .FirstOrDefault()
                        ?? -1
                );
            }
        }

        return ByCells(table);
    }

    /// <summary>The discussion is the column of most words, who acts stands in the last, whose heading tells of it.</summary>
    private (int Head, int Text, int Owner, int Due)? ByCells(SourceTable table)
    {
        if (table.ColumnCount is < 2 or > 5 || table.Rows.Count < LeastRows)
        {
            return null;
        }

        var head = table.Rows[0].Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        var owner = head.FindLast(c => lexicon.Holds(c.Text, lexicon.Words.MinuteOwners) >= 0)?.Column ?? -1;
        var text = Enumerable.Range(0, table.ColumnCount).MaxBy(c => Words(table, c));
        return
            owner > text
            && head.TrueForAll(c => c.Text.Length < LongestHead)
            && Words(table, text) > LeastWords * table.Rows.Count
            ? (0, text, owner, -1)
            : null;
    }

    private static int Words(SourceTable table, int column) =>
        table
            .Rows.Skip(1)
            .Sum(r => r.Cells.FirstOrDefault(c => c.Column == column) is { } cell ? Fold.WordCount(cell.Text) : 0);

    private static IEnumerable<MeetingLine> OfRow(
        SourceRow row,
        (int Head, int Text, int Owner, int Due) columns,
        int element
    )
    {
        string At(int column) => row.Cells.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? "";
        var number = string.Join(' ', row.Cells.Where(c => c.Column < columns.Text).Select(c => c.Text.Trim()))
            .TrimEnd('.');
        var cell = row.Cells.FirstOrDefault(c =>
            c.Column == columns.Text || c.Column < columns.Text && c.Column + c.ColumnSpan > columns.Text
        );
        var (owner, due) = (At(columns.Owner), At(columns.Due));
        var bold = row.Cells.Where(c => Fold.HasInk(c.Text)).All(c => c.Bold);
        var place = row.Place;
        var whole = number.Length > 0 && number.All(char.IsDigit);
        var parts = (cell?.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // An action column with words of its own holds the promise, not only who keeps it.
        var words = Fold.HasWords(owner, 5);
        for (var i = 0; i < parts.Length; i++)
        {
            yield return new(Fold.Space(parts[i]), place, element, bold && i == 0)
            {
                Number = i == 0 && whole ? number : null,
                Owner = i == parts.Length - 1 && owner.Length > 0 && !words ? owner : null,
                Due = due.Length > 0 && !words ? due : null,
            };
        }

        if (words)
        {
            foreach (var part in owner.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new($"Action: {Fold.Space(part)}", place, element) { Due = due.Length > 0 ? due : null };
            }
        }
    }
}
