using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Intake;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Intake.Acceptance;

/// <summary>Takes the acceptance of a reading back, with a reason: its draft waits for review again.</summary>
public sealed class TakeBackModel(TakingBack taking) : FormPage
{
    public TakingBackView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid plan, CancellationToken cancel)
    {
        View = await taking.ViewAsync(plan, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid plan, int version, string? why, CancellationToken cancel) =>
        TryAsync(
            async () => IntakeLinks.Corrections(await taking.TakeAsync(plan, version, why, cancel)),
            async () => View = await taking.ViewAsync(plan, cancel)
        );
}
