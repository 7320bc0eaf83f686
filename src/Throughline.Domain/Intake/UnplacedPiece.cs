using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>Words inside a plan's table that found no field.</summary>
public sealed record UnplacedPiece(string Text, SourcePlace Place, string Why);
