using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>One item of the minutes, with what was decided and promised under it.</summary>
public sealed record MinutedItem(string? Number, string Title, SourcePlace Place)
{
    public IReadOnlyList<Resolution> Resolved { get; init; } = [];
    public RecordedVote? Votes { get; init; }
    public IReadOnlyList<SpokenPromise> Promises { get; init; } = [];
}
