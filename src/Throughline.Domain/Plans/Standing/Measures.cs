namespace Throughline.Domain.Plans.Standing;

/// <summary>The measures that are followed over time, from snapshot to snapshot.</summary>
/// <param name="On">The meeting's day.</param>
public sealed record PointInTime(
    DateOnly On,
    string Title,
    int Actions,
    int OnTrackOrComplete,
    int Overdue,
    int Saved,
    int TestedOrBetter
)
{
    public static PointInTime Now(DateOnly today, PlanFigures figures) =>
        new(
            today,
            "Now",
            figures.Actions,
            figures.On(Delivery.OnTrack) + figures.On(Delivery.Complete),
            figures.Overdue,
            figures.Saved,
            figures.At(Assurance.Tested) + figures.At(Assurance.ImpactShown)
        );

    /// <summary>What changed since an earlier point, in words; empty when nothing did.</summary>
    public IReadOnlyList<string> Since(PointInTime earlier)
    {
        (int Change, string What)[] changes =
        [
            (Actions - earlier.Actions, "in the plan"),
            (OnTrackOrComplete - earlier.OnTrackOrComplete, "on track or complete"),
            (Overdue - earlier.Overdue, "overdue"),
            (Saved - earlier.Saved, "not overdue only because the date was moved"),
            (TestedOrBetter - earlier.TestedOrBetter, "tested by somebody else or with impact shown"),
        ];
        return
        [
            .. changes
                .Where(c => c.Change != 0)
                .Select(c => $"{Math.Abs(c.Change)} {(c.Change > 0 ? "more" : "fewer")} {c.What}"),
        ];
    }
}
