using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake.Readings;

/// <summary>The place in a paper that a question or figure came from, as it looked.</summary>
public sealed class PaperSourceModel : PageModel
{
    private readonly IntakeQueries _intake;
    private readonly IServiceProvider _services;

    public PaperSourceModel(IntakeQueries intake, IServiceProvider services) =>
        (_intake, _services) = (intake, services);

    public ReadingSummary Reading { get; private set; } = null!;
    public int At { get; private set; }
    public int? Line { get; private set; }
    public IHtmlContent? Source { get; private set; }

    /// <param name="at">Page, from 1; the first where none is named.</param>
    public async Task<IActionResult> OnGetAsync(
        Guid id,
        int at,
        int? line,
        int? left,
        int? top,
        int? right,
        int? bottom,
        CancellationToken cancel
    )
    {
        if (await _intake.FindAsync(id, cancel) is not { } reading)
        {
            return NotFound();
        }

        (Reading, At, Line) = (reading, Math.Max(1, at), line);
        Box? box = (left, top, right, bottom) is ({ } l, { } t, { } r, { } b) ? new Box(l, t, r, b) : null;
        Source = await _services
            .GetRequiredService<SourceView>()
            .RenderAsync(
                reading.DocumentId,
                reading.DocumentName,
                At,
                [new SourceMark(At, line, box, true, null, "The words in question")],
                cancel
            );
        return Page();
    }
}
