using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Decides what the columns under a heading hold.</summary>
internal sealed class FieldAssignment(HeaderMatcher matcher)
{
    private const double Sure = 0.9;

    /// <summary>
    /// A heading of many columns that each could mean many things must not take for ever: the best so far go on.
    /// </summary>
    private const int MostStates = 400;

    /// <summary>
    /// Gives the columns the fields that fit them best together: no field twice, the greatest sum of squared
    /// certainties.
    /// </summary>
    public List<HeaderColumn> Assign(List<HeadingWords> texts)
    {
        var best = new Dictionary<int, Assignment> { [0] = new(0, null, null, 0) };
        foreach (var meanings in texts.Select(Meanings))
        {
            best = Next(best, meanings);
        }

        var columns = new List<HeaderColumn>(texts.Count);
        var at = best.Values.MaxBy(b => b.Total);
        for (var i = texts.Count - 1; i >= 0; i--, at = at.Before)
        {
            columns.Insert(0, new HeaderColumn(texts[i].Index, texts[i].Span, texts[i].Text, at!.Field, at.Certainty));
        }

        return [.. columns.Select((c, i) => c with { AlsoHolds = Second(columns, c, texts[i]) })];
    }

    /// <summary>The best ways to give fields to one column more.</summary>
    private static Dictionary<int, Assignment> Next(
        Dictionary<int, Assignment> best,
        IReadOnlyList<(Field Field, double Certainty)> meanings
    )
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

        return next.Count <= MostStates
            ? next
            : next.OrderByDescending(n => n.Value.Total).Take(MostStates).ToDictionary(n => n.Key, n => n.Value);
    }

    /// <summary>
    /// "RAG and comments", "Progress (BRAG)": the rating and the update in one cell, where no other column holds them.
    /// </summary>
    private Field? Second(List<HeaderColumn> columns, HeaderColumn column, HeadingWords words)
    {
        Field? other = column.Field switch
        {
            Field.Rating => Field.Update,
            Field.Update => Field.Rating,
            _ => null,
        };
        return other is { } o && !columns.Exists(c => c.Field == o) && Meanings(words).Exists(m => m.Field == o)
            ? o
            : null;
    }

    private static void Keep(Dictionary<int, Assignment> best, int taken, Assignment assignment)
    {
        if (!best.TryGetValue(taken, out var other) || assignment.Total > other.Total)
        {
            best[taken] = assignment;
        }
    }

    /// <summary>
    /// A rating of an earlier meeting is not the plan's rating now; no field holds it, so it is kept as unplaced rather
    /// than mixed up.
    /// </summary>
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
}

/// <summary>The words over one column; of a heading with groups above it also its own words alone.</summary>
internal sealed record HeadingWords(int Index, int Span, string Text, string? Alone);
