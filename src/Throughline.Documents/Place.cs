namespace Throughline.Documents;

/// <summary>Where something stands in the document.</summary>
/// <param name="Page">Page number from 1 (sheet number in a spreadsheet).</param>
/// <param name="Line">Line number from 1 in a text file; paragraph-or-row number in a DOCX body; row number in a sheet;
/// null in a PDF.</param>
/// <param name="Cell">A spreadsheet reference such as "C14"; else null.</param>
/// <param name="Box">Where it is printed, in a PDF; else null.</param>
public readonly record struct Place(int Page, int? Line = null, string? Cell = null, Box? Box = null)
{
    /// <summary>
    /// The same in words, where the numbers mean nothing to a person: in a Word document, "under “Actions”, row 12".
    /// </summary>
    public string? Where { get; init; }
}
