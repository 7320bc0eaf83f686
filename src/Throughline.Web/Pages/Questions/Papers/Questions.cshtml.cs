using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Questions;
using Throughline.Domain.Figures;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Web.Pages.Questions;
using Throughline.Web.Pages.Rules;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions.Papers;

/// <summary>
/// What the rules ask of a pack that was read, and its figures that do not agree, before any plan is made of it.
/// </summary>
public sealed class QuestionsModel(PackScrutiny scrutiny) : PageModel
{
    /// <summary>Questions on a page.</summary>
    public const int PageSize = 60;

    public Guid ReadingId { get; private set; }
    public PackCheck Check { get; private set; } = null!;
    public Severity? Severity { get; private set; }
    public IReadOnlyList<(PlanVersion Plan, Raised Raised)> Shown { get; private set; } = [];
    public int All { get; private set; }
    public int PageNumber { get; private set; }
    public int Pages { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Severity? severity, int part, CancellationToken cancel)
    {
        if (await scrutiny.OfReadingAsync(id, cancel) is not { } check)
        {
            return NotFound();
        }

        (ReadingId, Check, Severity) = (id, check, severity);
        var all = AllOf(check)
            .Where(q => severity is null || q.Raised.Severity == severity)
            .OrderByDescending(q => q.Raised.Severity)
            .ThenByDescending(q => q.Raised.Confidence)
            .ToList();
        All = all.Count;
        Pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(part, 1, Pages);
        Shown = [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(Guid id, CancellationToken cancel) =>
        await scrutiny.OfReadingAsync(id, cancel) is not { } check
            ? NotFound()
            : ListCsv.Of(
                "questions of a pack",
                AllOf(check),
                ("How much it matters", q => q.Raised.Severity.Label()),
                ("About", q => q.Raised.Rule.Group.Label()),
                ("Agency", q => q.Raised.Agency),
                ("Question", q => q.Raised.Question),
                ("Why", q => q.Raised.Why),
                ("Words", q => q.Raised.Chief.Quote),
                ("Page", q => q.Raised.Chief.Place?.Page),
                ("Line", q => q.Raised.Chief.Place?.Line),
                ("Rule", q => q.Raised.Rule.Id),
                ("How sure", q => q.Raised.Confidence.Label())
            );

    public async Task<IActionResult> OnGetFiguresCsvAsync(Guid id, CancellationToken cancel) =>
        await scrutiny.OfReadingAsync(id, cancel) is not { } check
            ? NotFound()
            : ListCsv.Of(
                "figures that do not agree",
                check.Figures,
                ("Kind", f => f.Kind.Label()),
                ("Quote", f => f.Quote),
                ("Stated", f => f.Stated),
                ("Expected", f => f.Expected),
                ("Computation", f => f.Computation),
                ("How sure", f => f.Confidence.Label()),
                ("Place", f => Words.Place(f.Place))
            );

    private static IEnumerable<(PlanVersion Plan, Raised Raised)> AllOf(PackCheck check) =>
        check.Plans.SelectMany(p => p.Raised.Select(r => (p.Plan, r)));
}
