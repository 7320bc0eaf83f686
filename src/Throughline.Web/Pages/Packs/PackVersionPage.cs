using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Packs;

/// <summary>One version of a pack, to be read on the screen.</summary>
public abstract class PackVersionPage(PackDesk desk, PackAudience audience) : PageModel
{
    public Pack Pack { get; private set; } = null!;

    /// <summary>HTML that <see cref="PackWriter"/> wrote: encoded words between its own tags.</summary>
    public string Contents { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid pack, CancellationToken cancel)
    {
        Pack = await desk.OneAsync(meeting, pack, cancel);
        if (await desk.FileAsync(meeting, pack, audience, PackFormat.Html, cancel) is not { } html)
        {
            return NotFound();
        }

        Contents = PackContents.Of(Encoding.UTF8.GetString(html), PackLinks.Looks(meeting));
        return Page();
    }
}

/// <summary>One version of a pack as a file.</summary>
[ResponseCache(NoStore = true)]
public abstract class PackFilePage(PackDesk desk, PackAudience audience) : PageModel
{
    /// <param name="form">pdf or docx.</param>
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid pack, string form, CancellationToken cancel) =>
        PackTypes.Of(form) is { } format && await desk.FileAsync(meeting, pack, audience, format, cancel) is { } bytes
            ? File(bytes, PackTypes.Of(format), $"pack-{PackLinks.Name(audience)}.{form}")
            : NotFound();
}
