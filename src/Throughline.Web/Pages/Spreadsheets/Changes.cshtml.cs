using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Spreadsheets;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Spreadsheets;

/// <summary>Field by field what a filled spreadsheet would change; only what is ticked is applied.</summary>
public sealed class SheetChangesModel(SpreadsheetImports imports, SheetApplication application) : PageModel
{
    private HashSet<string>? _ticked;

    public ImportView View { get; private set; } = null!;
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What is wrong with the reason of a change, by its key.</summary>
    public IReadOnlyDictionary<string, string> ReasonProblems { get; private set; } = new Dictionary<string, string>();

    /// <summary>The reasons as they were typed, by key.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<OutcomeLine> Outcome { get; private set; } = [];
    public bool Done { get; private set; }

    /// <summary>Ticked from the start where nobody else is in the way; afterwards as the person left it.</summary>
    public bool IsTicked(SheetChange change) =>
        _ticked?.Contains(change.Key) ?? (!change.IsConflict && change.Action.Draft is not { Length: > 0 });

    public Task<IActionResult> OnGetAsync(Guid import, string? done, CancellationToken cancel)
    {
        Done = done is not null;
        return ShowAsync(import, cancel);
    }

    public async Task<IActionResult> OnPostApplyAsync(
        Guid import,
        int version,
        List<string> apply,
        Dictionary<string, string> why,
        List<string> seen,
        CancellationToken cancel
    )
    {
        (_ticked, Reasons) = ([.. apply], why);
        var marks = seen.Select(s => s.Split('=', 2))
            .Where(p => p.Length == 2)
            .DistinctBy(p => p[0])
            .ToDictionary(p => p[0], p => p[1]);
        try
        {
            if (await application.ApplyAsync(import, version, _ticked, why, marks, cancel) is not { } applied)
            {
                return NotFound();
            }

            if (applied.Done)
            {
                return Redirect(SpreadsheetLinks.SpreadsheetChanges(import, "yes"));
            }

            (Problems, ReasonProblems) = (applied.Problems, applied.Reasons);
        }
        catch (ChangedMeanwhileException e)
        {
            Problems = [e.Message];
        }

        return await ShowAsync(import, cancel);
    }

    public async Task<IActionResult> OnPostPutAsideAsync(Guid import, int version, CancellationToken cancel) =>
        await imports.PutAsideAsync(import, version, cancel) is { } plan
            ? Redirect(SpreadsheetLinks.Spreadsheet(plan))
            : NotFound();

    private async Task<IActionResult> ShowAsync(Guid import, CancellationToken cancel)
    {
        if (await imports.ViewAsync(import, cancel) is not { } view)
        {
            return NotFound();
        }

        (View, Outcome) = (view, SheetApplication.OutcomeOf(view.Import));
        return Page();
    }
}
