using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// Joins what a page break cut off: the first row after the break that only goes on with the row before it.
/// </summary>
internal static class CutRow
{
    private const string Why = "Joined with the rest of it from after a page break.";

    /// <summary>
    /// True when every cell goes on with words of the same field in the row before, and none begins anything of its
    /// own.
    /// </summary>
    public static bool IsRest(RowBuilder before, List<Placed> placed)
    {
        if (
            placed.Count == 0
            || placed.Exists(p =>
                p.Field
                    is null
                        or Field.Agency
                        or Field.Question
                        or Field.Recommendation
                        or Field.Number
                        or Field.Rating
                        or Field.Finding
                        or Field.Score
            )
        )
        {
            return false;
        }

        return placed.TrueForAll(p => GoesOn(before, p))
            || (
                !placed.Exists(p => p.Field is Field.Action or Field.Response)
                && placed.TrueForAll(p => before.Has(p.Field!.Value) || p.Field is Field.Outcome or Field.Update)
            );
    }

    public static void Join(RowBuilder before, List<Placed> placed)
    {
        foreach (var p in placed)
        {
            before.Add(p.Field!.Value, p.Piece);
            before.Doubt(p.Field, Why);
        }
    }

    /// <summary>
    /// Of a row that begins something of its own, the cells that plainly end a sentence of the row before go back to
    /// it.
    /// </summary>
    public static List<Placed> JoinLooseEnds(RowBuilder before, List<Placed> placed)
    {
        if (placed.Exists(p => p.Field is Field.Agency or Field.Question or Field.Recommendation or Field.Number))
        {
            return placed;
        }

        var loose = placed
            .Where(p =>
                p.Field is Field.Response or Field.Description or Field.Update or Field.Outcome or Field.Constraint
                && GoesOn(before, p)
            )
            .ToList();
        if (loose.Count == 0 || loose.Count == placed.Count)
        {
            return placed;
        }

        Join(before, loose);
        return [.. placed.Except(loose)];
    }

    private static bool GoesOn(RowBuilder before, Placed p)
    {
        if (p.Field is not { } field || !before.Has(field))
        {
            return false;
        }

        var text = p.Piece.Text.TrimStart();
        var ended = before.TextOf(field).TrimEnd();
        return text.Length > 0
            && (char.IsLower(text[0]) || text[0] is ',' or ';' or ')')
            && !ended.EndsWith('.')
            && !ended.EndsWith('?')
            && !ended.EndsWith('!');
    }
}
