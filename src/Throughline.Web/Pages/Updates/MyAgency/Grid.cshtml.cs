using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Updates.MyAgency;

/// <summary>
/// Many updates at once in a table: kept together as drafts, or submitted together. A row with a problem keeps its
/// words and says what to do.
/// </summary>
public sealed class GridModel(Throughline.Core.Updates.MyAgency agencies, AgencyUpdates updates) : PageModel
{
    public MyAgencyView View { get; private set; } = null!;
    public IReadOnlyList<UpdateForm> Forms { get; private set; } = [];
    public bool Later { get; private set; }
    public string? Done { get; private set; }
    public string? Problem { get; private set; }

    public static string Suffix(Guid action) => $"-{action}";

    public Task<IActionResult> OnGetAsync(int pageNumber, bool later, int kept, int submitted, CancellationToken cancel)
    {
        Done =
            submitted > 0 ? $"{Words.Count(submitted, "update")} submitted. The coordinator reads them next."
            : kept > 0 ? $"{Words.Count(kept, "draft")} kept."
            : null;
        return ShowAsync(pageNumber, later, [], [], cancel);
    }

    /// <summary>Takes the rows in which something was typed; rows left empty are left alone.</summary>
    public async Task<IActionResult> OnPostSaveAsync(
        List<Guid> rows,
        int pageNumber,
        bool later,
        string? @do,
        CancellationToken cancel
    )
    {
        await agencies.OwnAsync(later, pageNumber, cancel);
        var inputs = rows.Distinct()
            .Take(MyAgencyLimit)
            .Select(r => UpdateForm.Read(Request.Form, r, Suffix(r), UpdateSource.Grid))
            .Where(HasWords)
            .ToList();
        if (inputs.Count == 0)
        {
            Problem = "Write at least one update.";
            return await ShowAsync(pageNumber, later, [], [], cancel);
        }

        var submits = @do == "submit";
        var results = submits
            ? await updates.SubmitAsync(inputs, cancel)
            : await updates.SaveDraftsAsync(inputs, cancel);
        var done = results.Count(r => r.IsDone);
        if (done == results.Count)
        {
            return Redirect(UpdateLinks.MyAgencyGrid(pageNumber, later, (submits ? "submitted" : "kept", done)));
        }

        Done =
            done == 0
                ? null
                : $"{Words.Count(done, "update")} {(submits ? "submitted" : "kept")}. The others are below, each "
                    + $"with what to put right.";
        return await ShowAsync(pageNumber, later, inputs, results, cancel);
    }

    /// <summary>More rows than a page shows were not typed on it.</summary>
    private const int MyAgencyLimit = 2 * Throughline.Core.Updates.MyAgency.PageSize;

    private static bool HasWords(UpdateInput input) =>
        !string.IsNullOrWhiteSpace(input.Text)
        || !string.IsNullOrWhiteSpace(input.Rating)
        || !string.IsNullOrWhiteSpace(input.RatingWhy)
        || input.SeenDraft > 0;

    private async Task<IActionResult> ShowAsync(
        int pageNumber,
        bool later,
        IReadOnlyList<UpdateInput> inputs,
        IReadOnlyList<UpdateResult> results,
        CancellationToken cancel
    )
    {
        Later = later;
        var failed = results.Where(r => !r.IsDone && !r.Missing).ToDictionary(r => r.ActionId);
        View = await agencies.OwnAsync(later, pageNumber, cancel, failed.Keys);
        Forms =
        [
            .. View.Rows.Select(r =>
                failed.TryGetValue(r.ActionId, out var result)
                    ? UpdateForm.Typed(r, inputs.First(i => i.ActionId == r.ActionId), result, View.MaySubmit)
                    : UpdateForm.Of(r, View.MaySubmit)
            ),
        ];
        return Page();
    }
}
