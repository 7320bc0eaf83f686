using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.Web.Forms;

/// <summary>
/// <c>&lt;problem-summary of="Model.Problems" /&gt;</c>: what is wrong, on top of the page and in its title, each
/// linked to its field; nothing when all is well.
/// </summary>
[HtmlTargetElement("problem-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProblemSummaryTagHelper : TagHelper
{
    /// <summary>
    /// Set in the request's items when the page says that something is wrong; a partial's own view data do not reach
    /// the layout.
    /// </summary>
    public const string Shown = "Problem";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Null takes the problem of the page's form.</summary>
    public Problems? Of { get; set; }

    /// <summary>A sentence before them, such as what became of the data.</summary>
    public string? Lead { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems =
            Of ?? (ViewContext.ViewData.Model is FormPage form ? Problems.Of(form.Problem, form.ProblemField) : new());
        if (!problems.Any)
        {
            output.SuppressOutput();
            return;
        }

        ViewContext.HttpContext.Items[Shown] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.AppendHtml(
            "<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2><div "
                + "class=\"govuk-error-summary__body\">"
        );
        if (Lead is not null)
        {
            output.Content.AppendHtml("<p>").Append(Lead).AppendHtml("</p>");
        }

        output.Content.AppendHtml("<ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (field, text) in problems.All)
        {
            _ =
                field.Length == 0
                    ? output.Content.AppendHtml("<li>").Append(text).AppendHtml("</li>")
                    : output
                        .Content.AppendHtml("<li><a href=\"#")
                        .Append(field)
                        .AppendHtml("\">")
                        .Append(text)
                        .AppendHtml("</a></li>");
        }

        output.Content.AppendHtml("</ul></div></div>");
    }
}
