using Throughline.Documents.Outside;

namespace Throughline.Core.Documents;

/// <summary>Which files this node reads, in sentences: it depends on what is installed beside it.</summary>
public static class WhatIsRead
{
    /// <summary>Of old Office and OpenDocument files.</summary>
    public static string OfOlderFiles { get; } =
        OutsidePrograms.Here.Office is null
            ? "Older files (.doc, .xls, .rtf, .odt, .ods) must be saved as .docx or .xlsx first."
            : "Older files (.doc, .xls, .rtf, .odt, .ods) are turned first, and read as well.";

    /// <summary>Of scanned papers.</summary>
    public static string OfScans { get; } =
        OutsidePrograms.Here.CanRecognise
            ? "Scans are read by text recognition: each word of them is yours to check."
            : "A scan must have gone through text recognition.";
}
