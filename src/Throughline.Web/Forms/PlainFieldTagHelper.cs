using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Forms;

/// <summary>
/// <c>&lt;tl-field label="Name" id="name" value="@x" problems="Model.Problems" /&gt;</c>: an input with its label, hint
/// and problem tied to it.
/// </summary>
[HtmlTargetElement("tl-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlainFieldTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Its id and name.</summary>
    public required string Id { get; set; }
    public string? Value { get; set; }
    public string? Hint { get; set; }
    public Problems Problems { get; set; } = new();
    public string Type { get; set; } = "text";
    public string? Autocomplete { get; set; }

    /// <summary>"numeric" shows digits first on a phone.</summary>
    public string? Inputmode { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problem = Problems.At(Id);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            problem is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"
        );
        output
            .Content.AppendHtml("<label class=\"govuk-label\" for=\"")
            .Append(Id)
            .AppendHtml("\">")
            .Append(Label)
            .AppendHtml("</label>");
        var described =
            Part(output, "hint", "<div class=\"govuk-hint\"", Hint, "</div>")
            + Part(output, "error", "<p class=\"govuk-error-message\"", problem, "</p>");
        output.Content.AppendHtml(
            $"<input class=\"govuk-input tl-input{(problem is null ? "" : " govuk-input--error")}\" "
                + $"spellcheck=\"false\""
        );
        foreach (
            var (name, value) in new[]
            {
                ("id", Id),
                ("name", Id),
                ("type", Type),
                ("value", Type == "password" ? null : Value),
                ("autocomplete", Autocomplete),
                ("inputmode", Inputmode),
                ("aria-describedby", described.Length > 0 ? described.Trim() : null),
            }
        )
        {
            if (value is not null)
            {
                output.Content.AppendHtml($" {name}=\"").Append(value).AppendHtml("\"");
            }
        }

        output.Content.AppendHtml(">");
    }

    private string Part(TagHelperOutput output, string name, string open, string? text, string close)
    {
        if (text is null)
        {
            return "";
        }

        output
            .Content.AppendHtml(open + " id=\"")
            .Append(Id)
            .AppendHtml($"-{name}\">")
            .AppendHtml(name == "error" ? "<span class=\"govuk-visually-hidden\">Error:</span> " : "")
            .Append(text)
            .AppendHtml(close);
        return $"{Id}-{name} ";
    }
}
