using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Search;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Search;

/// <summary>Full-text search over everything the person may see.</summary>
public sealed class SearchModel(SearchQueries search, PlanOverviews overviews) : PageModel
{
    public SearchFilter Filter { get; private set; } = new();
    public SearchResult? Result { get; private set; }
    public IReadOnlyList<Named> Agencies { get; private set; } = [];

    /// <summary>The plan within which is looked; null for all, and for one that the person may not see.</summary>
    public Named? Plan { get; private set; }

    public async Task OnGetAsync(
        string? words,
        SearchKind? kind,
        Guid? agency,
        Guid? plan,
        Delivery? delivery,
        DateOnly? from,
        DateOnly? to,
        int? part,
        CancellationToken cancel
    )
    {
        Filter = new(words, kind, agency, plan, delivery, from, to);
        Agencies = await overviews.AgenciesAsync(cancel);
        Plan = plan is { } id ? await overviews.NameAsync(id, cancel) : null;
        Result = string.IsNullOrWhiteSpace(words) ? null : await search.FindAsync(Filter, part ?? 1, cancel);
    }

    public async Task<IActionResult> OnGetCsvAsync(
        string? words,
        SearchKind? kind,
        Guid? agency,
        Guid? plan,
        Delivery? delivery,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancel
    ) =>
        ListCsv.Of(
            "search",
            await search.AllAsync(new(words, kind, agency, plan, delivery, from, to), cancel),
            ("Kind", h => h.Kind.Label()),
            ("Plan", h => h.PlanTitle),
            ("Agency", h => h.Agency),
            ("Words", h => string.Concat(h.Snippet.Select(s => s.Text))),
            ("Written on", h => h.WrittenAt),
            ("Id", h => h.RecordId)
        );
}
