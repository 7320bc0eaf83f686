namespace Throughline.Domain.Plans;

/// <summary>Words of a column that a plan has of its own: no field of all plans, kept under the paper's heading.</summary>
/// <param name="Name">The heading as the paper has it ("Source", "Progress: Q2").</param>
/// <param name="Words">What the row says there, and where.</param>
public sealed record NamedWords(string Name, FieldWords Words);
