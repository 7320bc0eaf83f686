using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// <c>&lt;delivery value="…" /&gt;</c>: how far an action is, as word, symbol and colour; see design.md, "Ratings".
/// </summary>
[HtmlTargetElement("delivery", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeliveryTagHelper : TagHelper
{
    public Delivery? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (style, symbol, word) = Value switch
        {
            Delivery.NotStarted => ("plain", "○", Delivery.NotStarted.Label()),
            Delivery.OnTrack => ("green", "▲", Delivery.OnTrack.Label()),
            Delivery.AtRisk => ("amber", "◆", Delivery.AtRisk.Label()),
            Delivery.OffTrack => ("red", "■", Delivery.OffTrack.Label()),
            Delivery.Complete => ("complete", "✓", Delivery.Complete.Label()),
            null => ("none", "", "Delivery not said"),
        };
        Tag.Write(output, $"tl-rating tl-rating--{style}", $"{symbol} {word}".Trim(), null);
    }
}

/// <summary>
/// <c>&lt;assurance value="…" /&gt;</c>: how far anybody looked behind the claim, as word, symbol and colour.
/// </summary>
[HtmlTargetElement("assurance", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AssuranceTagHelper : TagHelper
{
    /// <summary>Null where nothing is claimed: then nothing is written.</summary>
    public Assurance? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } value)
        {
            output.SuppressOutput();
            return;
        }

        var (style, symbol) = value switch
        {
            Assurance.Claimed => ("claimed", "○"),
            Assurance.Evidenced => ("evidenced", "◔"),
            Assurance.Tested => ("tested", "◑"),
            Assurance.ImpactShown => ("impact", "●"),
        };
        Tag.Write(output, $"tl-rating tl-rating--{style}", $"{symbol} {value.Label()}", value.Meaning());
    }
}

internal static class Tag
{
    public static void Write(TagHelperOutput output, string style, string words, string? title)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", style);
        if (title is not null)
        {
            output.Attributes.SetAttribute("title", title);
        }

        output.Content.SetContent(words);
    }
}
