using Throughline.Domain.Figures.Reading;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>Two figures and the difference that is said to lie between them.</summary>
internal static class DifferenceCheck
{
    /// <summary>"12 more than the 30 of last year".</summary>
    public static (string Expected, string Computation)? Compare(
        ReadFigure own,
        ReadFigure other,
        ReadFigure difference,
        bool more
    )
    {
        if (!MayCompare(own, other, difference))
        {
            return null;
        }

        var computed = more ? own.Value - other.Value : other.Value - own.Value;
        var slack = (own.Step < 1 ? own.Step : 0) + (difference.Step < 1 ? difference.Step / 2 : 0);
        return Math.Abs(computed - difference.Value) <= slack
            ? null
            : (
                computed < 0
                    ? $"{Rounding.Say(-computed, own.Step)} {(more ? "fewer" : "more")}"
                    : Rounding.Say(computed, own.Step),
                $"{Rounding.Say(Math.Max(own.Value, other.Value), own.Step)} − "
                    + $"{Rounding.Say(Math.Min(own.Value, other.Value), own.Step)} = "
                    + $"{Rounding.Say(Math.Abs(computed), own.Step)}"
            );
    }

    /// <summary>A figure before, a figure now, and by how much or by what share of the first it has moved.</summary>
    public static (string Expected, string Computation)? Since(ReadFigure from, ReadFigure now, ReadFigure moved)
    {
        var computed = Math.Abs(now.Value - from.Value);
        var share = from.Value == 0 ? 0 : 100 * computed / from.Value;
        var wrong = moved.SameUnit(from)
            ? !Rounding.Fits(moved with { Step = Math.Max(moved.Step, 2 * now.Step) }, computed, 0.1m)
                && computed != moved.Value
            : moved.Unit == FigureUnit.Percent
                && from.Unit != FigureUnit.Percent
                && from.Value > 0
                && !Rounding.Fits(moved, share, 0.1m)
                && !Rounding.CutOff(moved.Value, moved.Step, share);
        return wrong
            ? (
                moved.SameUnit(from) ? Rounding.Say(computed, now.Step) : $"{Rounding.Say(share, moved.Step)}%",
                $"from {from.Words} to {now.Words} is {Rounding.Say(computed, now.Step)}"
                    + (moved.SameUnit(from) ? "" : $", {Rounding.Work(share, moved.Step)}%")
            )
            : null;
    }

    private static bool MayCompare(ReadFigure own, ReadFigure other, ReadFigure difference) =>
        own.SameUnit(other)
        && own.Bound == Bound.Exact
        && other.Bound == Bound.Exact
        && difference.Bound == Bound.Exact
        && (
            difference.SameUnit(own) || difference.Unit == FigureUnit.PercentagePoints && own.Unit == FigureUnit.Percent
        );
}
