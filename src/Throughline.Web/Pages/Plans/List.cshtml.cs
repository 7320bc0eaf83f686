using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Plans;

/// <summary>All plans in sight, the newest first, page by page.</summary>
public sealed class PlansModel(PlanQueries queries) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];
    public int At { get; private set; }
    public int Pages { get; private set; }

    public async Task OnGetAsync(int? part, CancellationToken cancel)
    {
        Pages = Math.Max(1, (await queries.CountAsync(cancel) + Size - 1) / Size);
        At = Math.Clamp(part ?? 1, 1, Pages);
        Plans = await queries.ListAsync(At, Size, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "plans",
            await queries.ListAsync(1, int.MaxValue, cancel),
            ("Plan", p => p.Title),
            ("Committee", p => p.Committee),
            ("Meeting", p => p.MeetingDate),
            ("Paper of", p => p.PaperDay),
            ("Accepted on", p => p.AcceptedAt),
            ("Rows", p => p.Actions),
            ("Id", p => p.Id)
        );
}
