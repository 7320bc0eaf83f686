namespace Throughline.Core.Challenge;

/// <summary>What became of a step: the challenge's id, or a sentence that says what to put right.</summary>
public sealed record ChallengeResult(Guid? Id, string? Problem);
