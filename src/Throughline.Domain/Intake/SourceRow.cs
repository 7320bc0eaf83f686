using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

public sealed record SourceRow(IReadOnlyList<SourceCell> Cells, SourcePlace Place)
{
    public bool IsHeader { get; init; }
    public bool Hidden { get; init; }

    /// <summary>Whether a blank line parts it from the row above; null where nobody can say.</summary>
    public bool? Apart { get; init; }

    /// <summary>Why the reader is not sure where the row begins or ends; null when it is.</summary>
    public string? Doubt { get; init; }
}
