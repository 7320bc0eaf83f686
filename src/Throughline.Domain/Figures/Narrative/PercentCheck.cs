using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>Compares a stated percentage with a count and its base.</summary>
internal static class PercentCheck
{
    private const decimal Roughly = 0.1m;
    private const decimal Spoken = 5;

    /// <returns>Null when they agree, or when they cannot be compared.</returns>
    public static WrongFigure? Compare(
        ReadFigure count,
        ReadFigure whole,
        ReadFigure percent,
        Confidence confidence = Confidence.High
    )
    {
        if (
            whole.Value <= 0
            || count.Value > whole.Value
            || count.Bound is not Bound.Exact and not Bound.About
            || whole.Bound is not Bound.Exact and not Bound.About
        )
        {
            return null;
        }

        return IsSpoken(count, whole, percent)
            ? null
            : Compare(
                count.Value,
                whole.Value,
                percent,
                confidence,
                count.Bound == Bound.About || whole.Bound == Bound.About
            );
    }

    /// <summary>"Eight out of ten (82%)" is a manner of speaking.</summary>
    private static bool IsSpoken(ReadFigure count, ReadFigure whole, ReadFigure percent) =>
        whole.Value is 3 or 4 or 5 or 10 or 100
        && Math.Abs(100 * count.Value / whole.Value - percent.Value) <= Spoken
        && (whole.InWords || count.InWords || whole.Value == 10);

    public static WrongFigure? Compare(
        decimal count,
        decimal whole,
        ReadFigure percent,
        Confidence confidence,
        bool rough = false
    )
    {
        if (whole <= 0)
        {
            return null;
        }

        var computed = 100 * count / whole;
        if (
            Rounding.Fits(percent, computed, Roughly)
            || (rough && Math.Abs(computed - percent.Value) <= Math.Max(1, percent.Value * Roughly))
        )
        {
            return null;
        }

        var cut = percent.Bound == Bound.Exact && Rounding.CutOff(percent.Value, percent.Step, computed);
        return new(
            cut ? FigureKind.Rounding : FigureKind.PercentOfBase,
            cut && percent.Step == 1 && confidence == Confidence.High ? Confidence.Medium : confidence,
            $"{Rounding.Say(computed, percent.Step)}%",
            $"{Rounding.Say(count, 1)} ÷ {Rounding.Say(whole, 1)} = {Rounding.Work(computed, percent.Step)}%"
        );
    }
}
