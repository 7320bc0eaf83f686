using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.Web.Pages.Shared.Asked;

/// <summary>
/// Takes the form of a list, and goes to the list with the words sealed: a link that can be gone back to, paged through and
/// kept, and that says nothing to anybody else.
/// </summary>
public sealed class AskedModel(SearchedWords asked) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Address.Home());

    public IActionResult OnPost(string? list) =>
        list is null ? LocalRedirect(Address.Home())
        : !Url.IsLocalUrl(list) || list.Contains('?', StringComparison.Ordinal) ? NotFound()
        : LocalRedirect(
            Address.With(
                list,
                [
                    .. Request
                        .Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
                        .SelectMany(f => f.Value.Select(v => (f.Key, In(f.Key, v)))),
                ]
            )
        );

    private string? In(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : name.Equals(SearchedWords.Name, StringComparison.OrdinalIgnoreCase) ? asked.Seal(value.Trim())
        : value;
}
