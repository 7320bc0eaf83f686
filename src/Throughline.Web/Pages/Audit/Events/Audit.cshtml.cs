using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Audit;

namespace Throughline.Web.Pages.Audit.Events;

/// <summary>
/// Everything that happened, narrowed by who, which plan, when and what; and the ways to take it away.
/// </summary>
public sealed class AuditModel(AuditExport audit) : PageModel
{
    private const int LinesOnAPage = 100;

    public AuditFilter Filter { get; private set; } = new();
    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];
    public long? Before { get; private set; }
    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Title)> Plans { get; private set; } = [];

    public async Task OnGetAsync(
        Guid? account,
        Guid? plan,
        DateOnly? from,
        DateOnly? to,
        string? words,
        long? before,
        CancellationToken cancel
    )
    {
        Filter = new(account, plan, from, to, words);
        var lines = await audit.PageAsync(Filter, before, LinesOnAPage + 1, cancel);
        Lines = [.. lines.Take(LinesOnAPage)];
        Before = lines.Count > LinesOnAPage ? Lines[^1].Sequence : null;
        People = await audit.PeopleAsync(cancel);
        Plans = await audit.PlansAsync(cancel);
    }
}
