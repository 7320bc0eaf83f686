using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Search;

/// <summary>
/// What stands around the words found, for rows of the index that the person was already found to see.
/// </summary>
internal sealed class SearchHits(ThroughlineDb db, Sight sight)
{
    /// <summary>
    /// Stand around a hit in what the database gives back; no person types them, and they never reach a page.
    /// </summary>
    private const char Opens = '\u0002',
        Closes = '\u0003';

    private static readonly string Markers =
        $"StartSel={Opens}, StopSel={Closes}, MaxWords=34, MinWords=16, MaxFragments=2, FragmentDelimiter=\" … \"";

    /// <param name="ids">In the order wanted.</param>
    public async Task<IReadOnlyList<SearchHit>> LoadAsync(
        IReadOnlyList<long> ids,
        SearchWords words,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await (
            from s in Snippets(words)
            where ids.Contains(s.Id)
            join p in sight.Of<Plan>() on s.PlanId equals p.Id
            join a in sight.Of<Agency>() on s.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            select new
            {
                Item = s,
                Plan = p.Title,
                Agency = (string?)a!.Name,
            }
        ).ToListAsync(cancel);
        var byId = rows.ToDictionary(r => r.Item.Id);
        return
        [
            .. ids.Where(byId.ContainsKey)
                .Select(id => byId[id])
                .Select(r => new SearchHit(
                    Enum.Parse<SearchKind>(r.Item.Kind, ignoreCase: true),
                    r.Item.RecordId,
                    r.Item.PlanId,
                    r.Plan,
                    r.Item.FindingId,
                    r.Item.RecommendationId,
                    r.Item.ActionId,
                    r.Agency,
                    DateTime.SpecifyKind(r.Item.WrittenAt, DateTimeKind.Utc),
                    Pieces(r.Item.Snippet)
                )),
        ];
    }

    private IQueryable<SnippetRow> Snippets(SearchWords words)
    {
        if (db.Database.IsSqlite())
        {
            // The index's own rowid, and not the item's equal id: asked for by the latter, all that matches is read.
            var match = words.ToFts5([]);
            var (opens, closes) = (Opens.ToString(), Closes.ToString());
            return db.Database.SqlQuery<SnippetRow>(
                $"""
                SELECT search_words.rowid AS id, i.kind, i.record_id, i.plan_id, i.finding_id, i.recommendation_id, i.action_id, i.agency_id, i.written_at, snippet(search_words, -1, {opens}, {closes}, ' … ', 30) AS snippet
                FROM search_words JOIN search_items AS i ON i.id = search_words.rowid WHERE search_words MATCH {match}
                """
            );
        }

        var query = words.ToTsQuery();
        return db.Database.SqlQuery<SnippetRow>(
            $"""
            SELECT i.id, i.kind, i.record_id, i.plan_id, i.finding_id, i.recommendation_id, i.action_id, i.agency_id, i.written_at,
            ts_headline('english', CASE WHEN i.title <> '' THEN i.title || E'\n' ELSE '' END || left(i.body, 20000), to_tsquery('english', {query}), {Markers}) AS snippet FROM search_items AS i
            """
        );
    }

    internal static IReadOnlyList<SnippetPiece> Pieces(string snippet)
    {
        var pieces = new List<SnippetPiece>();
        foreach (var part in snippet.Split(Opens))
        {
            var end = part.IndexOf(Closes, StringComparison.Ordinal);
            pieces.Add(new(end < 0 ? part : part[..end], IsHit: end >= 0));
            if (end >= 0)
            {
                pieces.Add(
                    new(part[(end + 1)..].Replace(Closes.ToString(), "", StringComparison.Ordinal), IsHit: false)
                );
            }
        }

        return pieces.FindAll(p => p.Text.Length > 0);
    }

    private sealed class SnippetRow
    {
        public long Id { get; init; }
        public required string Kind { get; init; }
        public Guid RecordId { get; init; }
        public Guid PlanId { get; init; }
        public Guid? FindingId { get; init; }
        public Guid? RecommendationId { get; init; }
        public Guid? ActionId { get; init; }
        public Guid? AgencyId { get; init; }
        public DateTime WrittenAt { get; init; }
        public required string Snippet { get; init; }
    }
}
