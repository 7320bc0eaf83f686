using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Joins the lines of print of a table whose rows were broken: each line of a cell in a table row of its own, the number
/// in the first only. Whether a table is so is told from all its cells; where a row begins, from each line.
/// </summary>
internal static class PrintedLines
{
    /// <summary>Cells that go on with the sentence above, as a share of those under another: whole rows hardly ever do.</summary>
    private const double LeastGoingOn = 0.3;

    /// <summary>The least of them in a table, so that one odd row does not join a small plan.</summary>
    private const int LeastCells = 4;

    /// <summary>The same where the rows are numbered and many lines are not: then a number says where each begins.</summary>
    private const int LeastCellsNumbered = 2;

    /// <summary>How far a line may end before the longest of its column and still be full: letters differ in width.</summary>
    private const double Slack = 0.12;

    /// <summary>Words after which no sentence ends.</summary>
    private static readonly HashSet<string> Leading =
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "to",
        "in",
        "on",
        "for",
        "with",
        "by",
        "at",
        "from",
        "that",
        "which",
        "who",
        "is",
        "are",
        "be",
        "will",
        "has",
        "have",
        "their",
        "its",
        "all",
        "each",
        "as",
        "not",
        "been",
        "was",
        "were",
    ];

    /// <returns>The same table where its rows are whole; else with its lines joined below the heading.</returns>
    public static SourceTable Join(SourceTable table, PlanHeader header, int first)
    {
        if (
            table.Rows.Count - first < (table.OfLines ? LeastCellsNumbered : LeastCells)
            || !IsBroken(table, first, NumbersRows(table, header, first))
        )
        {
            return table;
        }

        var widths = Widths(table, first);
        var rows = table.Rows.Take(first).ToList();
        var group = new List<SourceRow>();
        foreach (var row in table.Rows.Skip(first))
        {
            if (
                group.Count > 0
                && (IsBanner(row, table) || IsBanner(group[0], table) || Begins(row, group, header, widths) > 0)
            )
            {
                rows.Add(Joined(group));
                group = [];
            }

            group.Add(row);
        }

        rows.Add(Joined(group));
        return table with { Rows = rows };
    }

    private static bool IsBanner(SourceRow row, SourceTable table) =>
        row.Cells.Any(c => Fold.HasInk(c.Text) && c.ColumnSpan * 2 > table.ColumnCount);

    /// <summary>A number opens the first row, and of the others fewer than two in three have one.</summary>
    private static bool NumbersRows(SourceTable table, PlanHeader header, int first)
    {
        var rows = table.Rows.Skip(first).ToList();
        return IsNumbered(rows[0], header) && rows.Count(r => IsNumbered(r, header)) * 3 < rows.Count * 2;
    }

    private static bool IsNumbered(SourceRow row, PlanHeader header) =>
        row.Cells.Any(c => Fold.HasInk(c.Text) && (FieldOf(header, c.Column) == Field.Number || IsNumberOf(header, c)));

    private static bool IsBroken(SourceTable table, int first, bool numbered)
    {
        var (going, pairs) = (0, 0);
        for (var r = first + 1; r < table.Rows.Count; r++)
        {
            foreach (var (above, below) in Under(table.Rows[r - 1], table.Rows[r]))
            {
                pairs++;
                going += GoesOn(above.Text, below.Text) ? 1 : 0;
            }
        }

        var close = table.Rows.Skip(first + 1).Count(r => r.Apart == false);
        // What was read line by line has cells in several rows as soon as one goes on.
        return (table.OfLines && going > 0)
            || (going >= (numbered ? LeastCellsNumbered : LeastCells) && going >= LeastGoingOn * pairs)
            || close >= Math.Max(LeastCells, LeastGoingOn * (table.Rows.Count - first));
    }

    /// <summary>Positive when the line begins a row of the plan, negative when it goes on with the one above.</summary>
    private static double Begins(SourceRow row, List<SourceRow> group, PlanHeader header, Dictionary<int, int> widths)
    {
        var weight = row.Apart is { } apart
            ? apart
                ? Parted
                : -Parted
            : 0.0;
        foreach (var cell in row.Cells.Where(c => Fold.HasInk(c.Text)))
        {
            var above = group[^1].Cells.FirstOrDefault(c => c.Column == cell.Column && Fold.HasInk(c.Text));
            var last = LastOf(group, cell.Column);
            weight += FieldOf(header, cell.Column) switch
            {
                Field.Number => above?.Text.TrimEnd() is [.., '-'] ? -Number : Number,
                _ when IsNumberOf(header, cell) => Number,
                Field.Target when above is not null && IsDay(above.Text) && IsDay(cell.Text) => Another,
                Field.Rating or Field.Score or Field.UpdateScore or Field.Direction when last is not null => Another,
                _ => Words(above?.Text, cell.Text, last?.Text, widths[cell.Column]),
            };
        }

        // A column that the row above fills, and this line does not, has come to its end: so do lines of one row.
        var numbered = header.Columns.Any(c => c.Field == Field.Number);
        return weight - (numbered && !IsNumbered(row, header) ? Unnumbered : 0);
    }

    /// <summary>A number of its own begins a row, whatever else the line says.</summary>
    private const double Number = 6;

    /// <summary>Where blank lines part rows, they part most of them, and paragraphs within one too.</summary>
    private const double Parted = 1.5;

    /// <summary>A second rating, score or day is another row's.</summary>
    private const double Another = 2;

    /// <summary>Where rows are numbered, a line without a number mostly goes on.</summary>
    private const double Unnumbered = 2.5;

    private static SourceCell? LastOf(List<SourceRow> group, int column)
    {
        for (var i = group.Count - 1; i >= 0; i--)
        {
            if (group[i].Cells.FirstOrDefault(c => c.Column == column && Fold.HasInk(c.Text)) is { } cell)
            {
                return cell;
            }
        }

        return null;
    }

    private static double Words(string? above, string text, string? last, int width)
    {
        if (above is null)
        {
            // Words under a blank: a cell that ended and begins anew, or (the first of its column) one that starts late;
            // or its sentence goes on, where lines of other cells were put between.
            return last is null ? 0
                : GoesOn(last, text) ? -1
                : 2;
        }

        if (GoesOn(above, text))
        {
            return -2;
        }

        // The first word below would have stood in the line above, had the words gone on.
        var room = width - above.Length - 1 - FirstWord(text);
        return room > Slack * width ? 2
            : EndsSentence(above) ? 0.5
            : -0.5;
    }

    private static bool GoesOn(string above, string below)
    {
        var (ended, text) = (above.TrimEnd(), below.TrimStart());
        return ended.Length > 0
            && text.Length > 0
            && !EndsSentence(ended)
            && (
                char.IsLower(text[0])
                || ended[^1] is ',' or '-' or '('
                // "A" alone is a rating.
                || ended.Contains(' ', StringComparison.Ordinal) && Leading.Contains(Fold.Words(LastWord(ended)))
            );
    }

    private static bool IsDay(string text) => TargetDate.Parse(text).Kind is TargetKind.Day or TargetKind.Month;

    private static bool EndsSentence(string text) => text.TrimEnd() is [.., '.' or '?' or '!' or ';' or ':'];

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static int FirstWord(string text) =>
        text.TrimStart().IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? end : text.Trim().Length;

    private static Field? FieldOf(PlanHeader header, int column) =>
        header.Columns.FirstOrDefault(c => c.Index == column)?.Field;

    /// <summary>A first column that numbers the rows under another heading, or none.</summary>
    private static bool IsNumberOf(PlanHeader header, SourceCell cell) =>
        cell.Column == 0
        && FieldOf(header, 0) is null or Field.Recommendation or Field.Finding
        && CellShapes.IsNumbering(cell.Text.AsSpan().Trim());

    private static Dictionary<int, int> Widths(SourceTable table, int first) =>
        table
            .Rows.Skip(first)
            .SelectMany(r => r.Cells)
            .GroupBy(c => c.Column)
            .ToDictionary(g => g.Key, g => g.Max(c => c.Text.Trim().Length));

    private static IEnumerable<(SourceCell Above, SourceCell Below)> Under(SourceRow above, SourceRow below) =>
        from a in above.Cells
        from b in below.Cells
        where a.Column == b.Column && Fold.HasInk(a.Text) && Fold.HasInk(b.Text)
        select (a, b);

    private static SourceRow Joined(List<SourceRow> lines) =>
        lines.Count == 1
            ? lines[0]
            : lines[0] with
            {
                Cells =
                [
                    .. lines
                        .SelectMany(l => l.Cells)
                        .GroupBy(c => c.Column)
                        .OrderBy(g => g.Key)
                        .Select(g => Joined([.. g.Where(c => Fold.HasInk(c.Text))]) ?? g.First()),
                ],
            };

    private static SourceCell? Joined(IReadOnlyList<SourceCell> cells) =>
        cells.Count == 0
            ? null
            : cells[0] with
            {
                Text = cells.Skip(1).Aggregate(cells[0].Text.Trim(), (text, c) => Continued.By(text, c.Text.Trim())),
                Parts = cells.Count == 1 ? [] : cells,
                Doubt = cells.Select(c => c.Doubt).FirstOrDefault(d => d is not null),
            };
}
