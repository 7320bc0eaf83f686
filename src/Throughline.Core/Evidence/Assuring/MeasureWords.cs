using Throughline.Domain.Plans;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>Writes what a person gave into a measure, and says a measure in words.</summary>
internal static class MeasureWords
{
    public static string TextOf(MeasureInput input) =>
        Need.Words(
            input.Text,
            "text",
            "Write what is counted, such as: assessments that record the child's own words."
        );

    /// <summary>Whether the baseline, the goal or the unit is another.</summary>
    public static bool Moves(SuccessMeasure measure, MeasureInput input) =>
        (measure.Baseline, measure.BaselineOn, measure.Goal, measure.Unit)
        != (input.Baseline, input.BaselineOn, input.Goal, Need.Optional(input.Unit));

    public static void Set(SuccessMeasure m, MeasureInput input) =>
        (m.Unit, m.Baseline, m.BaselineOn, m.Goal) = (
            Need.Optional(input.Unit, "unit", 60),
            input.Baseline,
            input.BaselineOn,
            input.Goal
        );

    /// <summary>The measure in a sentence, as an event keeps it.</summary>
    public static string Said(SuccessMeasure m) =>
        FormattableString.Invariant(
            $"{m.Text}; unit {m.Unit}; baseline {m.Baseline} on {m.BaselineOn:yyyy-MM-dd}; goal {m.Goal}"
        );
}
