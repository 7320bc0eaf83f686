namespace Throughline.Domain.Evidence;

/// <summary>What somebody outside the agency found, and on which day.</summary>
public readonly record struct Check(DateOnly On, Verdict Verdict, string By);

/// <summary>One version of a piece of evidence, with the days that decide what it proved when.</summary>
/// <param name="AddedOn">The day of upload: from then on it existed.</param>
/// <param name="WithdrawnOn">The day on which the evidence was withdrawn; null while it stands.</param>
/// <param name="StaleOn">From this day on it is not current; null when it does not go stale.</param>
/// <param name="Checks">In the order in which they were made.</param>
public sealed record VersionFacts(
    int Number,
    DateOnly AddedOn,
    DateOnly? WithdrawnOn,
    DateOnly SpeaksFrom,
    DateOnly SpeaksTo,
    DateOnly? StaleOn,
    IReadOnlyList<Check> Checks
);

/// <summary>What a version was worth on one day.</summary>
/// <param name="Newest">False when a later version stood in its place already.</param>
/// <param name="SpokeForIt">The day lies in the period that it speaks for.</param>
/// <param name="Current">Its period had begun and it had not gone stale.</param>
/// <param name="Check">The newest check made by then; null when nobody had checked it.</param>
public sealed record VersionThen(VersionFacts Facts, bool Newest, bool SpokeForIt, bool Current, Check? Check)
{
    public Verdict Verdict => Check?.Verdict ?? Verdict.NotChecked;

    /// <summary>The newest version, current, and not found wanting.</summary>
    public bool WasProof => Newest && Current && Verdict != Verdict.DoesNotHold;
}

/// <summary>
/// "What proof did we have on 14 March?": only what was known at the end of that day counts, whatever was learnt later.
/// </summary>
public static class ProofAsAt
{
    /// <param name="versions">The versions of one piece of evidence.</param>
    /// <returns>Those that existed and had not been withdrawn at the end of the day, newest first.</returns>
    public static IReadOnlyList<VersionThen> Of(IEnumerable<VersionFacts> versions, DateOnly day)
    {
        var then = versions
            .Where(v => v.AddedOn <= day && !(v.WithdrawnOn <= day))
            .OrderByDescending(v => v.Number)
            .ToList();
        return
        [
            .. then.Select(
                (v, i) =>
                    new VersionThen(
                        v,
                        Newest: i == 0,
                        v.SpeaksFrom <= day && day <= v.SpeaksTo,
                        v.SpeaksFrom <= day && !(v.StaleOn <= day),
                        LastCheck(v, day)
                    )
            ),
        ];
    }

    private static Check? LastCheck(VersionFacts version, DateOnly day)
    {
        var made = version.Checks.Where(c => c.On <= day).ToList();
        return made.Count == 0 ? null : made[^1];
    }
}
