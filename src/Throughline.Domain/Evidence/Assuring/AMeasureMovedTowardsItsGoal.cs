namespace Throughline.Domain.Evidence.Assuring;

/// <summary>
/// The newest value later than the baseline lies nearer to the goal than the baseline did, on the goal's side of it.
/// </summary>
public static class AMeasureMovedTowardsItsGoal
{
    public const string Reason =
        "Only the newest value says how things are; a better one in between that was lost again shows no lasting "
        + "difference. Beyond the goal is no worse than at it.";

    public static bool Holds(MeasureFacts measure, DateOnly asAt)
    {
        if (measure is not { Baseline: { } baseline, Goal: { } goal } || Newest(measure, asAt) is not { } newest)
        {
            return false;
        }

        return goal > baseline ? newest > baseline
            : goal < baseline ? newest < baseline
            : newest == goal;
    }

    /// <returns>The newest value after the baseline's day and not after the day asked for; null when there is
    /// none.</returns>
    public static double? Newest(MeasureFacts measure, DateOnly asAt)
    {
        // Of two values of one day the one written last counts.
        var later = measure
            .Values.Where(v => v.On <= asAt && (measure.BaselineOn is not { } from || v.On > from))
            .ToList();
        return later.Count == 0 ? null : later.Last(v => v.On == later.Max(x => x.On)).Value;
    }
}
