using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Snapshots;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Snapshots;

/// <summary>A plan as a meeting saw it, with the proof that it is unchanged.</summary>
public sealed class SnapshotModel(SnapshotQueries queries, Actor actor) : PageModel
{
    public SnapshotView View { get; private set; } = null!;
    public bool MayDownload => actor.Person.May(Permission.TakeRecordsAway);

    public async Task<IActionResult> OnGetAsync(Guid snapshot, CancellationToken cancel)
    {
        if (await queries.ViewAsync(snapshot, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
