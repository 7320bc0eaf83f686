using System.Globalization;

namespace Throughline.Domain.Challenge.Shape;

/// <summary>Tails of the binomial distribution, summed in logarithms.</summary>
internal static class Binomial
{
    private const double Rarest = 1e-6;

    /// <returns>The chance that none of n happens, each with chance p.</returns>
    public static double None(int n, double p) => Math.Pow(1 - p, n);

    /// <returns>The chance that at least k of n happen, each with chance p.</returns>
    public static double AtLeast(int k, int n, double p)
    {
        if (k <= 0 || p >= 1)
        {
            return 1;
        }

        if (p <= 0)
        {
            return 0;
        }

        var (sum, choose) = (0.0, 0.0);
        for (var i = 0; i <= n; i++)
        {
            if (i > 0)
            {
                choose += Math.Log(n - i + 1) - Math.Log(i);
            }

            if (i >= k)
            {
                sum += Math.Exp(choose + (i * Math.Log(p)) + ((n - i) * Math.Log(1 - p)));
            }
        }

        return Math.Min(1, sum);
    }

    /// <summary>"1 case in 250".</summary>
    public static string Words(double chance) =>
        chance < Rarest
            ? "fewer than 1 case in a million"
            : $"1 case in {Math.Round(1 / chance).ToString("N0", CultureInfo.GetCultureInfo("en-GB"))}";
}
