namespace Throughline.Domain.Plans;

/// <summary>Where a piece of text stands in the document it was read from.</summary>
/// <param name="Page">Page from 1 (sheet number in a spreadsheet).</param>
/// <param name="Line">Line of a text, paragraph-or-row number in a DOCX, row of a sheet; null in a PDF.</param>
/// <param name="Cell">A spreadsheet reference such as "C14"; else null.</param>
/// <param name="Area">Where it is printed, in points from the page's top left; PDF only.</param>
public readonly record struct SourcePlace(int Page, int? Line = null, string? Cell = null, Area? Area = null)
{
    /// <summary>
    /// The same in words, where the numbers mean nothing to a person: in a Word document, "under “Actions”, row 12".
    /// </summary>
    public string? Where { get; init; }
}
