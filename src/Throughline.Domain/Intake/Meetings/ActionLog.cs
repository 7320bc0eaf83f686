using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A body's list of what its meetings set going.</summary>
public sealed record ActionLog(SourcePlace Place)
{
    public string? Body { get; init; }
    public IReadOnlyList<LoggedAction> Actions { get; init; } = [];
}
