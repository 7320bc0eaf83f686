using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Finds out what a column holds whose heading no list knows: by words that the heading holds, and by what its cells are. The
/// cells decide: a column of people is no deadline whatever its heading says.
/// </summary>
internal sealed class ColumnGuess(MeetingLexicon lexicon)
{
    /// <summary>Characters of the longest heading of a column.</summary>
    private const int LongestHeading = 60;

    /// <summary>Marks for a heading that holds a known phrase, for cells of the sort that the column has, for either alone.</summary>
    private const int ByWords = 4;
    private const int ByCells = 3;
    private const int Least = 4;

    /// <summary>The sorts that each column may have; the first are its own.</summary>
    private static readonly Dictionary<string, (CellSort[] Own, CellSort[] Also)> Sorts = new(StringComparer.Ordinal)
    {
        ["number"] = ([CellSort.Number], []),
        ["meeting"] = ([CellSort.Day], [CellSort.When]),
        ["item"] = ([], [CellSort.Number, CellSort.Words, CellSort.Mixed]),
        ["action"] = ([CellSort.Words], [CellSort.Mixed]),
        ["topic"] = ([CellSort.Words], [CellSort.Mixed]),
        ["owner"] = ([CellSort.Person], [CellSort.Mixed]),
        ["lead"] = ([CellSort.Person], [CellSort.Mixed]),
        ["due"] = ([CellSort.Day, CellSort.When], [CellSort.Mixed]),
        ["status"] = ([CellSort.State], [CellSort.YesNo, CellSort.Words, CellSort.Mixed]),
        ["response"] = ([], [CellSort.Words, CellSort.Mixed]),
        ["description"] = ([], [CellSort.Words]),
        ["why"] = ([], [CellSort.Words]),
        ["outcome"] = ([], [CellSort.Words]),
        ["requestedBy"] = ([], [CellSort.Person, CellSort.Words, CellSort.Mixed]),
        ["name"] = ([CellSort.Person], [CellSort.Mixed]),
        ["role"] = ([], [CellSort.Person, CellSort.Words, CellSort.Mixed]),
        ["group"] = ([CellSort.Party], [CellSort.Words]),
        ["voting"] = ([CellSort.YesNo], []),
    };

    private readonly CellSorts _sorts = new(lexicon);

    /// <summary>Adds to the columns that are known by their headings those that can be told.</summary>
    public void Fill(SourceTable table, int head, Dictionary<string, string[]> names, Dictionary<string, int> columns)
    {
        var rows = table.Rows.Skip(head + 1).ToList();
        var open = table
            .Rows[head]
            .Cells.Where(c => c.Text.Length < LongestHeading && !columns.ContainsValue(c.Column) && c.ColumnSpan == 1)
            .Select(c =>
                (
                    c.Column,
                    Heading: c.Text,
                    Cells: rows.Select(r => r.Cells.FirstOrDefault(x => x.Column == c.Column)?.Text ?? "").ToList()
                )
            )
            .ToList();
        if (rows.Count < 2 || open.Count == 0)
        {
            return;
        }

        var marks = new List<(int Mark, int Column, string Field)>();
        foreach (var (column, heading, cells) in open)
        {
            var sort = _sorts.Of(cells);
            foreach (var (field, phrases) in names.Where(n => !columns.ContainsKey(n.Key)))
            {
                var mark = Mark(field, phrases, heading, sort);
                if (mark >= Least)
                {
                    marks.Add((mark, column, field));
                }
            }
        }

        foreach (var (_, column, field) in marks.OrderByDescending(m => m.Mark).ThenBy(m => m.Column))
        {
            if (!columns.ContainsKey(field) && !columns.ContainsValue(column))
            {
                columns[field] = column;
            }
        }

        ByCellsAlone(open, names, columns);
    }

    private int Mark(string field, string[] phrases, string heading, CellSort sort)
    {
        if (!Sorts.TryGetValue(field, out var may) || !may.Own.Contains(sort) && !may.Also.Contains(sort))
        {
            return 0;
        }

        return (lexicon.Holds(heading, phrases) >= 0 ? ByWords : 0) + (may.Own.Contains(sort) ? ByCells : 0);
    }

    /// <summary>What its cells alone tell: people, days, states, answers of yes or no, groups, and the longest text.</summary>
    private void ByCellsAlone(
        List<(int Column, string Heading, List<string> Cells)> open,
        Dictionary<string, string[]> names,
        Dictionary<string, int> columns
    )
    {
        foreach (var (column, _, cells) in open.Where(o => !columns.ContainsValue(o.Column)).ToList())
        {
            var sort = _sorts.Of(cells);
            var field = names.Keys.FirstOrDefault(f =>
                !columns.ContainsKey(f)
                && sort is not (CellSort.Words or CellSort.Mixed)
                && Sorts.TryGetValue(f, out var may)
                && may.Own.Contains(sort)
            );
            if (field is not null)
            {
                columns[field] = column;
            }
        }

        var main =
            names.ContainsKey("action") ? "action"
            : names.ContainsKey("topic") ? "topic"
            : null;
        if (main is not null && !columns.ContainsKey(main))
        {
            var best = open.Where(o => !columns.ContainsValue(o.Column) && _sorts.Of(o.Cells) is CellSort.Words)
                .Where(o => o.Cells.Count(Fold.HasInk) * 10 >= o.Cells.Count * 7)
                .OrderBy(o => o.Column)
                .Take(1)
                .ToList();
            if (best is [var first])
            {
                columns[main] = first.Column;
            }
        }
    }
}
