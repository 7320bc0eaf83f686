using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>An interest that somebody declared.</summary>
/// <param name="Interest">Without its item.</param>
public sealed record DeclaredInterest(string Who, string Interest, string? Item, SourcePlace Place);
