using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Forms;

/// <summary>
/// What all fields of a form share: label, hint, the error, and the other person's words after two changed the same
/// thing.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Name { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>What is stored now.</summary>
    public string? Value { get; set; }

    /// <summary>Told apart from a field of the same name in another form of the page.</summary>
    public string? Id { get; set; }

    /// <summary>True where the question is the page's own heading, too.</summary>
    public bool Large { get; set; }

    protected FormPage Form => (FormPage)ViewContext.ViewData.Model!;

    protected string InputId => Id ?? Name;

    protected bool HasError => Form.ProblemField == Name;

    protected string? Described =>
        string.Join(
            ' ',
            new[] { Hint is null ? null : $"{InputId}-hint", HasError ? $"{InputId}-error" : null }.OfType<string>()
        )
            is { Length: > 0 } ids
            ? ids
            : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            HasError ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"
        );
        var typed = Form.Typed(Name, Value);
        output.Content.AppendHtml(
            Element("label", $"govuk-label{(Large ? " govuk-label--m" : "")}", Label, ("for", InputId))
        );
        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("div", "govuk-hint", Hint, ("id", $"{InputId}-hint")));
        }

        if (HasError)
        {
            output.Content.AppendHtml(Element("p", "govuk-error-message", Form.Problem!, ("id", $"{InputId}-error")));
        }

        AppendTheirs(output, typed);
        output.Content.AppendHtml(Input(typed));
    }

    /// <summary>The other person's words, where they are not those that were typed.</summary>
    private void AppendTheirs(TagHelperOutput output, string? typed)
    {
        if (Form.ChangedMeanwhile && (typed ?? "").ReplaceLineEndings("\n").Trim() != (Value ?? "").Trim())
        {
            output.Content.AppendHtml(
                Element(
                    "p",
                    "govuk-inset-text tl-theirs",
                    $"It now reads: {(string.IsNullOrEmpty(Value) ? "nothing" : Value)}"
                )
            );
        }
    }

    protected abstract IHtmlContent Input(string? typed);

    protected TagBuilder Element(string tag, string style, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(style);
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }

    protected TagBuilder Control(string tag, string style)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(HasError ? $"{style} {style}--error" : style);
        (control.Attributes["id"], control.Attributes["name"]) = (InputId, Name);
        if (Described is { } ids)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        return control;
    }
}
