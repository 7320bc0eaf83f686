namespace Throughline.Domain.Reports;

/// <summary>What a part of a report is.</summary>
public enum ReportPartKind
{
    /// <summary>A line of the front sheet.</summary>
    Front,

    /// <summary>Paragraphs, lists and sub-headings.</summary>
    Words,

    /// <summary>Each paragraph is a recommendation.</summary>
    Recommendations,

    /// <summary>Words that an officer clears with their name.</summary>
    Implication,

    /// <summary>A list of papers, one a line.</summary>
    Papers,
}
