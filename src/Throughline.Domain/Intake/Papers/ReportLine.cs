using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Papers;

/// <summary>A line of a report or of one of its cells.</summary>
/// <param name="Strong">A heading, or all bold.</param>
internal sealed record ReportLine(string Text, SourcePlace Place, int Element, bool Strong, bool Heading)
{
    /// <summary>What its label announces; null where it has none.</summary>
    public string? Field { get; init; }

    /// <summary>The label alone.</summary>
    public string Label { get; init; } = "";

    /// <summary>What stands beside the label.</summary>
    public string Value { get; init; } = "";

    /// <summary>True in a table.</summary>
    public bool Cell { get; init; }

    /// <summary>True in a table too large for a report's front: its cells are no headings.</summary>
    public bool Large { get; init; }
}
