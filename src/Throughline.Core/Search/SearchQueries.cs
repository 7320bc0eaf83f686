using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Search;

/// <summary>
/// Full-text search over everything that the person may see. What they may not see is left out by the database, before
/// anything is counted or ranked.
/// </summary>
public sealed class SearchQueries(ThroughlineDb db, Actor actor, Sight sight)
{
    /// <summary>Of each kind the newest so many are ranked; a word that stands in more asks to be narrowed.</summary>
    public const int MostOfAKind = 60;

    public const int PageSize = 20;

    /// <summary>Best first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<SearchResult> FindAsync(SearchFilter filter, int page, CancellationToken cancel)
    {
        var words = SearchWords.Parse(filter.Words);
        if (words.IsEmpty)
        {
            return SearchResult.Nothing(words);
        }

        var (ranked, more) = await RankAsync(filter, words, cancel);
        var pages = Math.Max(1, (ranked.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = ranked.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return new(
            words,
            await new SearchHits(db, sight).LoadAsync(shown, words, cancel),
            ranked.Count,
            more,
            page,
            pages
        );
    }

    /// <summary>Everything found, best first, for a list to take away.</summary>
    public async Task<IReadOnlyList<SearchHit>> AllAsync(SearchFilter filter, CancellationToken cancel)
    {
        var words = SearchWords.Parse(filter.Words);
        return words.IsEmpty
            ? []
            : await new SearchHits(db, sight).LoadAsync((await RankAsync(filter, words, cancel)).Ids, words, cancel);
    }

    private async Task<(IReadOnlyList<long> Ids, bool More)> RankAsync(
        SearchFilter filter,
        SearchWords words,
        CancellationToken cancel
    )
    {
        filter = filter with { Agency = await sight.Of<Agency>().OneNowAsync(filter.Agency, cancel) };
        var found = new List<(SearchKind Kind, long Id)>();
        var more = false;
        foreach (
            var kinds in filter.Kind is { } one
                ?
                [
                    [one],
                ]
            : actor.Person.SeesOnlyOwnAgency ? [.. SearchKinds.All.Select(k => (SearchKind[])[k])]
            : Together
        )
        {
            var most = MostOfAKind * kinds.Length;
            var some = await Filtered(Visible(kinds[0], words, KeysOf(kinds, filter)), filter)
                .OrderByDescending(i => i.Id)
                .Take(most + 1)
                .Select(i => new { i.Id, i.Kind })
                .ToListAsync(cancel);
            more |= some.Count > most;
            found.AddRange(some.Take(most).Select(i => (Enum.Parse<SearchKind>(i.Kind, ignoreCase: true), i.Id)));
        }

        var texts = await TextsAsync(found.ConvertAll(f => f.Id), cancel);
        var ranking = new SearchRanking(words);
        var typical = texts.Count == 0 ? 0 : texts.Values.Average(t => t.Body.Length);
        return (
            [
                .. found
                    .Where(f => texts.ContainsKey(f.Id))
                    .OrderByDescending(f => ranking.Score(texts[f.Id].Title, texts[f.Id].Body, typical))
                    .ThenBy(f => f.Kind)
                    .ThenByDescending(f => f.Id)
                    .Select(f => f.Id),
            ],
            more
        );
    }

    private async Task<Dictionary<long, SearchText>> TextsAsync(List<long> ids, CancellationToken cancel) =>
        ids.Count == 0
            ? []
            : await db
                .Database.SqlQuery<SearchText>($"SELECT id, title, body FROM search_items")
                .Where(t => EF.Parameter(ids).Contains(t.Id))
                .ToDictionaryAsync(t => t.Id, cancel);

    private sealed record SearchText(long Id, string Title, string Body);

    /// <summary>
    /// Kinds that are asked for in one question by those who read whole plans: whoever sees the plan sees them, and
    /// they are few.
    /// </summary>
    private static readonly SearchKind[][] Together =
    [
        [SearchKind.Plan, SearchKind.Finding, SearchKind.Recommendation],
        .. SearchKinds
            .All.Except([SearchKind.Plan, SearchKind.Finding, SearchKind.Recommendation])
            .Select(k => (SearchKind[])[k]),
    ];

    /// <summary>
    /// Words that narrow within the index: they save looking at what other agencies wrote. Whether it may be seen is
    /// asked below all the same.
    /// </summary>
    /// <returns>All of these must stand there; of those within one, any.</returns>
    private List<string[]> KeysOf(SearchKind[] kinds, SearchFilter filter)
    {
        var keys = new List<string[]> { kinds.Select(k => "k" + k.Key()).ToArray() };
        if (kinds[0] is SearchKind.Action or SearchKind.Update or SearchKind.Evidence)
        {
            keys.AddRange(
                new[] { filter.Agency, actor.Person.SeesOnlyOwnAgency ? actor.Person.AgencyId : null }
                    .OfType<Guid>()
                    .Distinct()
                    .Select(a => (string[])["a" + a.ToString("n")])
            );
        }

        return keys;
    }

    private IQueryable<SearchItem> Matching(SearchWords words, List<string[]> keys)
    {
        if (db.Database.IsSqlite())
        {
            // The index's own rowid, and not the item's equal id: FTS5 then walks from the newest and stops, where it
            // else sorts all matches.
            var match = words.ToFts5(keys);
            return db.Database.SqlQuery<SearchItem>(
                $"""
                SELECT search_words.rowid AS id, i.kind, i.record_id, i.plan_id, i.finding_id, i.recommendation_id, i.action_id, i.agency_id, i.written_at
                FROM search_words JOIN search_items AS i ON i.id = search_words.rowid WHERE search_words MATCH {match}
                """
            );
        }

        var (query, key) = (words.ToTsQuery(), string.Join(" & ", keys.Select(k => $"({string.Join(" | ", k)})")));
        return db.Database.SqlQuery<SearchItem>(
            $"""
            SELECT i.id, i.kind, i.record_id, i.plan_id, i.finding_id, i.recommendation_id, i.action_id, i.agency_id, i.written_at
            FROM search_items AS i WHERE i.words @@ (to_tsquery('english', {query}) && to_tsquery('simple', {key}))
            """
        );
    }

    private IQueryable<SearchItem> Visible(SearchKind kind, SearchWords words, List<string[]> keys)
    {
        var items = Matching(words, keys);
        var person = actor.Person;
        var plans = sight.Of<Plan>();
        var actions = sight.Of<PlanAction>();
        var narrow = person.SeesOnlyOwnAgency;
        return kind switch
        {
            SearchKind.Action => items.Where(i => actions.Any(a => a.Id == i.RecordId)),
            SearchKind.Update => Updates(items),
            SearchKind.Evidence => Evidence(items),
            SearchKind.Finding when narrow => items.Where(i =>
                plans.Any(p => p.Id == i.PlanId) && actions.Any(a => a.PlanId == i.PlanId && a.FindingId == i.RecordId)
            ),
            SearchKind.Recommendation when narrow => items.Where(i =>
                plans.Any(p => p.Id == i.PlanId) && actions.Any(a => a.RecommendationId == i.RecordId)
            ),
            SearchKind.Response when narrow => items.Where(i =>
                plans.Any(p => p.Id == i.PlanId) && actions.Any(a => a.ResponseId == i.RecordId)
            ),
            SearchKind.Challenge => Challenges(items),
            SearchKind.Plan or SearchKind.Finding or SearchKind.Recommendation or SearchKind.Response => items.Where(
                i => plans.Any(p => p.Id == i.PlanId)
            ),
        };
    }

    private IQueryable<SearchItem> Updates(IQueryable<SearchItem> items)
    {
        var updates = sight.Of<ActionUpdate>();
        return items.Where(i => updates.Any(u => u.Id == i.RecordId));
    }

    private IQueryable<SearchItem> Evidence(IQueryable<SearchItem> items)
    {
        var evidence = sight.Of<EvidenceRecord>();
        return items.Where(i => evidence.Any(e => e.Id == i.RecordId));
    }

    private IQueryable<SearchItem> Challenges(IQueryable<SearchItem> items)
    {
        var challenges = sight.Of<ChallengeRecord>();
        return items.Where(i => challenges.Any(c => c.Id == i.RecordId));
    }

    private IQueryable<SearchItem> Filtered(IQueryable<SearchItem> items, SearchFilter filter)
    {
        if (filter.Plan is { } plan)
        {
            items = items.Where(i => i.PlanId == plan);
        }

        if (filter.Agency is { } agency)
        {
            items = items.Where(i =>
                i.AgencyId == agency
                || (
                    i.ActionId != null
                    && sight
                        .Of<PlanAction>()
                        .Any(a =>
                            a.Id == i.ActionId
                            && (a.AgencyId == agency || a.Contributors.Any(c => c.AgencyId == agency))
                        )
                )
                || (
                    i.ActionId == null
                    && i.AgencyId == null
                    && i.RecommendationId != null
                    && sight.Of<PlanAction>().Any(a => a.RecommendationId == i.RecommendationId && a.AgencyId == agency)
                )
                || (
                    i.ActionId == null
                    && i.AgencyId == null
                    && i.RecommendationId == null
                    && i.FindingId != null
                    && sight
                        .Of<PlanAction>()
                        .Any(a => a.PlanId == i.PlanId && a.FindingId == i.FindingId && a.AgencyId == agency)
                )
            );
        }

        if (filter.Delivery is { } delivery)
        {
            items = items.Where(i =>
                i.ActionId != null && sight.Of<PlanAction>().Any(a => a.Id == i.ActionId && a.Delivery == delivery)
            );
        }

        if (filter.From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            items = items.Where(i => i.WrittenAt >= start);
        }

        if (filter.To is { } to)
        {
            var end = DayInUtc.EndOf(to);
            items = items.Where(i => i.WrittenAt < end);
        }

        return items;
    }
}
