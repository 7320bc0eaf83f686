using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Audit;

/// <summary>Every event, for administrators: on a page, as CSV and as JSON, streamed.</summary>
public sealed class AuditExport(ThroughlineDb db, Actor actor, Sight sight)
{
    /// <summary>The newest first, up to so many, before a place in the chain.</summary>
    public Task<List<AuditLine>> PageAsync(AuditFilter filter, long? before, int most, CancellationToken cancel) =>
        Lines(
                Events(filter)
                    .Where(e => before == null || e.Sequence < before)
                    .OrderByDescending(e => e.Sequence)
                    .Take(most)
            )
            .ToListAsync(cancel);

    /// <summary>Everybody who has an account, for the filter.</summary>
    public async Task<List<(Guid Id, string Name)>> PeopleAsync(CancellationToken cancel)
    {
        MustBeAdministrator();
        return
        [
            .. (
                await sight
                    .Of<Account>()
                    .AsNoTracking()
                    .OrderBy(a => a.Name)
                    .Select(a => new { a.Id, a.Name })
                    .ToListAsync(cancel)
            ).Select(a => (a.Id, a.Name)),
        ];
    }

    /// <summary>Plans whose titles this person may know, for the filter.</summary>
    public async Task<List<(Guid Id, string Title)>> PlansAsync(CancellationToken cancel) =>
        [
            .. (
                await sight
                    .Of<Plan>()
                    .AsNoTracking()
                    .OrderBy(p => p.Title)
                    .Select(p => new { p.Id, p.Title })
                    .ToListAsync(cancel)
            ).Select(p => (p.Id, p.Title)),
        ];

    /// <summary>In the order of the chain, as CSV that no spreadsheet program takes for formulas.</summary>
    public async Task WriteCsvAsync(Stream to, AuditFilter filter, CancellationToken cancel)
    {
        var events = Lines(Events(filter).OrderBy(e => e.Sequence)).AsAsyncEnumerable();
        await using var writer = new StreamWriter(to, leaveOpen: true);
        await writer.WriteAsync(AuditCsv.Line(AuditCsv.Columns).AsMemory(), cancel);
        await foreach (var e in events.WithCancellation(cancel))
        {
            await writer.WriteAsync(AuditCsv.Line(AuditCsv.Cells(e)).AsMemory(), cancel);
        }
    }

    /// <summary>In the order of the chain, as one JSON array.</summary>
    public Task WriteJsonAsync(Stream to, AuditFilter filter, CancellationToken cancel) =>
        JsonSerializer.SerializeAsync(
            to,
            Lines(Events(filter).OrderBy(e => e.Sequence)).AsAsyncEnumerable(),
            JsonSerializerOptions.Web,
            cancel
        );

    private void MustBeAdministrator()
    {
        actor.Person.Must(Permission.ReadAudit);
    }

    private IQueryable<AuditEvent> Events(AuditFilter filter)
    {
        MustBeAdministrator();
        var (from, until) = (
            filter.From?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            filter.To is { } to ? DayInUtc.EndOf(to) : (DateTime?)null
        );
        var (account, plan, what) = (filter.Account, filter.Plan, filter.Words?.Trim().ToLowerInvariant());
        var events = db.Set<AuditEvent>().AsNoTracking();
        events = account is null ? events : events.Where(e => e.ActorId == account || e.EntityId == account);
        events = plan is null ? events : events.Where(e => e.PlanId == plan);
        events = from is null ? events : events.Where(e => e.At >= from);
        events = until is null ? events : events.Where(e => e.At < until);
        if (string.IsNullOrEmpty(what))
        {
            return events;
        }

        var codes = EventTypes.CodesOf(what);
        return events.Where(e => codes.Contains(e.Code) || e.Code.Contains(what));
    }

    /// <summary>
    /// That something happened is the administrator's to know; what it was, only where they may see the thing itself.
    /// </summary>
    private IQueryable<AuditLine> Lines(IQueryable<AuditEvent> events)
    {
        var visible = sight.Of<AuditEvent>();
        return events
            .Select(e => new
            {
                Event = e,
                Open = visible.Any(v => v.Id == e.Id),
                Name = sight.Of<Account>().Where(a => a.Id == e.ActorId).Select(a => a.Name).FirstOrDefault(),
            })
            .Select(x => new AuditLine(
                x.Event.Sequence,
                x.Event.At,
                x.Name ?? x.Event.Actor,
                x.Event.From,
                x.Event.Code,
                x.Event.Entity,
                x.Event.EntityId,
                x.Event.PlanId,
                x.Event.Field,
                x.Open ? x.Event.Old : null,
                x.Open ? x.Event.New : null,
                x.Open ? x.Event.Why : null,
                !x.Open,
                x.Event.Hash,
                sight.Of<Agency>().Where(a => a.Id == x.Event.AgencyId).Select(a => a.Name).FirstOrDefault()
            ));
    }
}
