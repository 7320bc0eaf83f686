using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Threads;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Threads;

/// <summary>One recommendation, from the review and the finding to the difference made.</summary>
public sealed class ThreadModel(ThreadQueries queries) : PageModel
{
    public ThreadView View { get; private set; } = null!;
    public bool MayChange => queries.Person.May(Permission.ChangePlans);

    public async Task<IActionResult> OnGetAsync(Guid recommendation, CancellationToken cancel)
    {
        View = await queries.ThreadAsync(recommendation, cancel);
        return Page();
    }
}
