using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Snapshots;

namespace Throughline.Web.Pages.Snapshots;

/// <summary>The very bytes that were hashed, so that anybody can hash them again.</summary>
public sealed class JsonModel(SnapshotQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid snapshot, CancellationToken cancel) =>
        await queries.JsonAsync(snapshot, cancel) is { } json
            ? File(Encoding.UTF8.GetBytes(json), "application/json", $"snapshot-{snapshot:N}.json")
            : NotFound();
}
