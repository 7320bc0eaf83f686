using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Access.Agencies;

/// <summary>A page on which one step is taken with an agency: it comes back with what is wrong, and what was typed.</summary>
public abstract class AgencyStepModel(Core.Access.Agencies agencies) : PageModel
{
    protected Core.Access.Agencies Agencies => agencies;

    public AgencyView View { get; private set; } = null!;

    public AgencyRow Agency => View.Row;

    public Problems Problems { get; private set; } = new();

    /// <summary>The agency that a problem is about, to lead there; null for none.</summary>
    public Guid? Meant { get; private set; }

    /// <summary>Those that the step may name: all that stand but this one.</summary>
    public IReadOnlyList<KeyValuePair<Guid, string>> Others { get; private set; } = [];

    protected virtual async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        View = await agencies.FindAsync(id, cancel);
        Others = [.. (await agencies.NamesAsync(cancel)).Where(a => a.Key != id)];
    }

    /// <summary>Takes the step and leads to the agency that it gives.</summary>
    /// <param name="field">Where it is said that somebody else was first.</param>
    protected async Task<IActionResult> TakeAsync(
        Guid id,
        string field,
        Func<Task<AgencyProblem?>> act,
        CancellationToken cancel,
        Guid? leadTo = null
    )
    {
        try
        {
            if (await act() is not { } problem)
            {
                return LocalRedirect(AccessLinks.Agency(leadTo ?? id));
            }

            (Problems, Meant) = (new(problem.Field, problem.Text), problem.Agency);
        }
        catch (ChangedMeanwhileException)
        {
            Problems = new(
                field,
                "Somebody else changed this agency while you were looking at it. Look again below, then go on"
            );
        }

        // The version that the form carries from now on is the one that is shown.
        ModelState.Clear();
        await LoadAsync(id, cancel);
        return Page();
    }
}
