using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;

namespace Throughline.Core.Data;

/// <summary>Stamps records with who and when, keeps their versions, and records events: every write goes through here.</summary>
public sealed class Writes(ThroughlineDb db, Actor actor, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Who => actor.Name;

    public T Add<T>(T record) where T : TrackedRecord
    {
        Stamp(record);
        record.CreatedAt = record.ChangedAt;
        record.CreatedBy = record.ChangedBy;
        db.Add(record);
        return record;
    }

    /// <summary>Notes that a record changes: its version rises, and the save fails if somebody else changed it meanwhile.</summary>
    public void Change(TrackedRecord record)
    {
        Stamp(record);
        record.Version++;
    }

    /// <summary>The same against the version that the person saw, which may be older than the one loaded.</summary>
    public void Change(TrackedRecord record, int seenVersion)
    {
        db.Entry(record).Property(r => r.Version).OriginalValue = seenVersion;
        Stamp(record);
        record.Version = seenVersion + 1;
    }

    public void Record(string what, TrackedRecord on, string? field = null, string? old = null, string? @new = null, string? why = null) => db.Events.Add(new AuditEvent
    {
        At = Now,
        Actor = actor.Name,
        What = what,
        Entity = on.GetType().Name,
        EntityId = on.Id,
        Field = field,
        Old = old,
        New = @new,
        Why = why,
    });

    /// <exception cref="ChangedMeanwhileException">Somebody else changed a record after it was loaded or shown.</exception>
    public async Task SaveAsync(CancellationToken cancel = default)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException e)
        {
            db.ChangeTracker.Clear();
            throw new ChangedMeanwhileException("Somebody else changed this while you were looking at it.", e);
        }
    }

    private void Stamp(TrackedRecord record)
    {
        record.ChangedAt = Now;
        record.ChangedBy = actor.Name;
    }
}

/// <summary>Two people changed the same thing; the second is asked to look again.</summary>
public sealed class ChangedMeanwhileException : Exception
{
    public ChangedMeanwhileException(string message) : base(message) { }
    public ChangedMeanwhileException() { }
    public ChangedMeanwhileException(string message, Exception innerException) : base(message, innerException) { }
}
