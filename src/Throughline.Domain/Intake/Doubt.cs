using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>
/// A field of a row that a person should look at, and why, in words for the screen. Field is null for the row as a
/// whole.
/// </summary>
public sealed record Doubt(Field? Field, string Why);
