using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

public sealed record SourcePiece(string Text, SourcePlace Place);
