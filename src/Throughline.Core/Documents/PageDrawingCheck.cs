using System.Buffers.Text;
using System.Xml;

namespace Throughline.Core.Documents;

/// <summary>
/// Whether a drawing that a reading process made is what it should be before it stands in a page: shapes, words, a
/// scanned page and links within the site.
/// </summary>
public static class PageDrawingCheck
{
    private static readonly string[] Elements = ["svg", "g", "rect", "path", "text", "title", "a", "image"];

    private const string Picture = "data:image/jpeg;base64,";

    private static readonly string[] Attributes =
    [
        "xmlns",
        "viewBox",
        "role",
        "aria-label",
        "font-family",
        "stroke",
        "stroke-width",
        "x",
        "y",
        "width",
        "height",
        "fill",
        "d",
        "font-size",
        "textLength",
        "lengthAdjust",
        "font-weight",
        "text-decoration",
        "class",
        "href",
    ];

    /// <summary>True when nothing else is in it.</summary>
    public static bool IsSound(string drawing)
    {
        try
        {
            using var xml = XmlReader.Create(
                new StringReader(drawing),
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && !IsSound(xml))
                {
                    return false;
                }

                if (
                    xml.NodeType
                    is XmlNodeType.ProcessingInstruction
                        or XmlNodeType.CDATA
                        or XmlNodeType.Comment
                        or XmlNodeType.EntityReference
                )
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsSound(XmlReader element)
    {
        if (!Elements.Contains(element.Name))
        {
            return false;
        }

        var isPicture = element.Name == "image";
        while (element.MoveToNextAttribute())
        {
            var outside =
                element.Name == "href"
                && !(isPicture && IsJpeg(element.Value))
                && (
                    isPicture
                    || !element.Value.StartsWith('/')
                    || element.Value.StartsWith("//", StringComparison.Ordinal)
                );
            if (!Attributes.Contains(element.Name) || outside)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A picture stands in the drawing itself and is a JPEG: nothing is fetched, nothing in it acts.</summary>
    private static bool IsJpeg(string address) =>
        address.StartsWith(Picture, StringComparison.Ordinal)
        && Base64.IsValid(address.AsSpan(Picture.Length))
        && address.AsSpan(Picture.Length).StartsWith("/9j/", StringComparison.Ordinal);
}
