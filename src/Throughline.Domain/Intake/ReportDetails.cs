using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>What the labels of a covering report say, label by label, and what its closing sections list.</summary>
public sealed record ReportDetails
{
    public required string Title { get; init; }
    public string? Body { get; init; }
    public DateOnly? Date { get; init; }
    public string? Item { get; init; }

    /// <summary>The name alone.</summary>
    public string? Author { get; init; }

    /// <summary>Name and post, as written.</summary>
    public IReadOnlyList<string> AccountableOfficers { get; init; } = [];
    public string? Wards { get; init; }
    public string? KeyDecision { get; init; }
    public bool Public { get; init; } = true;

    /// <summary>The paragraphs of the Act by which it is exempt, as written.</summary>
    public string? ExemptParagraph { get; init; }
    public IReadOnlyList<CheckedImplication> Implications { get; init; } = [];
    public IReadOnlyList<string> Appendices { get; init; } = [];
    public IReadOnlyList<string> BackgroundPapers { get; init; } = [];
}

/// <summary>A kind of implications, and the officer who checked it where one is named.</summary>
public sealed record CheckedImplication(string Kind, string? VerifiedBy, string? Role, SourcePlace Place);
