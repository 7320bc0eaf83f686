using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>What a body means to look at, meeting by meeting.</summary>
public sealed record WorkProgramme(SourcePlace Place)
{
    public string? Body { get; init; }

    /// <summary>As written: "2024/25".</summary>
    public string? Year { get; init; }
    public IReadOnlyList<DateOnly> Meetings { get; init; } = [];
    public IReadOnlyList<ProgrammeTopic> Topics { get; init; } = [];
}
