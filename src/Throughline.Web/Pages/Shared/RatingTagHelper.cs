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
        var (look, sign, word) = Look(Code);
        ChipTagHelper.Write(output, look, sign, Meaning);
        output.Content.Append(word);
    }

    private static (string Look, StandingSymbol? Sign, string Word) Look(string? code) =>
        code switch
        {
            null or "" => ("none", null, "Not rated"),
            "R" => ("red", StandingSymbol.Square, RatingName.Colour(code)!),
            "A" => ("amber", StandingSymbol.Diamond, RatingName.Colour(code)!),
            "G" => ("green", StandingSymbol.Triangle, RatingName.Colour(code)!),
            "Complete" or "Achieved" => ("complete", StandingSymbol.Tick, code),
            "On track" => ("green", StandingSymbol.Triangle, code),
            "At risk" or "Delayed" or "Partly achieved" => ("amber", StandingSymbol.Diamond, code),
            "Off track" or "Not achieved" => ("red", StandingSymbol.Square, code),
            _ => ("plain", null, code),
        };
}
