namespace Throughline.Domain.Plans;

public sealed record LegendEntry(string Code, string Meaning, Colour? Colour = null);
