using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Domain.Cycles;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Cycles;

/// <summary>Opens an update cycle; shows whom it will ask before it does.</summary>
public sealed class OpenModel(CycleOpening opening) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Meeting { get; set; }

    [BindProperty]
    public string? MeetingOn { get; set; }

    [BindProperty]
    public string? DueOn { get; set; }

    public CyclePreview Preview { get; private set; } = null!;
    public CycleDays? Days { get; private set; }
    public IReadOnlyList<CycleProblem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>Says on which days a cycle with these dates would remind; asks nobody.</summary>
    public async Task<IActionResult> OnPostLookAsync(Guid id, CancellationToken cancel)
    {
        Problems = opening.Check(Request());
        if (Problems.Count == 0)
        {
            Days = opening.DaysOf(DayWords.ReadDay(DueOn)!.Value, DayWords.ReadDay(MeetingOn)!.Value);
        }

        return await ShowAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            return await opening.OpenAsync(id, Request(), cancel) is { } cycle
                ? Redirect(CycleLinks.Cycle(cycle))
                : NotFound();
        }
        catch (CycleRefusedException e)
        {
            Problems = e.Problems;
        }
        catch (ChangedMeanwhileException)
        {
            Problems =
            [
                new("", "Somebody else changed this plan a moment ago. Look at whom this asks, then ask again."),
            ];
        }

        return await ShowAsync(id, cancel);
    }

    private new CycleRequest Request() =>
        new(Title ?? "", DayWords.ReadDay(DueOn), DayWords.ReadDay(MeetingOn), Meeting ?? "");

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await opening.PreviewAsync(id, cancel) is not { } preview)
        {
            return NotFound();
        }

        Preview = preview;
        return Page();
    }
}
