using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// <c>&lt;rating code="G" meaning="On track" /&gt;</c>: always a word, a symbol and a colour; see design.md, "Ratings".
/// </summary>
[HtmlTargetElement("rating", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RatingTagHelper : TagHelper
{
    public string? Code { get; set; }

    /// <summary>What the plan's legend says of the code; shown when the pointer rests on it.</summary>
    public string? Meaning { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (style, symbol, word) = Look(Code);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tl-rating tl-rating--{style}");
        if (!string.IsNullOrEmpty(Meaning))
        {
            output.Attributes.SetAttribute("title", Meaning);
        }

        output.Content.SetContent(symbol.Length == 0 ? word : $"{symbol}\u00a0{word}");
    }

    private static (string Style, string Symbol, string Word) Look(string? code) =>
        code switch
        {
            null or "" => ("none", "", "Not rated"),
            "R" => ("red", "■", RatingName.Colour(code)!),
            "A" => ("amber", "◆", RatingName.Colour(code)!),
            "G" => ("green", "▲", RatingName.Colour(code)!),
            "Complete" or "Achieved" => ("complete", "✓", code),
            "On track" => ("green", "▲", code),
            "At risk" or "Delayed" or "Partly achieved" => ("amber", "◆", code),
            "Off track" or "Not achieved" => ("red", "■", code),
            _ => ("plain", "", code),
        };
}
