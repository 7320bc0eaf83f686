using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Plans;

/// <summary>
/// Where one row of a plan came from: each field's own words with their places, and, for whoever may read the whole
/// paper, its page with the row outlined. Around a row stand other agencies' rows and other plans.
/// </summary>
public sealed class SourceModel(PlanQueries plans, IntakeQueries intake, Actor actor, IServiceProvider services)
    : PageModel
{
    public StoredDocument Document { get; private set; } = null!;
    public IReadOnlyList<Provenance> Provenance { get; private set; } = [];
    public IHtmlContent? Picture { get; private set; }
    public Guid? Plan { get; private set; }
    public int SourcePage { get; private set; }

    /// <summary>True when they may read all that stands around the row.</summary>
    public bool Whole { get; private set; }

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
        Whole = actor.Person.May(Permission.ReadDocuments);
        Picture = Whole ? await PictureAsync(cancel) : null;
        return Page();
    }

    private Task<IHtmlContent?> PictureAsync(CancellationToken cancel)
    {
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
                p.About
            ))
            .ToList();
        return services
            .GetRequiredService<SourceView>()
            .RenderAsync(Document.Id, Document.Name, SourcePage, marks, cancel);
    }
}
