using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>Says above a page what came back, what did not, and that nothing was saved.</summary>
internal static class KeptNotice
{
    public static void Put(IHtmlDocument page, TypedForm typed, IHtmlFormElement? form)
    {
        var notice = page.CreateElement("div");
        notice.ClassName = "govuk-inset-text";
        notice.SetAttribute("role", "alert");
        Say(
            notice,
            form is null
                ? "What you sent was not saved, and the form that you typed it into is no longer on this page. Your words are "
                    + "here to copy."
                : "What you typed is back in the form below. It was not saved. Look through it, "
                    + "then send it again."
        );
        if (typed.Files.Count > 0)
        {
            Say(notice, $"Files are not kept. Choose again: {string.Join(", ", typed.Files)}.");
        }

        var rest = FilledForm.WithoutPlace(typed, form).ToList();
        if (rest.Count > 0 && form is not null)
        {
            Say(notice, "These words have no place in the form any more:");
        }

        foreach (var (_, words) in rest)
        {
            var piece = page.CreateElement("blockquote");
            piece.ClassName = "govuk-body tl-kept";
            piece.TextContent = words;
            notice.AppendChild(piece);
        }

        (page.QuerySelector("main") ?? page.Body!).Prepend(notice);
    }

    private static void Say(IElement notice, string words)
    {
        var line = notice.Owner!.CreateElement("p");
        line.ClassName = "govuk-body";
        line.TextContent = words;
        notice.AppendChild(line);
    }
}
