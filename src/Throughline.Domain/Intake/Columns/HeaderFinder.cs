using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// Finds the heading row of a plan within a table, and decides whether a table with that heading is a plan.
/// </summary>
internal sealed class HeaderFinder(HeaderMatcher matcher, ColumnsByCells cells, PeriodColumns periods)
{
    private readonly FieldAssignment _fields = new(matcher);
    private readonly PlanTest _plans = new(matcher);

    // By its words: a heading that rows explained once means the same over a table of one row.
    private readonly Dictionary<string, PlanHeader> _understood = new(StringComparer.Ordinal);

    // Their first columns: each row of a pack is asked.
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);

    /// <summary>How many rows at the top of a table (title block, names, dates) may stand above its heading.</summary>
    private const int MostRowsAbove = 12;

    /// <summary>Lines of the tallest heading: a group, its parts, and a line of dates or units.</summary>
    private const int MostLines = 3;

    /// <summary>How much surer (sum of certainties) the columns must be with one line more: half a column.</summary>
    private const double WorthALine = 0.5;

    /// <summary>Headings of a second line where merging was lost: a group has two parts, and few columns are in groups.</summary>
    private const int LeastBelow = 2;
    private const int MostBelow = 7;

    /// <summary>Columns of the narrowest plan.</summary>
    private const int LeastColumns = 3;

    /// <summary>Characters of the longest heading of one column.</summary>
    internal const int LongestHeading = 160;

    /// <summary>Columns and rows of a table whose headings only its cells explain; characters of the longest.</summary>
    private const int LeastShown = 4;
    private const int LeastRowsShown = 3;
    private const int LongestShown = 60;

    /// <summary>One cell in so many of a heading may look like a row's: "Named nurse" over ticks.</summary>
    private const int MostOfRows = 4;

    /// <summary>One in so many may where this many columns below hold dates, numbers or money: a row had them too.</summary>
    private const int MostOverValues = 2;
    private const int LeastOverValues = 2;

    /// <summary>One heading in so many may begin small where a line's end cut it.</summary>
    private const int MostSmall = 3;

    private const double Sure = 0.9;
    private const double MostOfThem = 0.8;

    /// <summary>
    /// The heading that opens the table or stands within its first rows; null when the table has none of a plan.
    /// </summary>
    public PlanHeader? Find(SourceTable table)
    {
        PlanHeader? best = null;
        var bestScore = 0.0;
        for (var r = 0; r < Math.Min(table.Rows.Count, MostRowsAbove); r++)
        {
            if (At(table, r) is { } header && Weight(header) > bestScore)
            {
                best = header;
                bestScore = Weight(header);
            }
        }

        return best;
    }

    /// <summary>
    /// The heading in this row, alone or with a row of group headings above it; null when it is none.
    /// </summary>
    public PlanHeader? At(SourceTable table, int row)
    {
        var single = Read(table, row, 1);
        var header = single;
        for (var lines = 2; lines <= MostLines && row + lines - 1 < table.Rows.Count; lines++)
        {
            var (above, below) = (table.Rows[row + lines - 2], table.Rows[row + lines - 1]);
            if (!HasGroups(above, below))
            {
                break;
            }

            var more = Read(table, row, lines);
            if (
                more is not null
                && (
                    header is null
                    || Weight(more) > Weight(header) + WorthALine
                    || (Subheadings.Are(above, below) && Weight(more) > Weight(header) - WorthALine)
                )
            )
            {
                header = more;
            }
        }

        if (header is not null && _plans.Passes(header))
        {
            if (_understood.TryAdd(header.Signature, header))
            {
                _openings.Add(Fold.Words(header.Columns[0].Text));
            }

            return header;
        }

        return header is { RowCount: 1 } || header is null ? AsBefore(table, row) : null;
    }

    /// <summary>The first full row as a heading of which nothing is known; null where no row of the first ones is full.</summary>
    public static PlanHeader? Unread(SourceTable table)
    {
        for (var r = 0; r < Math.Min(table.Rows.Count - 1, MostRowsAbove); r++)
        {
            if (table.Rows[r].Cells.Count(HasInk) >= LeastShown)
            {
                var lines = table.Rows[r].Cells.Any(c => c.ColumnSpan > 1) ? 2 : 1;
                var columns = HeadingTexts.Of(table, r, lines);
                return new([.. columns.Select(t => new HeaderColumn(t.Index, t.Span, t.Text, null, 0))], r, lines);
            }
        }

        return null;
    }

    /// <summary>True for a label over numbers: "Action no.".</summary>
    public bool IsNumber(string label) =>
        matcher.Meanings(label) is [{ Field: Field.Number, Certainty: >= PlanTest.Certain }, ..];

    /// <summary>True for a label with which a record may open: a number, what was asked, found or is done.</summary>
    public bool Opens(string label) =>
        matcher.Meanings(label) is [{ Certainty: >= Sure } best, ..]
        && (best.Field.Governs() || best.Field == Field.Action);

    /// <summary>True for a label that says how things stand: no record opens with it and then with its number.</summary>
    public bool Stands(string label) =>
        matcher.Meanings(label) is [{ Certainty: >= Sure } best, ..] && best.Field is Field.Rating or Field.Update;

    /// <summary>The same words as a heading that was understood, over cells too few to explain it.</summary>
    private PlanHeader? AsBefore(SourceTable table, int row)
    {
        if (
            _understood.Count == 0
            || table.Rows[row].Cells is not { Count: >= LeastShown } cells
            || !_openings.Contains(Fold.Words(cells[0].Text))
        )
        {
            return null;
        }

        var texts = HeadingTexts.Of(table, row, 1);
        return
            texts.Count >= LeastShown
            && _understood.TryGetValue(string.Join('|', texts.Select(t => Fold.Words(t.Text))), out var known)
            ? new PlanHeader([.. texts.Zip(known.Columns, (t, c) => c with { Index = t.Index, Span = t.Span })], row, 1)
            {
                Series = known.Series,
            }
            : null;
    }

    private static double Weight(PlanHeader header) =>
        header.Columns.Where(c => c.Field is not null).Sum(c => c.Certainty);

    /// <summary>Merged headings above, or (where merging was lost) blanks above that headings below fill.</summary>
    private bool HasGroups(SourceRow row, SourceRow below)
    {
        if (IsBanner(row) || IsBanner(below))
        {
            return false;
        }

        if (row.Cells.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1))
        {
            return true;
        }

        // Each row of a pack is asked: what is cheap to see comes first.
        if (
            below.Cells.Count(HasInk) is var filled
            && (filled is < LeastBelow or > MostBelow || filled >= row.Cells.Count(HasInk))
        )
        {
            return false;
        }

        var inked = below.Cells.Where(HasInk).ToList();
        return inked.Exists(b => !row.Cells.Any(c => c.Column == b.Column && HasInk(c)))
            && inked.TrueForAll(b => matcher.Meanings(b.Text) is [{ Certainty: >= Sure }, ..]);
    }

    private static bool HasInk(SourceCell cell) => Fold.HasInk(cell.Text);

    /// <summary>One cell with words over several columns governs rows and groups no headings.</summary>
    private static bool IsBanner(SourceRow row) =>
        row.Cells.Any(c => c.ColumnSpan > 2 && c.Column == 0 && HasInk(c)) && row.Cells.Count(HasInk) == 1;

    private PlanHeader? Read(SourceTable table, int row, int rowCount)
    {
        // Each row of a pack is asked.
        if (rowCount == 1 && table.Rows[row].Cells.Count < LeastColumns)
        {
            return null;
        }

        var texts = HeadingTexts.Of(table, row, rowCount);
        if (
            texts.Count < LeastColumns
            || texts.Sum(t => t.Text.Length) > 90 * texts.Count
            || texts.Any(t => t.Text.Length > LongestHeading)
            || rowCount == 1 && GoesOn(texts)
            || texts.Where(MayBeCertain).Take(PlanTest.LeastCertain).Count() < PlanTest.LeastCertain
                && !MayBeShown(table, row, rowCount, texts)
        )
        {
            return null;
        }

        var columns = _fields.Assign(texts);
        if (columns.Exists(c => Grades(table, row + rowCount, c)))
        {
            var graded = columns.Where(c => Grades(table, row + rowCount, c)).Select(c => c.Index).ToHashSet();
            columns = _fields
                .Assign(texts.ConvertAll(t => graded.Contains(t.Index) ? t with { Text = "", Alone = null } : t))
                .ConvertAll(c => c with { Text = texts.First(t => t.Index == c.Index).Text });
            GiveGrades(columns, graded);
        }

        var (settled, series) = periods.Settle(cells.Settle(columns, table, row + rowCount), table, row + rowCount);
        return new PlanHeader(settled, row, rowCount) { Series = series };
    }

    /// <summary>Small letters begin some of the cells: lines of print that go on, as headings are written one way.</summary>
    private static bool GoesOn(List<HeadingWords> texts)
    {
        var (small, inked) = (0, 0);
        foreach (var (_, _, text, _) in texts)
        {
            if (text.Length > 0)
            {
                inked++;
                small += char.IsLower(text[0]) ? 1 : 0;
            }
        }

        return small * MostSmall >= inked && small < inked;
    }

    /// <summary>
    /// Most rows of a pack can be seen to be no heading before their columns are weighed against each other.
    /// </summary>
    private bool MayBeCertain(HeadingWords words) =>
        matcher.Meanings(words.Text) is [{ Certainty: >= PlanTest.Certain }, ..]
        || (words.Alone is { } alone && matcher.Meanings(alone) is [{ Certainty: >= PlanTest.Certain }, ..]);

    /// <summary>
    /// Words that no list knows may be headings by the cells below them: short, each another, none of them a date, a
    /// number or a sentence, over the first rows that fill as many columns.
    /// </summary>
    private bool MayBeShown(SourceTable table, int row, int rowCount, List<HeadingWords> texts)
    {
        // Only the first full row of a table may be: most rows of a pack are done with here.
        if (
            table.Rows.Count < row + rowCount + LeastRowsShown
            || table.Rows.Take(row).Any(r => r.Cells.Count(HasInk) >= LeastShown)
        )
        {
            return false;
        }

        var inked = texts.Where(t => Fold.HasInk(t.Text)).Select(t => t.Text.Trim()).ToList();
        return inked.Count >= LeastShown
            && inked.TrueForAll(t => t.Length <= LongestShown && !t.EndsWith('.'))
            && inked.Distinct(StringComparer.OrdinalIgnoreCase).Count() == inked.Count
            && !inked.Exists(cells.IsValue)
            && inked.Count(IsOfRows) is var ofRows
            && (
                ofRows * MostOfRows < inked.Count
                || ofRows * MostOverValues < inked.Count && cells.OverValues(table, row + rowCount) >= LeastOverValues
            );
    }

    /// <summary>A post, an agency, a rating or a sentence that no list knows as a heading: a plan's row goes on a page below.</summary>
    private bool IsOfRows(string text) =>
        cells.IsOfRows(text) && matcher.Meanings(text) is not [{ Certainty: >= PlanTest.Certain }, ..];

    /// <summary>The first column that grades the rows is the field that holds grades, when no other column is.</summary>
    private static void GiveGrades(List<HeaderColumn> columns, HashSet<int> graded)
    {
        foreach (var field in Fields.All.Where(f => f.Facts().Grades && !columns.Exists(c => c.Field == f)))
        {
            var at = columns.FindIndex(c => c.Field is null && graded.Contains(c.Index));
            if (at >= 0)
            {
                columns[at] = columns[at] with { Field = field, Certainty = PlanTest.Certain };
            }
        }
    }

    /// <summary>
    /// A column called "Priority" whose cells say High, Medium or Low grades the rows; it is none of their words.
    /// </summary>
    private bool Grades(SourceTable table, int below, HeaderColumn column)
    {
        if (column.Field is not (Field.Recommendation or Field.Section or Field.Finding or Field.Action))
        {
            return false;
        }

        var inked = table
            .Rows.Skip(below)
            .SelectMany(r => r.Cells)
            .Where(c => c.Column == column.Index && Fold.HasInk(c.Text))
            .ToList();
        return inked.Count > 0 && inked.Count(c => matcher.IsLevel(c.Text)) >= MostOfThem * inked.Count;
    }
}
