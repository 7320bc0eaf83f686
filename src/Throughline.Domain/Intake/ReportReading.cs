using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>The front matter of one covering report.</summary>
public sealed record ReportReading
{
    public required string Title { get; init; }
    public required SourcePlace Place { get; init; }
    public string? Committee { get; init; }
    public string? MeetingDate { get; init; }
    public string? Item { get; init; }
    public string? Wards { get; init; }
    public string? KeyDecision { get; init; }
    public string? ReportOf { get; init; }
    public IReadOnlyList<AccountableOfficer> Accountable { get; init; } = [];

    /// <summary>"public", "exempt" or "confidential"; null when it does not say.</summary>
    public string? Access { get; init; }
    public string? AccessText { get; init; }
    public string? Author { get; init; }

    /// <summary>
    /// The words that lead in the recommendations ("The Committee is asked to:"), when they stand apart.
    /// </summary>
    public NumberedText? RecommendationsIntro { get; init; }
    public IReadOnlyList<NumberedText> Recommendations { get; init; } = [];
    public IReadOnlyList<Implication> Implications { get; init; } = [];

    /// <summary>What its labels and closing sections say; null in readings stored before they were looked for.</summary>
    public ReportDetails? Details { get; init; }
}
