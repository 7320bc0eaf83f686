using System.Globalization;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Whether a stated figure is the rounded form of a computed one.</summary>
internal static class Rounding
{
    private static readonly decimal[] Steps = [1, 0.1m, 0.01m, 0.001m, 0.0001m, 0.00001m, 0.000001m];

    // Room for a half that is rounded either way.
    private const decimal Hair = 0.0000001m;

    public static decimal Step(int decimals) => Steps[Math.Clamp(decimals, 0, Steps.Length - 1)];

    public static bool Fits(decimal stated, decimal step, decimal computed) =>
        Math.Abs(stated - computed) <= step / 2 + Hair;

    /// <summary>The digits were cut off and not rounded: 5.5 for 5.56.</summary>
    public static bool CutOff(decimal stated, decimal step, decimal computed) =>
        computed >= stated && computed - stated < step;

    /// <summary>
    /// A figure that is meant roughly fits within a share of itself; "over" and "under" bound it on one side.
    /// </summary>
    public static bool Fits(ReadFigure stated, decimal computed, decimal share) =>
        stated.Bound switch
        {
            Bound.Exact => Fits(stated.Value, stated.Step, computed),
            Bound.About => Math.Abs(stated.Value - computed) <= Math.Max(stated.Step, stated.Value * share),
            Bound.Over => computed >= stated.Value - stated.Step / 2
                && computed <= stated.Value * (1 + 2 * share) + stated.Step,
            Bound.Under => computed <= stated.Value + stated.Step / 2
                && computed >= stated.Value * (1 - 2 * share) - stated.Step,
        };

    /// <summary>In as many decimals as the step has: "1.7".</summary>
    public static string Say(decimal value, decimal step) =>
        Math.Round(value, Math.Min(6, Decimals(step)), MidpointRounding.AwayFromZero)
            .ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>With one decimal more, to show that it was computed: "1.68".</summary>
    public static string Work(decimal value, decimal step) => Say(value, step / 10);

    private static int Decimals(decimal step)
    {
        var decimals = 0;
        while (step < 1 && decimals < 6)
        {
            step *= 10;
            decimals++;
        }

        return decimals;
    }
}
