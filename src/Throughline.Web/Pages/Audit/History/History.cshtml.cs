using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Audit;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Audit.History;

/// <summary>Everything that happened to one thing, newest first.</summary>
public sealed class HistoryModel(HistoryQueries queries, Actor actor) : PageModel
{
    public HistoryKind Kind { get; private set; }
    public Guid Id { get; private set; }

    /// <summary>True for those who may ask for words to be taken out, here or anywhere.</summary>
    public bool MayTakeWordsOut => actor.Person.May(Permission.TakeWordsOut);

    public HistoryPage History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, long? before, CancellationToken cancel)
    {
        if (
            HistoryKinds.Parse(kind) is not { } known
            || await queries.PageAsync(known, id, before, cancel) is not { } page
        )
        {
            return NotFound();
        }

        (Kind, Id, History) = (known, id, page);
        return Page();
    }
}
