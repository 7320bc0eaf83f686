using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Cycles;
using Throughline.Web.Pages.Snapshots;

namespace Throughline.Web.Pages.Cycles;

/// <summary>Closes an update cycle and goes on to the snapshot.</summary>
public sealed class CloseCycleModel(CycleQueries queries, CycleEnding ending) : ManagedCycleModel(queries)
{
    public Task<IActionResult> OnPostAsync(Guid cycle, int version, CancellationToken cancel) =>
        DoAsync(
            cycle,
            async () =>
                await ending.CloseAsync(cycle, version, cancel) is { } snapshot
                    ? SnapshotLinks.Snapshot(snapshot)
                    : null,
            cancel
        );
}
