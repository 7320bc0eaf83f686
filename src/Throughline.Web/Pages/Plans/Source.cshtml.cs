using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Documents;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Plans;

/// <summary>
/// Where one row of a plan came from: the document's page with the row outlined, and each field's own words.
/// </summary>
public sealed class SourceModel(PlanQueries plans, IntakeQueries intake, IServiceProvider services) : PageModel
{
    public StoredDocument Document { get; private set; } = null!;
    public IReadOnlyList<Provenance> Provenance { get; private set; } = [];
    public IHtmlContent? Picture { get; private set; }
    public Guid? Plan { get; private set; }
    public int SourcePage { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid action, CancellationToken cancel)
    {
        Provenance = await plans.ProvenanceAsync(action, cancel);
        if (Provenance.Count == 0 || await intake.DocumentAsync(Provenance[0].DocumentId, cancel) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Plan = await plans.PlanOfAsync(action, cancel);
        SourcePage = Provenance.GroupBy(p => p.Page).MaxBy(g => g.Count())!.Key;

        // Of a table's lines only the row's own is lit: a question's cell reaches over many rows and stands in the
        // first of them.
        var own = Provenance.Where(p => p.Line is not null).GroupBy(p => p.Line).MaxBy(g => g.Count())?.Key;
        var marks = Provenance
            .Where(p => p.Page == SourcePage)
            .Select(p => new SourceMark(
                p.Page,
                p.Line,
                p is { Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom }
                    ? new Box(left, top, right, bottom)
                    : null,
                Lit: p.Line == own,
                null,
                p.Field
            ))
            .ToList();
        Picture = await services
            .GetRequiredService<SourceView>()
            .RenderAsync(document.Id, document.Name, SourcePage, marks, cancel);
        return Page();
    }
}
