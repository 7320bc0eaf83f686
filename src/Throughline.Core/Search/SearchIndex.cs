using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Search;

/// <summary>
/// The index of full-text search. Triggers of the database keep it in the transaction of each change, whoever makes it;
/// this makes it anew and asks whether it is true.
/// </summary>
public sealed class SearchIndex(ThroughlineDb db)
{
    /// <summary>
    /// Forgets the index and makes it again from the records, in one transaction. Writers wait meanwhile.
    /// </summary>
    public async Task RebuildAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_items", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_items (kind, record_id, plan_id, finding_id, recommendation_id, action_id, agency_id, written_at, title, body, keys)
            SELECT kind, record_id, plan_id, finding_id, recommendation_id, action_id, agency_id, written_at, title, body, keys FROM search_all ORDER BY written_at
            """,
            cancel
        );
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO search_words(search_words) VALUES ('rebuild')", cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <returns>How many records stand in the index otherwise than they are, or stand in one and not in the other; 0
    /// when it is true.</returns>
    public async Task<int> DifferencesAsync(CancellationToken cancel = default) =>
        await db
            .Database.SqlQuery<int>(
                $"""
                SELECT CAST((SELECT count(*) FROM (SELECT kind, record_id, plan_id, finding_id, recommendation_id, action_id, agency_id, written_at, title, body, keys FROM search_all
                EXCEPT SELECT kind, record_id, plan_id, finding_id, recommendation_id, action_id, agency_id, written_at, title, body, keys FROM search_items) AS missing)
                + (SELECT count(*) FROM (SELECT record_id FROM search_items EXCEPT SELECT record_id FROM search_all) AS dead) AS int) AS "Value"
                """
            )
            .SingleAsync(cancel);
}
