using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.WebUtilities;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>Puts what was typed back into the form of a page as it is shown now.</summary>
internal static class FilledForm
{
    /// <summary>Input types that hold nothing that somebody types, or nothing that may be put back.</summary>
    private static readonly HashSet<string> Left = new(
        ["submit", "button", "image", "reset", "file", "password"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <returns>The form that was filled; null when the page has it no more.</returns>
    public static IHtmlFormElement? In(IHtmlDocument page, TypedForm typed, string address)
    {
        var fields = typed.Fields.ToLookup(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var form = page
            .Forms.Where(f => f.Method == "post" && IsSame(f.GetAttribute("action") ?? "", typed.Action, address))
            .Where(f => f.Elements.Any(e => fields.Contains(NameOf(e))))
            .OrderByDescending(f => f.Elements.Count(e => IsHidden(e) && fields[NameOf(e)].Contains(ValueOf(e))))
            .FirstOrDefault();
        foreach (var group in (form?.Elements ?? Enumerable.Empty<IElement>()).GroupBy(NameOf, StringComparer.Ordinal))
        {
            if (group.Key.Length > 0 && !group.Key.StartsWith("__", StringComparison.Ordinal))
            {
                Fill([.. group], [.. fields[group.Key]]);
            }
        }

        return form;
    }

    /// <summary>Fields with words in them that the form has no place for.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WithoutPlace(TypedForm typed, IHtmlFormElement? form)
    {
        var names = form?.Elements.Select(NameOf).ToHashSet(StringComparer.Ordinal) ?? [];
        return typed.Fields.Where(f => !names.Contains(f.Key) && !string.IsNullOrWhiteSpace(f.Value));
    }

    private static void Fill(List<IElement> elements, List<string> values)
    {
        var at = 0;
        foreach (var element in elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    Mark(box, "checked", values.Contains(box.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement input when !Left.Contains(input.Type) && at < values.Count:
                    input.SetAttribute("value", values[at++]);
                    break;
                case IHtmlTextAreaElement area when at < values.Count:
                    area.TextContent = values[at++];
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options)
                    {
                        Mark(option, "selected", values.Contains(option.Value));
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>As the page is written, not as it is looked at: it is sent on.</summary>
    private static void Mark(IElement element, string attribute, bool on)
    {
        if (on)
        {
            element.SetAttribute(attribute, "");
        }
        else
        {
            element.RemoveAttribute(attribute);
        }
    }

    /// <summary>Path and query, whatever names a kept form.</summary>
    private static bool IsSame(string action, string sent, string page) =>
        Parts(action.Length == 0 ? page : action).SetEquals(Parts(sent));

    private static HashSet<string> Parts(string address)
    {
        var parts = address.Split('#')[0].Split('?', 2);
        return
        [
            parts[0].TrimEnd('/').ToUpperInvariant(),
            .. QueryHelpers
                .ParseQuery(parts.ElementAtOrDefault(1))
                .Where(q => q.Key != KeptPosts.Name)
                .Select(q => $"{q.Key.ToUpperInvariant()}={q.Value}"),
        ];
    }

    private static bool IsHidden(IElement element) => element is IHtmlInputElement { Type: "hidden" };

    private static string ValueOf(IElement element) => element.GetAttribute("value") ?? "";

    private static string NameOf(IElement element) => element.GetAttribute("name") ?? "";
}
