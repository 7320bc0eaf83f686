using Microsoft.AspNetCore.Razor.TagHelpers;
using Throughline.Core.Privacy.Words;

namespace Throughline.Web.Pages.Shared;

/// <summary><c>&lt;taken-out erasure="@document.TakenOutIn" /&gt;</c>: that a file is gone, since when and by whom; nothing while it is there.</summary>
[HtmlTargetElement("taken-out", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TakenOutTagHelper(FilesGone gone) : TagHelper
{
    public Guid? Erasure { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Erasure is not { } erasure)
        {
            output.SuppressOutput();
            return;
        }

        var by = await gone.OfAsync(erasure, CancellationToken.None);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(
            (
                by is null
                    ? "The file was taken out"
                    : $"The file was taken out on {Words.Day(by.At)} by {by.AskedBy} and {by.DecidedBy}"
            ) + ", because words about a child stood in it. Its fingerprint stays."
        );
    }
}
