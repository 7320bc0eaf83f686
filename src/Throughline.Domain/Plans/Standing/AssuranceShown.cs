namespace Throughline.Domain.Plans.Standing;

/// <summary>
/// The assurance that a page, a list or a program is told of one action: none where neither words nor a rating stand,
/// as in all counts (<see cref="StandingGroup.ClaimsNothing"/>).
/// </summary>
public static class AssuranceShown
{
    /// <param name="answer">Null where it is not known (snapshots before 15 December 2026): then it counts as answered.</param>
    /// <returns>Null for what claims nothing.</returns>
    public static Assurance? Of(Assurance assurance, Delivery? delivery, Guid? agency, AgencyAnswer? answer) =>
        assurance == Assurance.Claimed
        && delivery is null
        && agency is not null
        && answer is AgencyAnswer.Silent or AgencyAnswer.NotTheirs
            ? null
            : assurance;
}
