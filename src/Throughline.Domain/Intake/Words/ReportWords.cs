namespace Throughline.Domain.Intake.Words;

/// <summary>The words of covering reports.</summary>
public sealed record ReportWords
{
    /// <summary>Labels of the front, by what stands beside them.</summary>
    public Dictionary<string, string[]> Labels { get; init; } = [];

    /// <summary>Words with which such labels open, whatever follows them.</summary>
    public Dictionary<string, string[]> LabelOpenings { get; init; } = [];

    /// <summary>Words of labels that only reports have.</summary>
    public string[] OfReports { get; init; } = [];

    /// <summary>Lines of the front that are no title.</summary>
    public string[] NoTitles { get; init; } = [];

    /// <summary>Headings of sections that are neither recommendations nor any other part that is read.</summary>
    public string[] Sections { get; init; } = [];

    /// <summary>Headings over what is attached.</summary>
    public string[] Appendices { get; init; } = [];

    /// <summary>Headings over what the report rests on, or the words with which they open.</summary>
    public string[] BackgroundPapers { get; init; } = [];

    /// <summary>Words that open an implication's heading, by its kind.</summary>
    public Dictionary<string, string[]> Kinds { get; init; } = [];
}
