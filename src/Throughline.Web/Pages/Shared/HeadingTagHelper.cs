using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// <c>&lt;heading level="3"&gt;</c>: a heading whose level depends on what stands above it, so that no level is left
/// out (WCAG 1.3.1).
/// </summary>
[HtmlTargetElement("heading", Attributes = "level")]
public sealed class HeadingTagHelper : TagHelper
{
    /// <summary>1 to 6.</summary>
    public int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = $"h{Math.Clamp(Level, 1, 6)}";
}
