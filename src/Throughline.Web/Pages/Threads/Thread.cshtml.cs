using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings;
using Throughline.Core.Threads;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Threads;

/// <summary>One recommendation, from the review and the finding to the difference made.</summary>
public sealed class ThreadModel(ThreadQueries queries, Agendas agendas) : PageModel
{
    public ThreadView View { get; private set; } = null!;

    /// <summary>Meetings that took the plan; none for whoever reads no meetings.</summary>
    public IReadOnlyList<ItemOnPlan> Meetings { get; private set; } = [];
    public bool MayChange => queries.Person.May(Permission.ChangePlans);

    public async Task<IActionResult> OnGetAsync(Guid recommendation, CancellationToken cancel)
    {
        View = await queries.ThreadAsync(recommendation, cancel);
        if (queries.Person.May(Permission.ReadMeetings))
        {
            Meetings = (await agendas.OnPlanAsync(View.Plan.Id, cancel)).Items;
        }

        return Page();
    }
}
