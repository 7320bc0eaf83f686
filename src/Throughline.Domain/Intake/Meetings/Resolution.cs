using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A decision, without its lead-in and number.</summary>
public sealed record Resolution(string Text, SourcePlace Place);
