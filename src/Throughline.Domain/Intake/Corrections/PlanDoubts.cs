using System.Globalization;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Corrections;

/// <summary>What is not certain of a plan as a whole, beside the doubts of its rows.</summary>
public static class PlanDoubts
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Why a person is asked for the day of the paper.</summary>
    public static string OfDay(IReadOnlyList<PaperDate> dates) =>
        dates.Count == 0
            ? "The paper does not say of which day it is."
            : "The paper names several days: "
                + string.Join(", ", dates.Select(d => d.Day).Distinct().Select(d => d.ToString("d MMMM yyyy", British)))
                + ".";

    /// <summary>Columns whose meaning was guessed and not settled, each once by its heading and meaning.</summary>
    public static IReadOnlyList<string> OfColumns(PlanReading reading) =>
        [
            .. reading
                .Blocks.SelectMany(b => b.Columns)
                .Where(c => c.IsUncertain)
                .Select(c =>
                    $"The column {(string.IsNullOrWhiteSpace(c.Header) ? $"{c.Index + 1}, which has no heading," : $"“{c.Header.Trim()}”")} "
                    + $"was taken for {c.Field!.Value.Label().ToLowerInvariant()}, which is not certain."
                )
                .Distinct(StringComparer.Ordinal),
        ];
}
