using Throughline.Domain.Intake;

namespace Throughline.Domain.Figures.Reading;

/// <summary>A table and where it stands.</summary>
internal sealed class PaperTable
{
    private Grid? _grid;

    public required int Index { get; init; }
    public required int Element { get; init; }
    public required SourceTable Table { get; init; }
    public required PaperPart Part { get; init; }

    /// <summary>The last dotted number before it.</summary>
    public required string Section { get; init; }

    /// <summary>The passages just before it, nearest last.</summary>
    public required IReadOnlyList<Passage> Before { get; init; }
    public Grid Grid => _grid ??= Grid.Of(Table);
}
