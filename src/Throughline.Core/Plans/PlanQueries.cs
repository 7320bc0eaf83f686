using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>What a plan's page is narrowed to; null or empty means all.</summary>
public sealed record PlanFilter(string? Agency = null, string? Rating = null, string? Words = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Agency) && string.IsNullOrWhiteSpace(Rating) && string.IsNullOrWhiteSpace(Words);

    /// <summary>The word for actions that have no rating.</summary>
    public const string NoRating = "none";
}

public sealed record PlanSummary(Guid Id, string Title, string? Committee, string? MeetingDate, DateTime AcceptedAt, int Actions);

/// <summary>A plan with the part of its thread that the filter lets through, and the words to filter by.</summary>
public sealed record PlanView(Plan Plan, IReadOnlyList<Recommendation> Recommendations, IReadOnlyList<string> Agencies, IReadOnlyList<string> Ratings, int Shown, int All);

/// <summary>Reads accepted plans.</summary>
public sealed class PlanQueries(ThroughlineDb db)
{
    public Task<List<PlanSummary>> ListAsync(CancellationToken cancel) =>
        db.Plans.OrderByDescending(p => p.CreatedAt)
            .Select(p => new PlanSummary(p.Id, p.Title, p.Committee, p.MeetingDate, p.CreatedAt, p.Recommendations.SelectMany(r => r.Responses).SelectMany(r => r.Actions).Count()))
            .ToListAsync(cancel);

    /// <returns>Null when there is no such plan.</returns>
    public async Task<PlanView?> ViewAsync(Guid id, PlanFilter filter, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Legend).Include(p => p.Document).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null)
        {
            return null;
        }

        var all = await db.Recommendations.AsNoTracking().Where(r => r.PlanId == id).OrderBy(r => r.Order)
            .Include(r => r.Responses.OrderBy(x => x.Order)).ThenInclude(r => r.Actions.OrderBy(a => a.Order)).ToListAsync(cancel);
        var actions = all.SelectMany(r => r.Responses).SelectMany(r => r.Actions).ToList();
        var agencies = all.SelectMany(r => r.Responses).Select(r => r.AgencyAsWritten).OfType<string>().Distinct().Order(StringComparer.CurrentCultureIgnoreCase).ToList();
        var ratings = actions.Select(a => a.Rating).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var shown = filter.IsEmpty ? all : Narrow(all, filter);
        return new(plan, shown, agencies, ratings, shown.SelectMany(r => r.Responses).Sum(r => r.Actions.Count), actions.Count);
    }

    public Task<List<Provenance>> ProvenanceAsync(Guid actionId, CancellationToken cancel) =>
        db.Set<Provenance>().AsNoTracking().Where(p => p.ActionId == actionId).OrderBy(p => p.Page).ThenBy(p => p.Line).ToListAsync(cancel);

    /// <returns>The plan that an action belongs to; null when there is no such action.</returns>
    public Task<Guid?> PlanOfAsync(Guid actionId, CancellationToken cancel) =>
        db.Recommendations.Where(r => r.Responses.Any(x => x.Actions.Any(a => a.Id == actionId))).Select(r => (Guid?)r.PlanId).SingleOrDefaultAsync(cancel);

    private static List<Recommendation> Narrow(List<Recommendation> all, PlanFilter filter)
    {
        var words = (filter.Words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var response in all.SelectMany(r => r.Responses))
        {
            response.Actions.RemoveAll(a => !Lets(filter, words, response, a));
        }

        foreach (var recommendation in all)
        {
            recommendation.Responses.RemoveAll(r => r.Actions.Count == 0);
        }

        return all.FindAll(r => r.Responses.Count > 0);
    }

    private static bool Lets(PlanFilter filter, string[] words, Response response, PlanAction action) =>
        (string.IsNullOrWhiteSpace(filter.Agency) || response.AgencyAsWritten == filter.Agency)
        && (string.IsNullOrWhiteSpace(filter.Rating) || (filter.Rating == PlanFilter.NoRating ? action.Rating is null : action.Rating == filter.Rating))
        && words.All(w => action.SearchText.Contains(w, StringComparison.Ordinal));
}
