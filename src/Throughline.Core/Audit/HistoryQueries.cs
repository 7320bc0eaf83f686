using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Audit;

/// <summary>One thing that happened.</summary>
/// <param name="Who">The person's name as it is now: after erasure "a former member of AGENCY".</param>
/// <param name="Code">What was done, as the code of an event's type.</param>
/// <param name="Entity">What it happened to, as the code of a subject.</param>
/// <param name="For">The agency for which they acted, by its name now; null for none.</param>
public sealed record HistoryLine(
    long Sequence,
    DateTime At,
    string Who,
    string From,
    string Code,
    string Entity,
    string? Field,
    string? Old,
    string? New,
    string? Why,
    string? For
)
{
    /// <summary>What was done, in words.</summary>
    public string What => EventTypes.WordsOf(Code);
}

/// <summary>A page of history, newest first.</summary>
/// <param name="PlanId">The plan to go back to; null for an account.</param>
/// <param name="Before">What the next page is asked for with; null on the last.</param>
public sealed record HistoryPage(string Title, Guid? PlanId, IReadOnlyList<HistoryLine> Lines, long? Before);

/// <summary>Reads the events of one thing, as far as the person who asks may see what they happened to.</summary>
public sealed class HistoryQueries(ThroughlineDb db, Actor actor, Sight sight)
{
    private const int LinesOnAPage = 50;
    private readonly HistorySubjects _subjects = new(sight);

    /// <param name="before">Only what happened before this place in the chain; null for the newest.</param>
    /// <returns>Null when there is no such thing, or none that this person may see.</returns>
    public async Task<HistoryPage?> PageAsync(HistoryKind kind, Guid id, long? before, CancellationToken cancel)
    {
        if (await _subjects.FindAsync(kind, id, cancel) is not { } subject)
        {
            return null;
        }

        var events = db.Set<AuditEvent>().AsNoTracking();
        events =
            kind == HistoryKind.Account ? events.Where(e => e.EntityId == id)
            : kind == HistoryKind.Plan ? events.Where(e => e.PlanId == id).VisibleTo(actor.Person, db)
            : events.Where(e => subject.Ids.Contains(e.EntityId)).VisibleTo(actor.Person, db);
        var lines = await Lines(
                events
                    .Where(e => before == null || e.Sequence < before)
                    .OrderByDescending(e => e.Sequence)
                    .Take(LinesOnAPage + 1)
            )
            .ToListAsync(cancel);
        var shown = lines.Take(LinesOnAPage).ToList();
        return new(subject.Title, subject.PlanId, shown, lines.Count > LinesOnAPage ? shown[^1].Sequence : null);
    }

    private IQueryable<HistoryLine> Lines(IQueryable<AuditEvent> events) =>
        events.Select(e => new HistoryLine(
            e.Sequence,
            e.At,
            sight.Of<Account>().Where(a => a.Id == e.ActorId).Select(a => a.Name).FirstOrDefault() ?? e.Actor,
            e.From,
            e.Code,
            e.Entity,
            e.Field,
            e.Old,
            e.New,
            e.Why,
            sight.Of<Agency>().Where(a => a.Id == e.AgencyId).Select(a => a.Name).FirstOrDefault()
        ));
}
