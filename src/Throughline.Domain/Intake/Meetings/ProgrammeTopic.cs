using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>One topic at one meeting.</summary>
public sealed record ProgrammeTopic(string Topic, SourcePlace Place)
{
    public DateOnly? Meeting { get; init; }
    public string? Description { get; init; }
    public string? Why { get; init; }
    public string? Outcome { get; init; }
    public string? Lead { get; init; }
    public string? RequestedBy { get; init; }
}
