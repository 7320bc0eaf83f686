using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>A thing with a name, to choose from a list.</summary>
public sealed record Choice(Guid Id, string Name);

/// <summary>A finding with its plan, for a page that changes it.</summary>
public sealed record FindingForm(
    Plan Plan,
    Finding Finding,
    IReadOnlyList<Choice> Others,
    IReadOnlyList<Choice> Recommendations
);

/// <summary>An answer with what stands around it, for a page that changes it.</summary>
public sealed record ResponseForm(
    Plan Plan,
    Recommendation Recommendation,
    Response Response,
    IReadOnlyList<Choice> Siblings,
    IReadOnlyList<Choice> Actions,
    IReadOnlyList<Choice> Recommendations
);

/// <summary>
/// Reads what pages that change a plan show. Nothing here is tracked: a form that comes back shows what is stored.
/// </summary>
public sealed class EditingQueries(ThroughlineDb db, PlanRecordsInSight sight)
{
    private const int Short = 90;

    /// <summary>The plan with its legend, review and document, for a coordinator.</summary>
    public async Task<Plan> PlanAsync(Guid id, CancellationToken cancel)
    {
        var plan =
            await sight
                .Of<Plan>()
                .AsNoTracking()
                .Include(p => p.Legend.OrderBy(l => l.Order))
                .Include(p => p.Review)
                .SingleOrDefaultAsync(p => p.Id == id, cancel)
            ?? throw new NotHereException();
        sight.OnlyCoordinator();
        return plan;
    }

    /// <summary>How many actions of the plan have each rating.</summary>
    public async Task<Dictionary<string, int>> RatedAsync(Guid plan, CancellationToken cancel) =>
        await db.Set<PlanAction>()
            .Where(a => a.PlanId == plan && a.Rating != null)
            .GroupBy(a => a.Rating!)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    public async Task<FindingForm> FindingAsync(Guid plan, Guid id, CancellationToken cancel)
    {
        var of = await PlanAsync(plan, cancel);
        var all = await db.Set<Finding>()
            .AsNoTracking()
            .Where(f => f.PlanId == plan)
            .OrderBy(f => f.Order)
            .ToListAsync(cancel);
        var finding = all.Find(f => f.Id == id) ?? throw new NotHereException();
        var recommendations = await db.Set<Recommendation>()
            .AsNoTracking()
            .Where(r => r.FindingId == id)
            .OrderBy(r => r.Order)
            .ToListAsync(cancel);
        return new(
            of,
            finding,
            [.. all.Where(f => f.Id != id && !f.Withdrawn).Select(f => new Choice(f.Id, Cut(f.Text)))],
            [.. recommendations.Select(r => new Choice(r.Id, Name(r)))]
        );
    }

    public async Task<Recommendation> RecommendationAsync(Guid id, CancellationToken cancel)
    {
        var recommendation =
            await sight
                .Of<Recommendation>()
                .AsNoTracking()
                .Include(r => r.Responses.OrderBy(x => x.Order))
                    .ThenInclude(r => r.Actions)
                .Include(r => r.Responses.OrderBy(x => x.Order))
                    .ThenInclude(r => r.Agency)
                .SingleOrDefaultAsync(r => r.Id == id, cancel)
            ?? throw new NotHereException();
        sight.OnlyCoordinator();
        return recommendation;
    }

    public async Task<ResponseForm> ResponseAsync(Guid recommendation, Guid id, CancellationToken cancel)
    {
        var of = await RecommendationAsync(recommendation, cancel);
        var response = of.Responses.Find(r => r.Id == id) ?? throw new NotHereException();
        var plan = await PlanAsync(of.PlanId, cancel);
        return new(
            plan,
            of,
            response,
            [.. of.Responses.Where(r => r.Id != id && !r.Withdrawn).Select(r => new Choice(r.Id, Name(r)))],
            [.. response.Actions.OrderBy(a => a.Order).Select(a => new Choice(a.Id, Cut(a.Text)))],
            await RecommendationsAsync(plan.Id, of.Id, cancel)
        );
    }

    /// <summary>The action and the other actions of the same answer that still stand.</summary>
    public async Task<(PlanAction Action, List<Choice> Siblings, List<Choice> Answers)> ActionAsync(
        Guid id,
        CancellationToken cancel
    )
    {
        var action =
            await sight.Of<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel)
            ?? throw new NotHereException();
        sight.OnlyCoordinator();
        var siblings = await db.Set<PlanAction>()
            .AsNoTracking()
            .Where(a => a.ResponseId == action.ResponseId && a.Id != id && !a.Withdrawn)
            .OrderBy(a => a.Order)
            .Select(a => new { a.Id, a.Text })
            .ToListAsync(cancel);
        var answers = await OtherAnswersAsync(action, cancel);
        return (
            action,
            [.. siblings.Select(a => new Choice(a.Id, Cut(a.Text)))],
            [.. answers.Select(r => new Choice(r.Id, $"{Name(r.Recommendation!)} – {Name(r)}"))]
        );
    }

    private Task<List<Response>> OtherAnswersAsync(PlanAction action, CancellationToken cancel) =>
        db.Set<Response>()
            .AsNoTracking()
            .Include(r => r.Recommendation)
            .Include(r => r.Agency)
            .Where(r =>
                r.Recommendation!.PlanId == action.PlanId
                && !r.Withdrawn
                && !r.Recommendation.Withdrawn
                && r.Id != action.ResponseId
            )
            .OrderBy(r => r.Recommendation!.Order)
            .ThenBy(r => r.Order)
            .ToListAsync(cancel);

    /// <summary>The headings of the plan's own columns, in their order.</summary>
    public async Task<IReadOnlyList<string>> OwnColumnsAsync(Guid plan, CancellationToken cancel) =>
        NamedColumns.Of(
            (
                await db.Set<PlanAction>()
                    .Where(a => a.PlanId == plan && a.NamedJson != null)
                    .OrderBy(a => a.Order)
                    .Select(a => a.NamedJson)
                    .ToListAsync(cancel)
            ).Select(NamedJsonText.Read)
        );

    public async Task<List<Choice>> FindingsAsync(Guid plan, CancellationToken cancel) =>
        [
            .. (
                await db.Set<Finding>()
                    .AsNoTracking()
                    .Where(f => f.PlanId == plan && !f.Withdrawn)
                    .OrderBy(f => f.Order)
                    .Select(f => new { f.Id, f.Text })
                    .ToListAsync(cancel)
            ).Select(f => new Choice(f.Id, Cut(f.Text))),
        ];

    /// <summary>Findings on which no recommendation rests; the plan's page would not show them otherwise.</summary>
    public async Task<List<Choice>> BareFindingsAsync(Guid plan, CancellationToken cancel) =>
        [
            .. (
                await db.Set<Finding>()
                    .AsNoTracking()
                    .Where(f =>
                        f.PlanId == plan && !f.Withdrawn && !db.Set<Recommendation>().Any(r => r.FindingId == f.Id)
                    )
                    .OrderBy(f => f.Order)
                    .Select(f => new { f.Id, f.Text })
                    .ToListAsync(cancel)
            ).Select(f => new Choice(f.Id, Cut(f.Text))),
        ];

    public async Task<List<Choice>> RecommendationsAsync(Guid plan, Guid? without, CancellationToken cancel) =>
        [
            .. (
                await db.Set<Recommendation>()
                    .AsNoTracking()
                    .Where(r => r.PlanId == plan && !r.Withdrawn && r.Id != without)
                    .OrderBy(r => r.Order)
                    .ToListAsync(cancel)
            ).Select(r => new Choice(r.Id, Name(r))),
        ];

    public Task<List<Choice>> AgenciesAsync(CancellationToken cancel) =>
        sight
            .Of<Agency>()
            .AsNoTracking()
            .Where(a => a.MergedIntoId == null && (a.EndsOn == null || a.EndsOn >= sight.Today))
            .OrderBy(a => a.Name)
            .Select(a => new Choice(a.Id, a.Name))
            .ToListAsync(cancel);

    public Task<List<Choice>> BodiesAsync(CancellationToken cancel) =>
        sight.Of<Body>().AsNoTracking().OrderBy(b => b.Name).Select(b => new Choice(b.Id, b.Name)).ToListAsync(cancel);

    public Task<List<Guid>> ContributorsAsync(Guid action, CancellationToken cancel) =>
        db.Set<ContributingAgency>().Where(c => c.ActionId == action).Select(c => c.AgencyId).ToListAsync(cancel);

    /// <summary>A recommendation's number and first words.</summary>
    public static string Name(Recommendation r) =>
        Cut(
            r.Number is not null && r.Text?.StartsWith(r.Number, StringComparison.Ordinal) != true
                ? $"{r.Number} {r.Text}"
                : r.Text ?? r.Section
        );

    private static string Name(Response r) => r.AgencyName ?? "no agency named";

    private static string Cut(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "(no words)"
        : text.Length <= Short ? text
        : text[..Short].TrimEnd() + "…";
}
