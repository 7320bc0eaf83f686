using Throughline.Domain.Figures.Reading;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>Compares a stated change with the two figures that it lies between.</summary>
internal static class Change
{
    private const decimal Roughly = 0.1m;
    private const decimal Thousand = 1_000;

    /// <summary>
    /// Null when the amount fits: as a difference, or for a percentage as points or as a share of the first.
    /// </summary>
    public static (string Expected, string Computation)? Wrong(ReadFigure from, ReadFigure to, ReadFigure amount)
    {
        if (amount.Unit == FigureUnit.Percent && from.Unit != FigureUnit.Percent)
        {
            return WrongShare(from, to, amount);
        }

        var difference = Math.Abs(to.Value - from.Value);
        var slack = Decimals(from) + Decimals(to);
        var points =
            amount.Unit is FigureUnit.Percent or FigureUnit.PercentagePoints && from.Unit == FigureUnit.Percent;
        if (!points && !amount.SameUnit(from) && !(amount.Unit == FigureUnit.Count && from.Unit == FigureUnit.Rate))
        {
            return null;
        }

        var relative =
            points && amount.Unit == FigureUnit.Percent && from.Value > 0 ? 100 * difference / from.Value : difference;
        return
            Math.Abs(difference - amount.Value) <= slack + amount.Step / 2
            || amount.Bound != Bound.Exact && Rounding.Fits(amount, difference, Roughly)
            || Rounding.Fits(amount with { Step = Math.Max(1, amount.Step) }, relative, Roughly)
            ? null
            : (
                Rounding.Say(difference, Math.Min(from.Step, to.Step)),
                $"{Rounding.Say(Math.Max(from.Value, to.Value), to.Step)} − "
                    + $"{Rounding.Say(Math.Min(from.Value, to.Value), from.Step)} = "
                    + $"{Rounding.Say(difference, Math.Min(from.Step, to.Step))}"
            );
    }

    /// <summary>A change that is told as a share of where it started.</summary>
    private static (string Expected, string Computation)? WrongShare(ReadFigure from, ReadFigure to, ReadFigure amount)
    {
        var difference = Math.Abs(to.Value - from.Value);
        var share = from.Value == 0 ? 0 : 100 * difference / from.Value;
        var loose = amount with
        {
            Step = amount.Step + (from.Value == 0 ? 0 : 200 * (Written(from) + Written(to)) / from.Value),
        };
        return
            from.Value == 0 || Rounding.Fits(loose, share, Roughly) || Rounding.CutOff(amount.Value, amount.Step, share)
            ? null
            : (
                $"{Rounding.Say(share, amount.Step)}%",
                $"({Rounding.Say(to.Value, to.Step)} − {Rounding.Say(from.Value, from.Step)}) ÷ "
                    + $"{Rounding.Say(from.Value, from.Step)} = {Rounding.Work(share, amount.Step)}%"
            );
    }

    private static decimal Decimals(ReadFigure figure) => figure.Step == 1 ? 0 : figure.Step / 2;

    /// <summary>
    /// How far the true figure may lie from the written one: the noughts that end a large number may be rounding, as
    /// long as three digits stand before them.
    /// </summary>
    private static decimal Written(ReadFigure figure)
    {
        var step = figure.Step;
        while (figure.Value >= Thousand * step && figure.Value % (step * 10) == 0)
        {
            step *= 10;
        }

        return step == 1 ? 0 : step / 2;
    }
}
