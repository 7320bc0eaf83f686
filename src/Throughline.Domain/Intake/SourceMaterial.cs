namespace Throughline.Domain.Intake;

/// <summary>What intake reads: a document's elements in reading order, without anything of its file format.</summary>
public sealed record SourceMaterial
{
    public required string Name { get; init; }
    public required string Format { get; init; }
    public required int Pages { get; init; }
    public required long Characters { get; init; }
    public required IReadOnlyList<SourceElement> Elements { get; init; }
}
