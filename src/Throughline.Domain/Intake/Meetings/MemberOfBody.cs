using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A member, or a vacancy, named as written.</summary>
public sealed record MemberOfBody(string Name, string? Role, string? Group, string? Voting, SourcePlace Place);
