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
        var look = Value switch
        {
            Delivery.NotStarted => "plain",
            Delivery.OnTrack => "green",
            Delivery.AtRisk => "amber",
            Delivery.OffTrack => "red",
            Delivery.Complete => "complete",
            null => "none",
        };
        ChipTagHelper.Write(output, look, Value is { } known ? StandingSymbol.Of(known) : null, null);
        output.Content.Append(Value?.Label() ?? "Delivery not said");
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

        var look = value switch
        {
            Assurance.Claimed => "claimed",
            Assurance.Evidenced => "evidenced",
            Assurance.Tested => "tested",
            Assurance.ImpactShown => "impact",
        };
        ChipTagHelper.Write(output, look, StandingSymbol.Of(value), value.Meaning());
        output.Content.Append(value.Label());
    }
}
