using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// <c>&lt;chip look="complete" sign="StandingSymbol.Tick"&gt;Closed&lt;/chip&gt;</c>: a state as symbol, word and tint;
/// never a link. See design.md, "Components".
/// </summary>
[HtmlTargetElement("chip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChipTagHelper : TagHelper
{
    /// <summary>green, amber, red, complete, plain, none, silent, claimed, evidenced, tested or impact.</summary>
    public string Look { get; set; } = "plain";

    /// <summary>Null for a state that has none.</summary>
    public StandingSymbol? Sign { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        Write(output, Look, Sign, null);
        output.Content.AppendHtml(words);
    }

    /// <summary>Makes the tag a chip with its symbol, ready for its word.</summary>
    /// <param name="title">What the word means; null for nothing.</param>
    internal static void Write(TagHelperOutput output, string look, StandingSymbol? sign, string? title)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tl-rating tl-rating--{look}");
        if (!string.IsNullOrEmpty(title))
        {
            output.Attributes.SetAttribute("title", title);
        }

        output.Content.Clear();
        if (sign is not null)
        {
            output.Content.AppendHtml(sign);
        }
    }
}
