using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Web.Pages.Intake.Readings;

/// <summary>
/// How far a reading has come, and the plans found once it is done. The reading goes on without the page.
/// </summary>
public sealed class ReadingModel(IntakeQueries intake, DocumentIntake documents, OfferedTables tables) : PageModel
{
    public ReadingSummary Reading { get; private set; } = null!;

    /// <summary>Why a step could not be taken; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public bool UnderWay => Reading.State is ReadingState.Waiting or ReadingState.Reading;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await intake.FindAsync(id, cancel) is not { } reading)
        {
            return NotFound();
        }

        Reading = reading;
        return Page();
    }

    /// <summary>It is a plan: the paper is read anew with it.</summary>
    public Task<IActionResult> OnPostOfferAsync(Guid id, int version, int element, CancellationToken cancel) =>
        TryAsync(
            id,
            async () =>
                await tables.OfferAsync(id, version, element, cancel) is { } draft
                    ? Redirect(IntakeLinks.Corrections(draft))
                    : NotFound(),
            cancel
        );

    /// <summary>It is none after all.</summary>
    public Task<IActionResult> OnPostTakeBackAsync(Guid id, int version, CancellationToken cancel) =>
        TryAsync(
            id,
            async () =>
                await tables.TakeBackAsync(id, version, cancel) ? Redirect(IntakeLinks.Reading(id)) : NotFound(),
            cancel
        );

    private async Task<IActionResult> TryAsync(Guid id, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (e is IllegalEditException or UnreadableDocumentException)
        {
            Problem = e.Message;
        }
        catch (ChangedMeanwhileException)
        {
            Problem = "Somebody else changed this reading while you were looking at it. Below is how it stands now.";
        }

        ModelState.Clear();
        return await OnGetAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancel) =>
        await documents.StopAsync(id, cancel) ? Redirect(IntakeLinks.Reading(id)) : NotFound();
}
