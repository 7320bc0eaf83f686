using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Cycles;

namespace Throughline.Web.Pages.Cycles;

/// <summary>Ends an update cycle without a snapshot.</summary>
public sealed class CallOffModel(CycleQueries queries, CycleEnding ending) : ManagedCycleModel(queries)
{
    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnPostAsync(Guid cycle, int version, CancellationToken cancel) =>
        DoAsync(
            cycle,
            async () => await ending.CallOffAsync(cycle, version, Why ?? "", cancel) ? CycleLinks.Cycle(cycle) : null,
            cancel
        );
}
