using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>A pack's formats as addresses and browsers name them.</summary>
internal static class PackTypes
{
    /// <summary>The format of a file's extension; null where it is none that is handed out as a file.</summary>
    public static PackFormat? Of(string form) =>
        form switch
        {
            "pdf" => PackFormat.Pdf,
            "docx" => PackFormat.Docx,
            _ => null,
        };

    public static string Of(PackFormat format) =>
        format switch
        {
            PackFormat.Html => "text/html; charset=utf-8",
            PackFormat.Pdf => "application/pdf",
            PackFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        };
}
