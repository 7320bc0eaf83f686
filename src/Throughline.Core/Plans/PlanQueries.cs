using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
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

/// <summary>A plan with the part of its thread that the person may see and the filter lets through, and the words to filter by.</summary>
public sealed record PlanView(Plan Plan, IReadOnlyList<Recommendation> Recommendations, IReadOnlyList<string> Agencies, IReadOnlyList<string> Ratings, int Shown, int All);

/// <summary>Reads plans, as far as the person who asks may see them.</summary>
public sealed class PlanQueries(ThroughlineDb db, Actor actor)
{
    public Task<List<PlanSummary>> ListAsync(CancellationToken cancel)
    {
        var actions = db.Actions.VisibleTo(actor.Person, db);
        return db.Plans.VisibleTo(actor.Person, db).OrderByDescending(p => p.CreatedAt)
            .Select(p => new PlanSummary(p.Id, p.Title, p.Committee, p.MeetingDate, p.CreatedAt, actions.Count(a => a.PlanId == p.Id)))
            .ToListAsync(cancel);
    }

    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<PlanView?> ViewAsync(Guid id, PlanFilter filter, CancellationToken cancel)
    {
        var plan = await db.Plans.VisibleTo(actor.Person, db).AsNoTracking().Include(p => p.Legend).Include(p => p.Document).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (plan is null)
        {
            return null;
        }

        var all = await ThreadsAsync(id, cancel);
        var actions = all.SelectMany(r => r.Responses).SelectMany(r => r.Actions).ToList();
        var agencies = all.SelectMany(r => r.Responses).Select(r => r.AgencyAsWritten).OfType<string>().Distinct().Order(StringComparer.CurrentCultureIgnoreCase).ToList();
        var ratings = actions.Select(a => a.Rating).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var shown = filter.IsEmpty ? all : Narrow(all, filter);
        return new(plan, shown, agencies, ratings, shown.SelectMany(r => r.Responses).Sum(r => r.Actions.Count), actions.Count);
    }

    public async Task<List<Provenance>> ProvenanceAsync(Guid actionId, CancellationToken cancel) =>
        await PlanOfAsync(actionId, cancel) is null ? [] : await db.Set<Provenance>().AsNoTracking().Where(p => p.ActionId == actionId).OrderBy(p => p.Page).ThenBy(p => p.Line).ToListAsync(cancel);

    /// <returns>The plan that an action belongs to; null when there is no such action, or none that this person may see.</returns>
    public Task<Guid?> PlanOfAsync(Guid actionId, CancellationToken cancel) =>
        db.Actions.VisibleTo(actor.Person, db).Where(a => a.Id == actionId).Select(a => (Guid?)a.PlanId).SingleOrDefaultAsync(cancel);

    /// <summary>The plan's recommendations in order, each with its finding, responses and actions. An agency's people get the responses that hold an action of theirs.</summary>
    private async Task<List<Recommendation>> ThreadsAsync(Guid plan, CancellationToken cancel)
    {
        // Three reads that the plan's index answers, put together here: dearer joins would repeat each finding's words on every row.
        var findings = await db.Findings.AsNoTracking().Where(f => f.PlanId == plan).ToDictionaryAsync(f => f.Id, cancel);
        var recommendations = await db.Recommendations.AsNoTracking().Where(r => r.PlanId == plan).OrderBy(r => r.Order).ToListAsync(cancel);
        var responses = await db.Responses.AsNoTracking().Where(r => r.Recommendation!.PlanId == plan).OrderBy(r => r.Order).ToListAsync(cancel);
        var actions = (await db.Actions.VisibleTo(actor.Person, db).AsNoTracking().Where(a => a.PlanId == plan).OrderBy(a => a.Order).ToListAsync(cancel)).ToLookup(a => a.ResponseId);
        var narrow = actor.Person.SeesOnlyOwnAgency;
        foreach (var response in responses)
        {
            response.Actions.AddRange(actions[response.Id]);
        }

        var answers = responses.Where(r => !narrow || r.Actions.Count > 0).ToLookup(r => r.RecommendationId);
        foreach (var recommendation in recommendations)
        {
            recommendation.Finding = recommendation.FindingId is { } f ? findings.GetValueOrDefault(f) : null;
            recommendation.Responses.AddRange(answers[recommendation.Id]);
        }

        return narrow ? recommendations.FindAll(r => r.Responses.Count > 0) : recommendations;
    }

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
