using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Public;

/// <summary>A committee's work programme of this municipal year.</summary>
public sealed class PublicBodyModel(PublishedProgramme programmes, TimeProvider clock) : PageModel
{
    public PublicProgramme Programme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid body, CancellationToken cancel)
    {
        if (await programmes.OfAsync(body, MunicipalYear.Of(clock.Today()), cancel) is not { } found)
        {
            return NotFound();
        }

        Programme = found;
        return Page();
    }
}
