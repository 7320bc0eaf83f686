using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Figures.Reading;

/// <summary>Makes a figure of what a token's shape matched.</summary>
internal static class FigureReader
{
    /// <summary>
    /// No figure of a committee's paper is larger; what is, is an account number or rubbish, and would overflow what is
    /// computed from it.
    /// </summary>
    private const decimal Largest = 1_000_000_000_000_000;

    /// <returns>Null for what is no figure: an age, a reference, a time.</returns>
    public static ReadFigure? Read(Match m, Bound bound)
    {
        var (group, unit) = Kind(m);
        if (group.Length == 0)
        {
            return FractionOf(m, unit, bound);
        }

        if (Number(m.Groups[group].Value) is not { } number)
        {
            return null;
        }

        var scale = unit == FigureUnit.Money ? ScaleOf(m.Groups["ms"].Value) : 1;
        return new()
        {
            Start = m.Index,
            Length = m.Length,
            Words = m.Value,
            Value = number.Value * scale,
            Step = number.Step * scale,
            Unit = unit,
            Bound = bound,
            InWords = number.InWords,
            Per = unit == FigureUnit.Rate ? PerOf(m.Groups["rp"].Value) : 0,
            Of = m.Groups["uu"].Value.ToLowerInvariant(),
        };
    }

    /// <summary>The group of the match that holds the number, and what the number counts.</summary>
    private static (string Group, FigureUnit Unit) Kind(Match m) =>
        m.Groups["mv"].Success ? ("mv", FigureUnit.Money)
        : m.Groups["rv"].Success ? ("rv", FigureUnit.Rate)
        : m.Groups["pv"].Success ? ("pv", m.Groups["pp"].Success ? FigureUnit.PercentagePoints : FigureUnit.Percent)
        : m.Groups["uv"].Success ? ("uv", FigureUnit.Duration)
        : m.Groups["cv"].Success ? ("cv", FigureUnit.Count)
        : ("", FigureUnit.Fraction);

    private static ReadFigure? FractionOf(Match m, FigureUnit unit, Bound bound) =>
        Fraction(m) is { } part
            ? new()
            {
                Start = m.Index,
                Length = m.Length,
                Words = m.Value,
                Value = part,
                Step = 0.01m,
                Unit = unit,
                Bound = bound,
            }
            : null;

    /// <summary>Digits with or without commas, or words.</summary>
    public static (decimal Value, decimal Step, bool InWords)? Number(string words)
    {
        if (words.Length == 0 || !char.IsDigit(words[0]))
        {
            return NumberWords.Read(words) is { } inWords ? (inWords, 1, true) : null;
        }

        var digits = words.Replace(",", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return
            decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value < Largest
            ? (value, Rounding.Step(point < 0 ? 0 : digits.Length - point - 1), false)
            : null;
    }

    /// <summary>Pounds in one of a scale's word: "m", "£000", "thousand".</summary>
    public static decimal ScaleOf(string word) =>
        word.ToLowerInvariant() switch
        {
            "m" or "mn" or "million" => 1_000_000,
            "k" or "thousand" or "000" => 1_000,
            "bn" or "billion" => 1_000_000_000,
            _ => 1,
        };

    private static int PerOf(string words) =>
        words.ToLowerInvariant() switch
        {
            "thousand" => 1_000,
            "ten thousand" => 10_000,
            "hundred thousand" => 100_000,
            var digits => int.TryParse(
                digits.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var per
            )
                ? per
                : 10_000,
        };

    private static decimal? Fraction(Match m)
    {
        if (m.Groups["fn"].Success)
        {
            return Number(m.Groups["fn"].Value) is { Value: > 1 } n ? 1 / n.Value : null;
        }

        if (m.Groups["fc"].Success)
        {
            var (above, below) = (Number(m.Groups["fc"].Value)!.Value.Value, Number(m.Groups["fd"].Value)!.Value.Value);
            return above < below ? above / below : null;
        }

        if (m.Groups["fh"].Success)
        {
            return 0.5m;
        }

        return m.Groups["fb"].Success && Count(m.Groups["fa"].Value) / Below(m.Groups["fb"].Value) is < 1 and var part
            ? part
            : null;
    }

    private static decimal Count(string word) =>
        word.ToLowerInvariant() switch
        {
            "two" => 2,
            "three" => 3,
            "four" => 4,
            _ => 1,
        };

    private static decimal Below(string word) =>
        word.ToLowerInvariant() switch
        {
            "half" => 2,
            "third" => 3,
            "quarter" => 4,
            "fifth" => 5,
            "sixth" => 6,
            _ => 10,
        };
}
