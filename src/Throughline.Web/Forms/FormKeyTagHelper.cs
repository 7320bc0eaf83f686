using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Forms;

/// <summary>Gives every form that is posted a key of its own page, by which a second press is known: see <see cref="SentOnce"/>.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormKeyTagHelper : TagHelper
{
    private static readonly object Key = new();

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = ViewContext.HttpContext.Items;
        items[Key] ??= Guid.NewGuid().ToString("N");
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = SentOnce.Field;
        field.Attributes["value"] = (string)items[Key]!;
        output.PostContent.AppendHtml(field);
    }
}
