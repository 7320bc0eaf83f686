namespace Throughline.Domain.Intake.Corrections;

/// <summary>The day of the paper that a plan was read from, and how it is known.</summary>
/// <param name="Day">Null where a person said that the paper gives none.</param>
/// <param name="Source">The paper's own words; null where a person gave another day.</param>
public sealed record PaperDay(DateOnly? Day, PaperDate? Source)
{
    /// <summary>
    /// The day that the paper gives, where it gives one and no other; null where it must be asked: it gives none, or
    /// several.
    /// </summary>
    public static PaperDay? Of(IReadOnlyList<PaperDate> dates) =>
        dates.Count > 0 && dates.All(d => d.Day == dates[0].Day) ? new(dates[0].Day, dates[0]) : null;

    /// <summary>What a person said: one of the paper's days, another, or that it gives none.</summary>
    public static PaperDay Said(DateOnly? day, IReadOnlyList<PaperDate> dates) =>
        new(day, day is null ? null : dates.FirstOrDefault(d => d.Day == day));
}
