using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Forms;

/// <summary>Puts into every form that is sent whom it was shown to (<see cref="Typist"/>).</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class TypistTagHelper(Typist typist) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (
            "post".Equals(context.AllAttributes["method"].Value?.ToString(), StringComparison.OrdinalIgnoreCase)
            && typist.Own() is { } own
        )
        {
            var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            field.MergeAttributes(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["type"] = "hidden",
                    ["name"] = Typist.Field,
                    ["value"] = own,
                }
            );
            output.PostContent.AppendHtml(field);
        }
    }
}
