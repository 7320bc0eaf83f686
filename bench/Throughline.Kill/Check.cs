using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core;
using Throughline.Core.Audit;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Kill;

/// <summary>Looks into the database itself: is every acknowledged change there, and nothing half done?</summary>
internal sealed class Check : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Check(string folder, string? postgres)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Data:Path"] = Path.Combine(folder, "kill.db"),
                    ["Evidence:Path"] = Path.Combine(folder, "evidence"),
                    ["ConnectionStrings:Postgres"] = postgres,
                }
            )
            .Build();
        _services = new ServiceCollection().AddCore(settings).AddSingleton(TimeProvider.System).BuildServiceProvider();
    }

    /// <returns>Everything that is wrong, in words.</returns>
    public async Task<List<string>> LookAsync(IReadOnlyList<Acknowledged> acknowledged)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var wrong = new List<string>();
        foreach (var change in acknowledged)
        {
            if (!await IsThereAsync(db, change))
            {
                wrong.Add($"lost: {change.Kind} {change.Mark}");
            }
        }

        // One view of the database for all that must agree: readings go on meanwhile.
        await using (await db.ReadAsync(default))
        {
            await HalvesAsync(db, wrong);
        }

        await using var proving = _services.CreateAsyncScope();
        var report = await proving
            .ServiceProvider.GetRequiredService<Verification>()
            .ProveAsync(null, _ => { }, default);
        wrong.AddRange(report.Faults.Prepend(report.Break?.Words).OfType<string>());
        return wrong;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Task<bool> IsThereAsync(ThroughlineDb db, Acknowledged change) =>
        change.Kind switch
        {
            "uploads" => db.Set<StoredDocument>()
                .AnyAsync(d => d.Sha256 == change.Mark && db.Set<StoredReading>().Any(r => r.DocumentId == d.Id)),
            "edits" => db.Set<DraftEdit>().AnyAsync(e => e.Json.Contains(change.Mark)),
            "plans" => PlanAsync(db, Guid.Parse(change.Mark)),
            "updates" => db.Set<ActionUpdate>()
                .AnyAsync(u => u.Text.Contains(change.Mark) && u.State != UpdateState.Draft),
            "decisions" => DecisionAsync(db, Guid.Parse(change.Mark)),
            "evidence files" => db.Set<EvidenceVersion>().AnyAsync(v => v.Sha256 == change.Mark),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };

    private static Task<bool> PlanAsync(ThroughlineDb db, Guid id) => db.Set<Plan>().AnyAsync(p => p.Id == id);

    private static Task<bool> DecisionAsync(ThroughlineDb db, Guid id) =>
        db.Set<ActionUpdate>().AnyAsync(u => u.Id == id && u.State == UpdateState.Accepted && u.DecidedAt != null);

    private static async Task HalvesAsync(ThroughlineDb db, List<string> wrong)
    {
        var plans = await db.Set<Plan>()
            .AsNoTracking()
            .Where(p => p.DraftId != null)
            .Select(p => new
            {
                p.Id,
                Rows = db.Set<PlanAction>().Count(a => a.PlanId == p.Id),
                Said = db.Set<AuditEvent>()
                    .Where(e => e.EntityId == p.Id && e.Code == IntakeEvents.PlanAccepted.Code)
                    .Select(e => e.New)
                    .FirstOrDefault(),
                Accepted = db.Set<PlanDraft>().Any(d => d.PlanId == p.Id && d.State == DraftState.Accepted),
            })
            .ToListAsync();
        wrong.AddRange(
            plans
                .Where(p => p.Said != $"{p.Rows} rows" || !p.Accepted)
                .Select(p =>
                    $"half a plan: {p.Id} has {p.Rows} rows, its event says {p.Said}, its draft is "
                    + $"{(p.Accepted ? "" : "not ")}accepted"
                )
        );

        var drafts = await db.Set<PlanDraft>()
            .AsNoTracking()
            .Select(d => new
            {
                d.Id,
                Edits = d.Edits.Count,
                Said = db.Set<AuditEvent>().Count(e => e.EntityId == d.Id && e.Code == IntakeEvents.ReadingEdited.Code),
            })
            .Where(d => d.Edits != d.Said)
            .ToListAsync();
        wrong.AddRange(
            drafts.Select(d => $"half an edit: draft {d.Id} has {d.Edits} edits and {d.Said} events of them")
        );

        var updates = await db.Set<ActionUpdate>()
            .AsNoTracking()
            .Where(u => u.State != UpdateState.Draft && !db.Set<AuditEvent>().Any(e => e.EntityId == u.Id))
            .Select(u => u.Id)
            .ToListAsync();
        wrong.AddRange(updates.Select(u => $"half an update: {u} has no event"));

        var evidence = await db.Set<EvidenceRecord>()
            .AsNoTracking()
            .Where(e => e.Versions.Count == 0 || !db.Set<AuditEvent>().Any(x => x.EntityId == e.Id))
            .Select(e => e.Id)
            .ToListAsync();
        wrong.AddRange(evidence.Select(e => $"half an evidence: {e} has no version or no event"));

        var unread = await db.Set<StoredDocument>()
            .AsNoTracking()
            .Where(d => !db.Set<StoredReading>().Any(r => r.DocumentId == d.Id))
            .Select(d => d.Id)
            .ToListAsync();
        wrong.AddRange(unread.Select(d => $"half an upload: document {d} is read by nothing"));
    }
}
