using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;

namespace Throughline.Core.Intake;

/// <summary>
/// What people have given to a plan since it was accepted. Every kind of record that names a plan or an action counts,
/// unless acceptance itself makes it: one that is added to the product later is never lost for not being listed here.
/// </summary>
internal static class GivenToPlan
{
    /// <summary>What acceptance makes, and who may see it.</summary>
    private static readonly HashSet<Type> OfAcceptance =
    [
        typeof(LegendRecord),
        typeof(Finding),
        typeof(Recommendation),
        typeof(Response),
        typeof(PlanAction),
        typeof(Provenance),
        typeof(PlanDoubt),
        typeof(PlanMember),
        typeof(ContributingAgency),
        typeof(PlanDraft),
        typeof(AuditEvent),
    ];

    /// <summary>Keeps everybody else from giving something to the plan until the transaction ends.</summary>
    /// <remarks>On SQLite a transaction is the only writer already.</remarks>
    public static async Task HoldAsync(ThroughlineDb db, Guid plan, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT id FROM plans WHERE id = {plan} FOR UPDATE", cancel);
            await db.Database.ExecuteSqlAsync($"SELECT id FROM actions WHERE plan_id = {plan} FOR UPDATE", cancel);
        }
    }

    /// <returns>Counts in words, such as "2 updates"; empty when nothing hangs on the plan.</returns>
    public static async Task<List<string>> SinceAsync(ThroughlineDb db, Guid plan, CancellationToken cancel)
    {
        var since = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !OfAcceptance.Contains(t.ClrType)))
        {
            if (Query(type) is { } sql)
            {
                var count = await db.Database.SqlQueryRaw<int>(sql, plan).SingleAsync(cancel);
                if (count > 0)
                {
                    since.Add(Said(count, type.ClrType));
                }
            }
        }

        return since;
    }

    private static string? Query(IEntityType type)
    {
        if (type.GetTableName() is not { } table)
        {
            return null;
        }

        var named = new[] { ("PlanId", "= {0}"), ("ActionId", "IN (SELECT id FROM actions WHERE plan_id = {0})") }
            .Select(n => (Column: type.FindProperty(n.Item1)?.GetColumnName(), Test: n.Item2))
            .Where(n => n.Column is not null)
            .Select(n => $"{Sql.Quoted(n.Column!)} {n.Test}")
            .ToList();
        return named.Count == 0
            ? null
            : $"SELECT CAST(COUNT(*) AS INTEGER) AS {Sql.Quoted("Value")} FROM {Sql.Quoted(table)} WHERE {string.Join(" OR ", named)}";
    }

    private static string Said(int count, Type type)
    {
        var words = type.GetCustomAttributes(typeof(OfSubjectAttribute), false) is [OfSubjectAttribute of]
            ? of.Subject.Code().Replace('-', ' ')
            : "other record";
        return words == "evidence" ? $"{count} pieces of evidence" : $"{count} {words}{(count == 1 ? "" : "s")}";
    }
}
