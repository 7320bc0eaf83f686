using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Evidence;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Evidence;

/// <summary>The evidence of one action, and the form that adds to it.</summary>
[TakesFiles(typeof(EvidenceFiles))]
public sealed class OfModel(EvidenceQueries queries, EvidenceDesk desk) : PageModel
{
    public ActionEvidence View { get; private set; } = null!;
    public EvidenceForm Form { get; private set; } = new();
    public bool Added { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid action, string? done, CancellationToken cancel)
    {
        Added = done == "added";
        return ShowAsync(action, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid action, CancellationToken cancel) =>
        await queries.OfActionAsync(action, cancel) is not { } view
            ? NotFound()
            : ListCsv.Of(
                "evidence",
                view.Evidence.SelectMany(e => e.Versions.OrderBy(v => v.Number).Select(v => (Evidence: e, Version: v))),
                ("Evidence", r => r.Evidence.Title),
                ("Version", r => r.Version.Number),
                ("Kind", r => r.Version.Kind),
                ("Where", r => r.Version.FileName ?? r.Version.Url ?? r.Version.Reference),
                ("What it shows", r => r.Version.Shows),
                ("Speaks from", r => r.Version.SpeaksFrom),
                ("Speaks to", r => r.Version.SpeaksTo),
                ("Stale on", r => r.Version.StaleOn),
                ("Check", r => r.Version.Verdict.Label()),
                ("Checked by", r => r.Version.VerifiedBy),
                ("Checked on", r => r.Version.VerifiedAt),
                ("Words of the check", r => r.Version.VerifiedWords),
                ("Withdrawn", r => r.Evidence.Withdrawn),
                ("Id", r => r.Evidence.Id)
            );

    public async Task<IActionResult> OnPostAddAsync(Guid action, IFormFile? file, CancellationToken cancel)
    {
        Form = EvidenceForm.Read(Request.Form);
        await using var content = file?.OpenReadStream();
        var days = Form.DayProblems().ToList();

        // A day that cannot be read is said as such, not as missing.
        var result = days.Count > 0 ? new(null, days) : await desk.AddAsync(action, Form.Input(file, content), cancel);
        if (result?.Id is not null)
        {
            return Redirect(EvidenceLinks.EvidenceOf(action, "added"));
        }

        Form = Form with { Problems = result?.Problems ?? [] };
        return await ShowAsync(action, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid action, CancellationToken cancel)
    {
        if (await queries.OfActionAsync(action, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
