using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// A plan laid out with a column for each agency: what was asked down the side, each agency's answer below its name.
/// </summary>
internal sealed class AgencyMatrix(Vocabulary vocabulary, HeaderMatcher matcher)
{
    private const int MostRowsAbove = 4;
    private const int LongestName = 60;
    private const double Sure = 0.7;

    /// <summary>Answers are words; a table of figures by agency has fewer in each cell.</summary>
    private const double LeastWords = 2.5;

    /// <summary>The same cells with a row for each question and agency; null when the table is no such plan.</summary>
    public SourceTable? Unfold(SourceTable table)
    {
        for (var r = 0; r < Math.Min(table.Rows.Count - 1, MostRowsAbove); r++)
        {
            if (AgenciesIn(table.Rows[r]) is { } heading && AreWords(table, r + 1, heading.Agencies))
            {
                return Build(table, r, heading.Left, heading.Agencies);
            }
        }

        return null;
    }

    private (List<SourceCell> Left, List<SourceCell> Agencies)? AgenciesIn(SourceRow row)
    {
        var inked = row.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        var left = inked.TakeWhile(c => !IsAgency(c.Text)).ToList();
        var agencies = inked.Skip(left.Count).ToList();
        return
            left.Count is >= 1 and <= 3
            && agencies.Count >= 2
            && agencies.TrueForAll(a => IsAgency(a.Text))
            && left.Exists(c =>
                matcher.Meanings(c.Text)
                    is [
                        {
                            Field: Field.Question or Field.Recommendation or Field.Finding or Field.Action,
                            Certainty: >= Sure
                        },
                        ..,
                    ]
            )
            ? (left, agencies)
            : null;
    }

    private bool IsAgency(string text) =>
        text.Length <= LongestName
        && !(matcher.Meanings(text) is [{ Certainty: >= Sure }, ..])
        && (vocabulary.AgencyCalled(text) is not null || Fold.Words(text).Split(' ').Any(vocabulary.IsAgencyWord));

    private static bool AreWords(SourceTable table, int from, List<SourceCell> agencies)
    {
        var cells = table
            .Rows.Skip(from)
            .SelectMany(r => r.Cells)
            .Where(c => Fold.HasInk(c.Text) && agencies.Exists(a => a.Column == c.Column))
            .ToList();
        return cells.Count > 0 && cells.Average(c => Fold.WordCount(c.Text)) >= LeastWords;
    }

    private static SourceTable Build(
        SourceTable table,
        int headingRow,
        List<SourceCell> left,
        List<SourceCell> agencies
    )
    {
        var width = agencies[0].Column;

        // One and the same cell on each of an agency's rows: its words stand in the paper once.
        var named = agencies.ToDictionary(a => a, a => a with { Column = width, ColumnSpan = 1, RowSpan = 1 });
        var heading = table.Rows[headingRow];
        var supplied = new[] { ("Agency", width), ("Response", width + 1) }.Select(s => new SourceCell(
            s.Item1,
            s.Item2,
            heading.Place
        )
        {
            Supplied = true,
        });
        var rows = table
            .Rows.Take(headingRow)
            .Append(heading with { Cells = [.. left, .. supplied], IsHeader = true })
            .ToList();
        foreach (var row in table.Rows.Skip(headingRow + 1))
        {
            var first = true;
            foreach (var agency in agencies)
            {
                var asked = first ? row.Cells.Where(c => c.Column < width) : [];
                var answers = row.Cells.Where(c =>
                    c.Column >= agency.Column && c.Column < agency.Column + agency.ColumnSpan
                );
                rows.Add(
                    row with
                    {
                        Cells =
                        [
                            .. asked,
                            named[agency],
                            .. answers.Select(c => c with { Column = width + 1, ColumnSpan = 1, RowSpan = 1 }),
                        ],
                    }
                );
                first = false;
            }

            var last = agencies[^1].Column + agencies[^1].ColumnSpan;
            var beyond = row.Cells.Where(c => c.Column >= last && Fold.HasInk(c.Text)).ToList();
            if (beyond.Count > 0)
            {
                rows.Add(
                    row with
                    {
                        Cells =
                        [
                            .. beyond.Select((c, i) => c with { Column = width + 2 + i, ColumnSpan = 1, RowSpan = 1 }),
                        ],
                    }
                );
            }
        }

        return table with
        {
            Rows = rows,
            ColumnCount = rows.Max(r => r.Cells.Select(c => c.Column + 1).DefaultIfEmpty(0).Max()),
        };
    }
}
