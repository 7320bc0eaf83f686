using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Headers;

/// <summary>Finds the heading row of a plan within a table, and decides whether a table with that heading is a plan.</summary>
internal sealed class HeaderFinder(HeaderMatcher matcher)
{
    /// <summary>How many rows at the top of a table (title block, names, dates) may stand above its heading.</summary>
    private const int MostRowsAbove = 12;

    private static readonly HashSet<Field> Promises = [Field.Action, Field.Recommendation, Field.Question, Field.Response, Field.Description];
    private static readonly HashSet<Field> Keeping =
        [Field.Agency, Field.Rating, Field.Target, Field.Lead, Field.Owner, Field.Outcome, Field.Score, Field.Update, Field.Response, Field.Agreed, Field.Direction];

    /// <summary>The heading that opens the table or stands within its first rows; null when the table has none of a plan.</summary>
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

    /// <summary>The heading in this row, alone or with a row of group headings above it; null when it is none.</summary>
    public PlanHeader? At(SourceTable table, int row)
    {
        var single = Read(table, row, 1);
        var two = row + 1 < table.Rows.Count && HasGroups(table.Rows[row], table.Rows[row + 1]) ? Read(table, row, 2) : null;
        var header = two is not null && (single is null || Weight(two) > Weight(single) + 0.5) ? two : single;
        return header is not null && IsPlan(header) ? header : null;
    }

    private static double Weight(PlanHeader header) => header.Columns.Where(c => c.Field is not null).Sum(c => c.Certainty);

    /// <summary>Merged headings above, or (where merging was lost) blanks above that headings below fill.</summary>
    private bool HasGroups(SourceRow row, SourceRow below)
    {
        if (row.Cells.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1))
        {
            return true;
        }

        var inked = below.Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        return inked.Count is >= 2 and < 8 && inked.Count < row.Cells.Count(c => Fold.HasInk(c.Text))
            && inked.Exists(b => !row.Cells.Any(c => c.Column == b.Column && Fold.HasInk(c.Text)))
            && inked.TrueForAll(b => matcher.Meanings(b.Text) is [{ Certainty: >= 0.9 }, ..]);
    }

    private bool IsPlan(PlanHeader header)
    {
        var inked = header.Columns.Count(c => Fold.HasInk(c.Text));
        var known = header.Columns.Count(c => c.Field is not null);
        var against = header.Columns.Count(c => matcher.SpeaksAgainstPlan(c.Text));
        var promises = header.Fields.Count(Promises.Contains);
        var keeping = header.Fields.Count(Keeping.Contains);
        var sure = header.Columns.Where(c => c.Field is not null).Select(c => c.Certainty).DefaultIfEmpty(0).Average();
        var certain = header.Columns.Count(c => c.Certainty >= 0.72);
        return inked >= 3 && certain >= 2 && known * 2 >= header.Columns.Count && promises >= 1 && keeping >= 1 && header.Fields.Count >= 3 && against <= known / 4
            && known * 2 > inked && sure >= 0.55 && (header.Fields.Contains(Field.Action) || promises + keeping >= 3);
    }

    private PlanHeader? Read(SourceTable table, int row, int rowCount)
    {
        var texts = HeaderTexts(table, row, rowCount);
        if (texts.Count < 3 || texts.Sum(t => t.Text.Length) > 90 * texts.Count || texts.Any(t => t.Text.Length > 160))
        {
            return null;
        }

        return new PlanHeader(Assign(texts), row, rowCount);
    }

    /// <summary>The words over each column; in a heading of two rows the group's words stand before the column's own.</summary>
    private static List<(int Index, int Span, string Text)> HeaderTexts(SourceTable table, int row, int rowCount)
    {
        var top = table.Rows[row].Cells;
        if (rowCount == 1)
        {
            return [.. top.Select(c => (c.Column, c.ColumnSpan, Fold.Space(c.Text)))];
        }

        var texts = new List<(int, int, string)>();
        foreach (var cell in top)
        {
            var below = cell.RowSpan > 1 ? [] : table.Rows[row + 1].Cells.Where(c => c.Column >= cell.Column && c.Column < cell.Column + cell.ColumnSpan && Fold.HasInk(c.Text)).ToList();
            if (below.Count == 0)
            {
                texts.Add((cell.Column, cell.ColumnSpan, Fold.Space(cell.Text)));
                continue;
            }

            texts.AddRange(below.Select(b => (b.Column, b.ColumnSpan, Fold.Space($"{b.Text} {cell.Text}"))));
        }

        return texts;
    }

    /// <summary>Gives each column the best field that no surer column has taken.</summary>
    private List<HeaderColumn> Assign(List<(int Index, int Span, string Text)> texts)
    {
        var meanings = texts.Select(t => Meanings(t.Text)).ToList();
        var taken = new HashSet<Field>();
        var fields = new (Field? Field, double Certainty)[texts.Count];
        foreach (var (column, field, certainty) in meanings.SelectMany((m, i) => m.Select(x => (i, x.Field, x.Certainty))).OrderByDescending(x => x.Certainty).ThenBy(x => x.i))
        {
            if (fields[column].Field is null && taken.Add(field))
            {
                fields[column] = (field, certainty);
            }
        }

        return [.. texts.Select((t, i) => new HeaderColumn(t.Index, t.Span, t.Text, fields[i].Field, fields[i].Certainty))];
    }

    /// <summary>A rating of an earlier meeting is not the plan's rating now; no field holds it, so it is kept as unplaced rather than mixed up.</summary>
    private List<(Field Field, double Certainty)> Meanings(string text)
    {
        var meanings = matcher.Meanings(text);
        return matcher.IsPrevious(text) ? [.. meanings.Where(m => m.Field is not (Field.Rating or Field.Target or Field.Score))] : meanings;
    }
}
