using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Forms;

/// <summary><c>&lt;text-field name="why" label="Why?" rows="4" /&gt;</c>: one line, or several with rows.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 1;

    /// <summary>"10", "20": how wide, in characters; null for the whole width.</summary>
    public string? Width { get; set; }

    /// <summary>The id of a datalist with suggestions.</summary>
    public string? List { get; set; }

    protected override IHtmlContent Input(string? typed)
    {
        if (Rows > 1)
        {
            var area = Control("textarea", "govuk-textarea");
            area.Attributes["rows"] = $"{Rows}";

            // A browser drops the first line break of a text area.
            area.InnerHtml.Append("\n" + typed);
            return area;
        }

        var input = Control("input", "govuk-input");
        if (Width is not null)
        {
            input.AddCssClass($"govuk-input--width-{Width}");
        }

        (input.Attributes["type"], input.Attributes["value"], input.TagRenderMode) = (
            "text",
            typed ?? "",
            TagRenderMode.SelfClosing
        );
        if (List is not null)
        {
            input.Attributes["list"] = List;
        }

        return input;
    }
}
