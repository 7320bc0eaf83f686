using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>What a day that a paper names says of the paper.</summary>
public enum PaperDateKind
{
    /// <summary>The meeting that it was written for.</summary>
    Meeting,

    /// <summary>The day that its plan speaks for: "as at", "updated", "position on".</summary>
    AsAt,

    /// <summary>A day by itself at the head of the paper.</summary>
    FrontPage,
}

/// <summary>A day that a paper gives as its own.</summary>
/// <param name="Quote">The paper's words.</param>
public sealed record PaperDate(DateOnly Day, PaperDateKind Kind, string Quote, SourcePlace Place);
