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
        var best = new Dictionary<int, Assignment> { [0] = new(0, null, -1, default, 0) };
        for (var i = 0; i < texts.Count; i++)
        {
            best = Next(best, Meanings(texts[i]), i);
        }

        var columns = texts.ConvertAll(t => new HeaderColumn(t.Index, t.Span, t.Text, null, 0));
        for (var at = best.Values.MaxBy(b => b.Total); at is { Before: not null }; at = at.Before)
        {
            columns[at.Column] = columns[at.Column] with { Field = at.Field, Certainty = at.Certainty };
        }

        return [.. columns.Select((c, i) => c with { AlsoHolds = Second(columns, c, texts[i]) })];
    }

    /// <summary>The best ways to give fields to one column more.</summary>
    private static Dictionary<int, Assignment> Next(
        Dictionary<int, Assignment> best,
        List<(Field Field, double Certainty)> meanings,
        int column
    )
    {
        if (meanings.Count == 0)
        {
            return best;
        }

        var next = new Dictionary<int, Assignment>(best);
        foreach (var (taken, so) in best)
        {
            foreach (var (field, certainty) in meanings)
            {
                var total = so.Total + (certainty * certainty);
                var with = taken | (1 << (int)field);
                if (
                    with != taken
                    && (
                        !next.TryGetValue(with, out var other)
                        || total > other.Total
                        // Of two columns that a field fits as well it is the later one's.
                        || other.Column < column && total >= other.Total
                    )
                )
                {
                    next[with] = new(total, so, column, field, certainty);
                }
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

    /// <summary>The field given to a column, and those before it; the first of all is given to none.</summary>
    private sealed record Assignment(double Total, Assignment? Before, int Column, Field Field, double Certainty);
}

/// <summary>The words over one column; of a heading with groups above it also its own words alone.</summary>
internal sealed record HeadingWords(int Index, int Span, string Text, string? Alone);
