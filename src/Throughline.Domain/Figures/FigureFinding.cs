using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures;

/// <summary>A figure of a document that contradicts other figures of the same document.</summary>
public sealed record FigureFinding
{
    public required FigureKind Kind { get; init; }

    /// <summary>How sure it is that the two disagree; not how much it matters.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Where the figure in question stands.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The document's own words around it, at most some 200 characters.</summary>
    public required string Quote { get; init; }

    /// <summary>The figure as it stands: "1.5%".</summary>
    public required string Stated { get; init; }

    /// <summary>What the other figures make it: "1.7%".</summary>
    public required string Expected { get; init; }

    /// <summary>The working, such that a person can repeat it: "3 ÷ 179 = 1.68%".</summary>
    public required string Computation { get; init; }

    /// <summary>The other figures that it was computed from.</summary>
    public IReadOnlyList<FigurePlace> Others { get; init; } = [];
}

/// <summary>Words and where they stand.</summary>
public sealed record FigurePlace(SourcePlace Place, string Quote);
