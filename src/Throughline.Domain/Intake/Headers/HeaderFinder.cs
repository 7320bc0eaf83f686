using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Headers;

/// <summary>Finds the heading row of a plan within a table, and decides whether a table with that heading is a plan.</summary>
internal sealed class HeaderFinder(HeaderMatcher matcher)
{
    /// <summary>How many rows at the top of a table (title block, names, dates) may stand above its heading.</summary>
    private const int MostRowsAbove = 12;

    private const double Sure = 0.9;
    private const double MostOfThem = 0.8;

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
            && inked.TrueForAll(b => matcher.Meanings(b.Text) is [{ Certainty: >= Sure }, ..]);
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
        var firm = promises >= 1 && (header.Fields.Contains(Field.Lead) || header.Fields.Contains(Field.Owner) || header.Fields.Contains(Field.Agency)) && (header.Fields.Contains(Field.Target) || header.Fields.Contains(Field.Update) || header.Fields.Contains(Field.Rating));
        return inked >= 3 && certain >= 2 && (known + against) * 2 >= header.Columns.Count && promises >= 1 && keeping >= 1 && header.Fields.Count >= 3 && against <= (firm ? known : known / 4)
            && (known * 2 > inked || (firm && (known + against) * 2 > inked)) && sure >= 0.55 && (header.Fields.Contains(Field.Action) || promises + keeping >= 3);
    }

    private PlanHeader? Read(SourceTable table, int row, int rowCount)
    {
        var texts = HeaderTexts(table, row, rowCount);
        if (texts.Count < 3 || texts.Sum(t => t.Text.Length) > 90 * texts.Count || texts.Any(t => t.Text.Length > 160))
        {
            return null;
        }

        var columns = Assign(texts);
        if (columns.Exists(c => Grades(table, row + rowCount, c)))
        {
            var graded = columns.Where(c => Grades(table, row + rowCount, c)).Select(c => c.Index).ToHashSet();
            columns = Assign(texts.ConvertAll(t => graded.Contains(t.Index) ? t with { Text = "", Alone = null } : t))
                .ConvertAll(c => c with { Text = texts.First(t => t.Index == c.Index).Text });
        }

        return new PlanHeader(columns, row, rowCount);
    }

    /// <summary>The words over each column; in a heading of two rows the group's words stand before the column's own.</summary>
    private static List<HeadingWords> HeaderTexts(SourceTable table, int row, int rowCount)
    {
        var top = table.Rows[row].Cells;
        if (rowCount == 1)
        {
            return [.. top.Select(c => new HeadingWords(c.Column, c.ColumnSpan, Fold.Space(c.Text), null))];
        }

        var texts = new List<HeadingWords>();
        var below = table.Rows[row + 1].Cells.Where(c => Fold.HasInk(c.Text)).ToList();
        var taken = new HashSet<SourceCell>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < top.Count; i++)
        {
            var cell = top[i];
            var inked = Fold.HasInk(cell.Text);

            // Where merging was lost, a group reaches over the blanks that follow it.
            var end = cell.Column + cell.ColumnSpan;
            var reach = inked && cell.ColumnSpan == 1 ? top.Skip(i + 1).FirstOrDefault(c => Fold.HasInk(c.Text))?.Column ?? table.ColumnCount : end;
            var own = cell.RowSpan > 1 || !inked ? [] : below.Where(b => b.Column >= cell.Column && b.Column < end).ToList();
            if (own.Count > 0)
            {
                own = below.Where(b => b.Column >= cell.Column && b.Column < Math.Max(end, reach)).ToList();
                texts.AddRange(own.Select(b => new HeadingWords(b.Column, b.ColumnSpan, Fold.Space($"{b.Text} {cell.Text}"), Fold.Space(b.Text))));
                taken.UnionWith(own);
            }
            else if (inked || !below.Exists(b => b.Column >= cell.Column && b.Column < end))
            {
                texts.Add(new(cell.Column, cell.ColumnSpan, Fold.Space(cell.Text), null));
            }
        }

        texts.AddRange(below.Where(b => !taken.Contains(b) && !texts.Exists(t => t.Index <= b.Column && b.Column < t.Index + t.Span)).Select(b => new HeadingWords(b.Column, b.ColumnSpan, Fold.Space(b.Text), null)));
        texts.Sort((a, b) => a.Index.CompareTo(b.Index));
        return texts;
    }

    /// <summary>Gives the columns the fields that fit them best together: no field twice, the greatest sum of squared certainties.</summary>
    private List<HeaderColumn> Assign(List<HeadingWords> texts)
    {
        var best = new Dictionary<int, Assignment> { [0] = new(0, null, null, 0) };
        foreach (var meanings in texts.Select(Meanings))
        {
            var next = new Dictionary<int, Assignment>();
            foreach (var (taken, so) in best)
            {
                Keep(next, taken, new(so.Total, so, null, 0));
                foreach (var (field, certainty) in meanings.Where(m => (taken & (1 << (int)m.Field)) == 0))
                {
                    Keep(next, taken | (1 << (int)field), new(so.Total + (certainty * certainty), so, field, certainty));
                }
            }

            best = next;
        }

        var columns = new List<HeaderColumn>(texts.Count);
        var at = best.Values.MaxBy(b => b.Total);
        for (var i = texts.Count - 1; i >= 0; i--, at = at.Before)
        {
            columns.Insert(0, new HeaderColumn(texts[i].Index, texts[i].Span, texts[i].Text, at!.Field, at.Certainty));
        }

        return [.. columns.Select((c, i) => c with { AlsoHolds = Second(columns, c, texts[i]) })];
    }

    /// <summary>"RAG and comments", "Progress (BRAG)": the rating and the update in one cell, where no other column holds them.</summary>
    private Field? Second(List<HeaderColumn> columns, HeaderColumn column, HeadingWords words)
    {
        Field? other = column.Field switch { Field.Rating => Field.Update, Field.Update => Field.Rating, _ => null };
        return other is { } o && !columns.Exists(c => c.Field == o) && Meanings(words).Exists(m => m.Field == o) ? o : null;
    }

    private static void Keep(Dictionary<int, Assignment> best, int taken, Assignment assignment)
    {
        if (!best.TryGetValue(taken, out var other) || assignment.Total > other.Total)
        {
            best[taken] = assignment;
        }
    }

    /// <summary>A column called "Priority" whose cells say High, Medium or Low grades the rows; it is none of their words.</summary>
    private bool Grades(SourceTable table, int below, HeaderColumn column)
    {
        if (column.Field is not (Field.Recommendation or Field.Section or Field.Finding or Field.Action))
        {
            return false;
        }

        var cells = table.Rows.Skip(below).SelectMany(r => r.Cells).Where(c => c.Column == column.Index && Fold.HasInk(c.Text)).ToList();
        return cells.Count > 0 && cells.Count(c => matcher.IsLevel(c.Text)) >= MostOfThem * cells.Count;
    }

    /// <summary>A rating of an earlier meeting is not the plan's rating now; no field holds it, so it is kept as unplaced rather than mixed up.</summary>
    private List<(Field Field, double Certainty)> Meanings(HeadingWords words)
    {
        var meanings = matcher.Meanings(words.Text).ToList();
        if (matcher.IsPrevious(words.Text))
        {
            return [.. meanings.Where(m => m.Field is not (Field.Rating or Field.Target or Field.Score))];
        }

        // Words that say enough alone are not made less sure by the group above them.
        if (words.Alone is { } alone && matcher.Meanings(alone) is [{ Certainty: >= Sure } own, ..])
        {
            meanings.RemoveAll(m => m.Field == own.Field);
            meanings.Insert(0, (own.Field, own.Certainty - 0.05));
        }

        return meanings;
    }

    /// <summary>The fields given to the columns so far; Before leads back through them.</summary>
    private sealed record Assignment(double Total, Assignment? Before, Field? Field, double Certainty);

    /// <summary>The words over one column; of a heading with groups above it also its own words alone.</summary>
    private sealed record HeadingWords(int Index, int Span, string Text, string? Alone);
}
