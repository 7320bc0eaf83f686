using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace Throughline.Web.Plots;

/// <summary>
/// Makes a picture part of the page: named and described for those who hear it, free of anything that the content
/// policy forbids, as wide as its place.
/// </summary>
internal static class SvgText
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="key">Makes ids unique within the page.</param>
    public static IHtmlContent Of(string xml, string key, string title, string description)
    {
        var root = XDocument.Parse(xml).Root ?? throw new FormatException("The picture is empty.");
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            element.Attribute("style")?.Remove();
            foreach (var attribute in element.Attributes().ToList())
            {
                if (attribute.Name.LocalName == "id")
                {
                    attribute.Value = $"{key}-{attribute.Value}";
                }
                else if (attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
                {
                    attribute.Value = $"url(#{key}-{attribute.Value[5..]}";
                }
            }
        }

        root.Descendants(Svg + "style").Remove();
        root.Descendants(Svg + "script").Remove();
        var (width, height) = (root.Attribute("width")?.Value ?? "360", root.Attribute("height")?.Value ?? "200");
        root.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        root.SetAttributeValue("class", "tl-plot__svg");
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-labelledby", $"{key}-title {key}-desc");
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", $"{key}-title"), title),
            new XElement(Svg + "desc", new XAttribute("id", $"{key}-desc"), description)
        );
        return new HtmlString(root.ToString(SaveOptions.DisableFormatting));
    }
}
