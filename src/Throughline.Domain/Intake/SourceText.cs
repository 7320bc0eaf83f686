using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>Words outside tables. Level is the heading's level, or 0.</summary>
public sealed record SourceText(TextKind Kind, string Text, int Level, SourcePlace Place) : SourceElement(Place)
{
    public bool Bold { get; init; }

    /// <summary>The lines that its author ended by hand; empty where it is one, or where nobody can say.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}
