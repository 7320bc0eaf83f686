namespace Throughline.Domain.Figures.Reading;

/// <summary>A covering report with what is attached to it, or what stands before the first one.</summary>
/// <param name="First">Its first element.</param>
/// <param name="End">The element after its last.</param>
/// <param name="Date">The meeting's day, when the report says so.</param>
internal sealed record PaperPart(int Index, int First, int End, DateOnly? Date, string? Item, string? Title);
