namespace Throughline.Documents.Outside;

/// <summary>Kinds of file that LibreOffice turns into one that Throughline reads.</summary>
internal enum OlderKind
{
    /// <summary>Word before 2007.</summary>
    Doc,

    /// <summary>Excel before 2007.</summary>
    Xls,

    /// <summary>Excel's binary workbook.</summary>
    Xlsb,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>OpenDocument text, as LibreOffice writes it.</summary>
    Odt,

    /// <summary>OpenDocument spreadsheet.</summary>
    Ods,
}

/// <summary>Facts about each of them.</summary>
internal static class OlderKinds
{
    /// <summary>What its files' names end with.</summary>
    public static string Extension(this OlderKind kind) => "." + kind.ToString().ToLowerInvariant();

    /// <summary>What it is, in a sentence.</summary>
    public static string Name(this OlderKind kind) =>
        kind switch
        {
            OlderKind.Doc => "a file of an old Office format (.doc)",
            OlderKind.Xls => "a file of an old Office format (.xls)",
            OlderKind.Xlsb => "a binary Excel workbook (.xlsb)",
            OlderKind.Rtf => "a rich text file (.rtf)",
            OlderKind.Odt => "an OpenDocument text (.odt)",
            OlderKind.Ods => "an OpenDocument spreadsheet (.ods)",
        };

    /// <summary>What it is turned into.</summary>
    public static FileFormat Becomes(this OlderKind kind) =>
        kind is OlderKind.Doc or OlderKind.Rtf or OlderKind.Odt ? FileFormat.Docx : FileFormat.Xlsx;
}
