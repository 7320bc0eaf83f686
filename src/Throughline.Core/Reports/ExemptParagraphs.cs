using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, as a page says them.</summary>
public static class ExemptParagraphs
{
    /// <summary>"paragraph 3", "paragraphs 1 and 2".</summary>
    /// <param name="typed">As somebody typed them; what names none of the schedule is repeated as it is.</param>
    public static string InWords(string typed) =>
        ReportTemplates.Shipped.ParagraphsOf(typed) is { } paragraphs
            ? ReportPaper.Numbered(paragraphs)
            : $"paragraph {typed}";
}
