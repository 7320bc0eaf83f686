using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Somebody who came late, left or returned.</summary>
public sealed record AttendanceChange(string Who, string What, string? Time, SourcePlace Place);
