using Throughline.Domain.Plans;

namespace Throughline.Domain.Rules;

/// <summary>Exact words and where they stand.</summary>
/// <param name="Quote">The words as they stand; empty where the challenge is that there are none.</param>
/// <param name="Row">The row's key; null outside a plan's rows.</param>
/// <param name="Field">The field of that row.</param>
/// <param name="Place">Page and line in the document; null for what was typed.</param>
/// <param name="Document">The document's name, where several are compared.</param>
public sealed record Quoted(
    string Quote,
    string? Row = null,
    Field? Field = null,
    SourcePlace? Place = null,
    string? Document = null
);

/// <summary>A question that a rule raises: it asks, it does not accuse.</summary>
public sealed record Raised
{
    private readonly Severity? _severity;

    public required Rule Rule { get; init; }

    /// <summary>The rule's, unless little hangs on this case.</summary>
    public Severity Severity
    {
        get => _severity ?? Rule.Severity;
        init => _severity = value;
    }

    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>The words that raised it, the chief one first. Never empty.</summary>
    public required IReadOnlyList<Quoted> Words { get; init; }

    /// <summary>
    /// The facts in a sentence or two, with figures, dates and names as they stand: "Rated G; the target was September
    /// 2014, and the paper is of 14 July 2015."
    /// </summary>
    public required string Why { get; init; }

    /// <summary>The question in plain, courteous English that a member can read out.</summary>
    public required string Question { get; init; }

    /// <summary>The agency that can answer; null for the partnership as a whole.</summary>
    public string? Agency { get; init; }

    /// <summary>Rules that ask the same about the same row, and are heard through this question alone.</summary>
    public IReadOnlyList<Rule> Also { get; init; } = [];

    public Quoted Chief => Words[0];
}
