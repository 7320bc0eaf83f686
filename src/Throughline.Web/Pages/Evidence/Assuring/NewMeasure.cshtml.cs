using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Threads;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Evidence.Assuring;

/// <summary>How the difference is to be seen: a new measure.</summary>
public sealed class NewMeasureModel(ThreadQueries queries, Measures measures) : ActionPage(queries, ActionStep.Measure)
{
    public SuccessMeasure? Stored => null;

    public Task<IActionResult> OnPostAsync(
        Guid action,
        string? text,
        string? unit,
        string? baseline,
        string? baselineOn,
        string? goal,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () =>
                measures.AddAsync(
                    action,
                    new(
                        text,
                        unit,
                        Written.Number(baseline, "baseline"),
                        Written.Day(baselineOn, "baselineOn"),
                        Written.Number(goal, "goal")
                    ),
                    cancel
                ),
            cancel
        );
}
