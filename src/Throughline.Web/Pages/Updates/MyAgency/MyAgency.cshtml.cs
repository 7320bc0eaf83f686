using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Updates;

namespace Throughline.Web.Pages.Updates.MyAgency;

/// <summary>What is asked of an agency, most urgent first; each action is updated in place.</summary>
public sealed class MyAgencyModel(Throughline.Core.Updates.MyAgency agencies, AgencyUpdates updates) : PageModel
{
    public MyAgencyView? View { get; private set; }
    public IReadOnlyList<(Guid Id, string Name)> Choices { get; private set; } = [];
    public IReadOnlyList<UpdateForm> Forms { get; private set; } = [];
    public bool Later { get; private set; }
    public string? Done { get; private set; }
    public Guid? Chosen { get; private set; }

    public string To(int page) => UpdateLinks.MyAgency(Chosen, page, Later);

    public Task<IActionResult> OnGetAsync(
        Guid? agency,
        int pageNumber,
        bool later,
        string? done,
        CancellationToken cancel
    )
    {
        Done = done switch
        {
            "submitted" => "Submitted. The coordinator reads it next, and accepts it or sends it back to you.",
            "kept" => "The draft is kept. Everybody of your agency sees it here; your lead submits it.",
            "theirs" => "Your words were dropped; the others' stand.",
            _ => null,
        };
        return ShowAsync(agency, pageNumber, later, null, null, cancel);
    }

    /// <summary>
    /// Submits or keeps one update; "join" and "theirs" are the choices after two people wrote at once.
    /// </summary>
    public async Task<IActionResult> OnPostUpdateAsync(
        Guid action,
        int pageNumber,
        bool later,
        string? @do,
        CancellationToken cancel
    )
    {
        var input = UpdateForm.Read(Request.Form, action);
        if (@do == "theirs")
        {
            return Redirect(UpdateLinks.MyAgency(null, pageNumber, later, "theirs"));
        }

        if (@do == "join")
        {
            return await ShowAsync(
                null,
                pageNumber,
                later,
                input with
                {
                    Text = Request.Form["both"],
                },
                new(action, [], null),
                cancel
            );
        }

        var result = (
            @do == "submit"
                ? await updates.SubmitAsync([input], cancel)
                : await updates.SaveDraftsAsync([input], cancel)
        )[0];
        return result.Missing ? NotFound()
            : result.IsDone
                ? Redirect(UpdateLinks.MyAgency(null, pageNumber, later, @do == "submit" ? "submitted" : "kept"))
            : await ShowAsync(null, pageNumber, later, input, result, cancel);
    }

    private async Task<IActionResult> ShowAsync(
        Guid? agency,
        int pageNumber,
        bool later,
        UpdateInput? input,
        UpdateResult? result,
        CancellationToken cancel
    )
    {
        (Chosen, Later) = (agency, later);
        Choices = await agencies.ChoicesAsync(cancel);
        View = await agencies.ViewAsync(agency, later, pageNumber, cancel, input is null ? null : [input.ActionId]);
        if (View is null)
        {
            return agency is null ? Page() : NotFound();
        }

        Forms =
        [
            .. View.Rows.Select(r =>
                r.ActionId == input?.ActionId
                    ? UpdateForm.Typed(r, input, result!, View.MaySubmit) with
                    {
                        Joined = result!.IsDone,
                    }
                    : UpdateForm.Of(r, View.MaySubmit)
            ),
        ];
        return Page();
    }
}
