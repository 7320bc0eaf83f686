using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Word given at a meeting that somebody will do a certain thing.</summary>
/// <param name="Who">As written; empty where the sentence names nobody.</param>
/// <param name="Firm">False where it was only asked for, offered as a thought, or hung on a condition.</param>
public sealed record SpokenPromise(string Who, string What, string? ToWhom, string? By, bool Firm, SourcePlace Place);
