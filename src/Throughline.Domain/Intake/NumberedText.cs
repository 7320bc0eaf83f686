using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

public sealed record NumberedText(string? Number, string Text, SourcePlace Place);
