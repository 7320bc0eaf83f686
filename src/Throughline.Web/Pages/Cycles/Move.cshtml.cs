using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Cycles;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Cycles;

/// <summary>Changes the last day for updates.</summary>
public sealed class MoveModel(CycleQueries queries, CycleEnding ending) : ManagedCycleModel(queries)
{
    [BindProperty]
    public string? DueOn { get; set; }

    public Task<IActionResult> OnPostAsync(Guid cycle, int version, CancellationToken cancel) =>
        DoAsync(
            cycle,
            async () =>
                await ending.MoveAsync(cycle, version, DayWords.ReadDay(DueOn), cancel)
                    ? CycleLinks.Cycle(cycle)
                    : null,
            cancel
        );
}
