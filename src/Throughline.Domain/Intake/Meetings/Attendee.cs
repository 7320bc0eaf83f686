using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Somebody who came to a meeting, or sent apologies.</summary>
/// <param name="Initials">By which the minutes call them, where a table says so.</param>
public sealed record Attendee(string Name, string? Role, SourcePlace Place, string? Initials = null);
