namespace Throughline.Domain.Intake.Meetings;

/// <summary>How a vote went; null for a number that the minutes do not give.</summary>
public sealed record RecordedVote(int? For, int? Against, int? Abstained);
