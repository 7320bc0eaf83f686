using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Core.Plans.Editing;

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

        output.Content.AppendHtml(Input(typed));
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

/// <summary><c>&lt;text-field name="why" label="Why?" rows="4" /&gt;</c>: one line, or several with rows.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 1;

    /// <summary>"10", "20": how wide, in characters; null for the whole width.</summary>
    public string? Width { get; set; }

    /// <summary>The id of a datalist with suggestions.</summary>
    public string? List { get; set; }

    protected override IHtmlContent Input(string? typed)
    {
        if (Rows > 1)
        {
            var area = Control("textarea", "govuk-textarea");
            area.Attributes["rows"] = $"{Rows}";

            // A browser drops the first line break of a text area.
            area.InnerHtml.Append("\n" + typed);
            return area;
        }

        var input = Control("input", "govuk-input");
        if (Width is not null)
        {
            input.AddCssClass($"govuk-input--width-{Width}");
        }

        (input.Attributes["type"], input.Attributes["value"], input.TagRenderMode) = (
            "text",
            typed ?? "",
            TagRenderMode.SelfClosing
        );
        if (List is not null)
        {
            input.Attributes["list"] = List;
        }

        return input;
    }
}

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
