using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>
/// Paragraphs, tables, rows and cells that stand where the format does not have them, as rows within w:ins: the SDK keeps
/// them as XML only, and their words would be lost. They are put back as what they are.
/// </summary>
internal static class Misplaced
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Puts back all such within an element, but for what lies in paragraphs.</summary>
    public static void PutBack(OpenXmlElement? parent)
    {
        // Every element of a document is seen here, so it goes from one to the next without a list of them.
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child is OpenXmlUnknownElement unknown && KnownAs(unknown) is { } known)
            {
                parent!.ReplaceChild(known, child);
                child = known;
            }

            if (child is { HasChildren: true } and not (W.Paragraph or W.TableProperties or W.TableCellProperties))
            {
                PutBack(child);
            }
        }
    }

    private static OpenXmlElement? KnownAs(OpenXmlUnknownElement unknown)
    {
        if (unknown.NamespaceUri is not (Transitional or Strict))
        {
            return null;
        }

        var xml = unknown.OuterXml.Replace(Strict, Transitional, StringComparison.Ordinal);
        return unknown.LocalName switch
        {
            "p" => new W.Paragraph(xml),
            "tbl" => new W.Table(xml),
            "tr" => new W.TableRow(xml),
            "tc" => new W.TableCell(xml),
            _ => null,
        };
    }
}
