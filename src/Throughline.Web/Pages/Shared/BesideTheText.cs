using System.Text;
using System.Text.Encodings.Web;
using Throughline.Core.Documents;
using Throughline.Documents;

namespace Throughline.Web.Pages.Shared;

/// <summary>Words that stand beside a source's text, such as comments: to be read there, and no part of any row.</summary>
internal static class BesideTheText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    /// <returns>HTML that is safe to write out; empty where nothing stands beside the text.</returns>
    public static string Html(IReadOnlyList<ShownAside> asides)
    {
        if (asides.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder(
            "<div class=\"tl-beside\"><h2 class=\"govuk-heading-s\">Beside the text, and not read as part of it</h2>"
                + "<ul class=\"govuk-list govuk-list--bullet\">"
        );
        foreach (var aside in asides)
        {
            html.Append("<li><strong>")
                .Append(Encoder.Encode(Kind(aside)))
                .Append("</strong> ")
                .Append(
                    Encoder
                        .Encode(aside.Words.ReplaceLineEndings("\n"))
                        .Replace("&#xA;", "<br>", StringComparison.Ordinal)
                )
                .Append("</li>");
        }

        return html.Append("</ul></div>").ToString();
    }

    private static string Kind(ShownAside aside) =>
        Kind(aside.Kind, aside.Author is { } author ? " by " + author : "")
        + (aside.Cell is { } cell ? $" at {cell}:" : ":");

    private static string Kind(AsideKind kind, string author) =>
        kind switch
        {
            AsideKind.Comment => "Comment" + author,
            AsideKind.Hidden => "Hidden words",
            AsideKind.Deleted => "Deleted or moved by a tracked change",
            AsideKind.Drawn => "In a drawing",
            AsideKind.Stamped => "On a button or stamp",
            AsideKind.Unplaced => "An answer of the form that stands on no page",
        };
}
