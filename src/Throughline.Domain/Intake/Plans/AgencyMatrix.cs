using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// A plan laid out with a column for each agency: what was asked down the side, each agency's answer below its name.
/// </summary>
internal sealed class AgencyMatrix(Vocabulary vocabulary, HeaderMatcher matcher)
{
    /// <summary>Words of a cell on average: answers are words; a table of figures by agency has fewer in each cell.</summary>
    private const double LeastWords = 2.5;

    /// <summary>Certainty (0 to 1) from which a heading on the left means its field.</summary>
    private const double Sure = 0.7;

    /// <summary>Share of the agencies' cells, 0 to 1, that say what is to be done where these are actions.</summary>
    private const double MostAreDeeds = 0.6;

    private readonly DoingWords _doing = new(vocabulary);

    /// <summary>The same cells with a row for each question and agency; null when the table is no such plan.</summary>
    /// <param name="table">The table.</param>
    /// <param name="grouped">Only where a line over the agencies says what they say: its heading is another plan's too.</param>
    public SourceTable? Unfold(SourceTable table, bool grouped) =>
        AgencyHeading.In(table, vocabulary, matcher) is { } heading
        && (heading.Group is not null || !grouped)
        && AreWords(table, heading)
            ? Build(ApartRows.Join(table), SaysDeeds(table, heading) ? heading with { Answer = Field.Action } : heading)
            : null;

    /// <summary>"Train the teams" below each agency is what it does, where no line over the agencies says what they say.</summary>
    private bool SaysDeeds(SourceTable table, AgencyHeading heading) =>
        heading.Group is null
        && !heading.Left.Exists(l => matcher.Meanings(l.Text) is [{ Field: Field.Action or Field.Question }, ..])
        && AnswersOf(table, heading) is var cells
        && cells.Count(c => _doing.Says(c.Text) && !DoingWords.Asks(c.Text)) >= MostAreDeeds * cells.Count;

    private static bool AreWords(SourceTable table, AgencyHeading heading)
    {
        var cells = AnswersOf(table, heading);
        return cells.Count > 0 && cells.Average(c => Fold.WordCount(c.Text)) >= LeastWords;
    }

    private static List<SourceCell> AnswersOf(SourceTable table, AgencyHeading heading) =>
        [
            .. table
                .Rows.Skip(heading.Row + 1)
                .SelectMany(r => r.Cells)
                .Where(c => Fold.HasInk(c.Text) && heading.Agencies.Exists(a => a.Column == c.Column)),
        ];

    private SourceTable Build(SourceTable table, AgencyHeading heading)
    {
        var width = heading.Agencies[0].Column;

        // One and the same cell on each of an agency's rows: its words stand in the paper once.
        var named = heading.Agencies.ConvertAll(a => Shared(a) with { Column = width, ColumnSpan = 1, RowSpan = 1 });
        var rows = table.Rows.Take(heading.Group is null ? heading.Row : heading.Row - 1).ToList();
        rows.Add(Headings(table.Rows[heading.Row], heading));
        foreach (var row in table.Rows.Skip(heading.Row + 1))
        {
            AddRows(row, heading, named, rows);
        }

        return table with
        {
            Rows = rows,
            ColumnCount = rows.Max(r => r.Cells.Select(c => c.Column + 1).DefaultIfEmpty(0).Max()),
        };
    }

    /// <summary>A heading that names what the agencies say, in the paper's words where it says so.</summary>
    private static SourceRow Headings(SourceRow row, AgencyHeading heading)
    {
        var width = heading.Agencies[0].Column;
        var answer = new SourceCell(heading.Answer.ToString(), width + 1, row.Place);
        return row with
        {
            Cells =
            [
                .. heading.Left.Select(c => c with { RowSpan = 1 }),
                new("Agency", width, row.Place) { Supplied = true },
                heading.Group is { } group ? answer with { Parts = [group] } : answer with { Supplied = true },
            ],
            IsHeader = true,
        };
    }

    /// <summary>
    /// A row for each agency. A day stands on each; one and the same cell, so its words stand in the paper once.
    /// An agency that does not answer is silent, one of which nothing is asked is in no row.
    /// </summary>
    private void AddRows(SourceRow row, AgencyHeading heading, List<SourceCell> named, List<SourceRow> rows)
    {
        var width = heading.Agencies[0].Column;
        var asked = row.Cells.Where(c => c.Column < width).Select(c => IsOfEach(c, heading) ? Shared(c) : c).ToList();
        var repeats = heading.Answer == Field.Action;
        var repeated = asked.Where(c => IsOfEach(c, heading)).ToList();
        var before = rows.Count;
        foreach (var (agency, i) in heading.Agencies.Select((a, i) => (a, i)))
        {
            var answers = row.Cells.Where(c => c.Column >= agency.Column && c.Column < EndOf(heading, i)).ToList();
            if (repeats && !answers.Exists(a => Fold.HasInk(a.Text)))
            {
                continue;
            }

            rows.Add(
                row with
                {
                    Cells =
                    [
                        .. rows.Count == before ? asked : repeated,
                        named[i],
                        .. answers.Select(c => c with { Column = width + 1, ColumnSpan = 1, RowSpan = 1 }),
                    ],
                }
            );
        }

        if (rows.Count == before && asked.Exists(a => Fold.HasInk(a.Text)))
        {
            rows.Add(row with { Cells = asked });
        }

        AddBeyond(row, heading, rows);
    }

    /// <summary>The cell as a part of itself: however its row is moved about, its words are known for the same.</summary>
    private static SourceCell Shared(SourceCell cell) => cell.Parts.Count > 0 ? cell : cell with { Parts = [cell] };

    /// <summary>What each agency's row must say itself: a day or a lead; what governs is carried down to it anyhow.</summary>
    private bool IsOfEach(SourceCell cell, AgencyHeading heading) =>
        heading.Left.Find(l => l.Column == cell.Column) is { } left
        && Fold.Words(left.Text) != Fold.Words(cell.Text)
        && matcher.Meanings(left.Text) is [{ Certainty: >= Sure } best, ..]
        && !best.Field.Governs();

    /// <summary>An agency's columns reach to the next one's: a cell between two names is the first one's.</summary>
    private static int EndOf(AgencyHeading heading, int agency) =>
        agency + 1 < heading.Agencies.Count
            ? heading.Agencies[agency + 1].Column
            : heading.Agencies[agency].Column + heading.Agencies[agency].ColumnSpan;

    /// <summary>Words in columns after the agencies' have a row of their own.</summary>
    private static void AddBeyond(SourceRow row, AgencyHeading heading, List<SourceRow> rows)
    {
        var (first, last) = (heading.Agencies[0].Column, heading.Agencies[^1].Column + heading.Agencies[^1].ColumnSpan);
        var beyond = row.Cells.Where(c => c.Column >= last && Fold.HasInk(c.Text)).ToList();
        if (beyond.Count > 0)
        {
            rows.Add(
                row with
                {
                    Cells =
                    [
                        .. beyond.Select((c, i) => c with { Column = first + 2 + i, ColumnSpan = 1, RowSpan = 1 }),
                    ],
                }
            );
        }
    }
}
