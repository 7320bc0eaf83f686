using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>A table: rows of cells, columns from 0. A merged cell stands once, where it begins.</summary>
public sealed record SourceTable(IReadOnlyList<SourceRow> Rows, int ColumnCount, SourcePlace Place)
    : SourceElement(Place)
{
    public string? Sheet { get; init; }
    public bool Hidden { get; init; }

    /// <summary>True when each row is a line of print, so that a cell of several lines stands in several rows.</summary>
    public bool OfLines { get; init; }

    /// <summary>What the same words are if this is no table; empty when it surely is one.</summary>
    public IReadOnlyList<SourceElement> Otherwise { get; init; } = [];
}
