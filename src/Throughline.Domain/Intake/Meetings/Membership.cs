using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Who belongs to a body.</summary>
public sealed record Membership(SourcePlace Place)
{
    public string? Body { get; init; }
    public IReadOnlyList<MemberOfBody> Members { get; init; } = [];
}
