using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Forms;

/// <summary>
/// <c>&lt;choice-field name="review" label="Review" choices="…" none="No review yet" /&gt;</c>: a list to choose one
/// from.
/// </summary>
[HtmlTargetElement("choice-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceFieldTagHelper : FieldTagHelper
{
    public required IEnumerable<(string Value, string Text)> Choices { get; set; }

    /// <summary>The words of the empty choice; null leaves it out.</summary>
    public string? None { get; set; }

    /// <summary>Turns records with names into choices.</summary>
    public static IEnumerable<(string Value, string Text)> Of(IEnumerable<Choice> choices) =>
        choices.Select(c => (c.Id.ToString(), c.Name));

    protected override IHtmlContent Input(string? typed)
    {
        var select = Control("select", "govuk-select");
        foreach (var (value, text) in None is null ? Choices : Choices.Prepend(("", None)))
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = value;
            if (value == (typed ?? ""))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }
}
