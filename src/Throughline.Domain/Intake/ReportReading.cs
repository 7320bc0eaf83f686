using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>What one covering report says of itself: its labels, what it recommends, what was checked, what it rests on.</summary>
public sealed record ReportReading
{
    public required string Title { get; init; }
    public required SourcePlace Place { get; init; }
    public string? Body { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>The day as written.</summary>
    public string? MeetingDate { get; init; }
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

    /// <summary>
    /// The words that lead in the recommendations ("The Committee is asked to:"), when they stand apart.
    /// </summary>
    public NumberedText? RecommendationsIntro { get; init; }
    public IReadOnlyList<NumberedText> Recommendations { get; init; } = [];
    public IReadOnlyList<Implication> Implications { get; init; } = [];
    public IReadOnlyList<string> Appendices { get; init; } = [];
    public IReadOnlyList<string> BackgroundPapers { get; init; } = [];
}
