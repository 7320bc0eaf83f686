using Throughline.Core.Data;

namespace Throughline.Core.Audit;

/// <summary>What of the audit is asked for; null means all.</summary>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
/// <param name="Words">Letters that the words or the code of what was done hold, in whatever case.</param>
public sealed record AuditFilter(
    Guid? Account = null,
    Guid? Plan = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Words = null
);

/// <summary>An event as the audit shows it.</summary>
/// <param name="Code">What was done, as the code of an event's type.</param>
/// <param name="Entity">What it happened to, as the code of a subject.</param>
/// <param name="Withheld">True where before, after and why are of what this person may not read: a restricted plan,
/// another agency's draft.</param>
/// <param name="For">The agency for which they acted, by its name now; null for none.</param>
public sealed record AuditLine(
    long Sequence,
    DateTime At,
    string Who,
    string From,
    string Code,
    string Entity,
    Guid EntityId,
    Guid? PlanId,
    string? Field,
    string? Old,
    string? New,
    string? Why,
    bool Withheld,
    string Hash,
    string? For
)
{
    /// <summary>What was done, in words.</summary>
    public string What => EventTypes.WordsOf(Code);
}
