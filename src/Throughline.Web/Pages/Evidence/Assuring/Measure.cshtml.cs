using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Threads;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Evidence.Assuring;

/// <summary>A measure: adds a later value, or changes what is counted.</summary>
public sealed class MeasureModel(ThreadQueries queries, Measures measures) : ActionPage(queries, ActionStep.Measure)
{
    public SuccessMeasure Stored { get; private set; } = null!;

    [FromRoute]
    public Guid Measure { get; set; }

    public Task<IActionResult> OnPostValueAsync(
        Guid action,
        string? on,
        string? value,
        string? note,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () => measures.AddValueAsync(Measure, Written.Day(on, "on"), Written.Number(value, "value"), note, cancel),
            cancel
        );

    public Task<IActionResult> OnPostChangeAsync(
        Guid action,
        int version,
        string? text,
        string? unit,
        string? baseline,
        string? baselineOn,
        string? goal,
        string? why,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () =>
                measures.ChangeAsync(
                    Measure,
                    version,
                    new(
                        text,
                        unit,
                        Written.Number(baseline, "baseline"),
                        Written.Day(baselineOn, "baselineOn"),
                        Written.Number(goal, "goal")
                    ),
                    why,
                    cancel
                ),
            cancel
        );

    protected override async Task ShowAsync(Guid action, CancellationToken cancel)
    {
        await base.ShowAsync(action, cancel);
        Stored = View.Thread.Measures.FirstOrDefault(m => m.Id == Measure) ?? throw new NotHereException();
    }
}
