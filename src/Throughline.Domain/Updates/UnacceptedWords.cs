using Throughline.Domain.Access;

namespace Throughline.Domain.Updates;

/// <summary>
/// Members and other readers see what the coordinator accepted. What an agency submitted, or got back, is its own and
/// theirs who decide and assure.
/// </summary>
public static class UnacceptedWords
{
    public const string Reason =
        "Words that were sent back were never said in public; whoever writes them must know who reads them.";

    /// <summary>What an agency is told where it writes.</summary>
    public const string WhoSees =
        "Until the coordinator accepts it, your agency, the coordinators and the assurers see what you submit; nobody else "
        + "does. Once accepted it stands in the plan, for everybody who sees the plan. A draft is your agency's alone.";

    /// <summary>They see what agencies submitted and what was sent back, whichever agency it is of.</summary>
    public static bool AreSeenBy(Person person) =>
        person.May(Permission.DecideUpdates) || person.May(Permission.Assure);
}
