using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>
/// Stamps records with who and when, keeps their versions, and records events: every write goes through here.
/// </summary>
public sealed class Writes(ThroughlineDb db, Actor actor, TimeProvider clock, Once? once = null)
{
    private readonly List<AuditEvent> _events = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Who => actor.Name;

    public T Add<T>(T record)
        where T : TrackedRecord
    {
        Stamp(record);
        record.CreatedAt = record.ChangedAt;
        record.CreatedBy = record.ChangedBy;
        db.Add(record);
        return record;
    }

    /// <summary>
    /// Notes that a record changes: its version rises, and the save fails if somebody else changed it meanwhile.
    /// </summary>
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

    /// <summary>
    /// Says which version the person saw, before anything is changed: the save fails if somebody else changed the
    /// record since.
    /// </summary>
    public static void Saw(TrackedRecord record, int seenVersion)
    {
        if (record.Version != seenVersion)
        {
            throw new ChangedMeanwhileException("Somebody else changed this while you were looking at it.");
        }
    }

    /// <summary>Adds an event to the chain with the next save.</summary>
    /// <param name="plan">The plan whose history it belongs to.</param>
    public void Record(
        EventType what,
        TrackedRecord on,
        string? field = null,
        string? old = null,
        string? @new = null,
        string? why = null,
        Guid? plan = null
    ) => Record(what, Subjects.Of(on), on.Id, field, old, @new, why, plan ?? on.History());

    /// <summary>The same for what is no tracked record, such as an account.</summary>
    public void Record(
        EventType what,
        Subject subject,
        Guid entityId,
        string? field = null,
        string? old = null,
        string? @new = null,
        string? why = null,
        Guid? plan = null
    ) =>
        _events.Add(
            new AuditEvent
            {
                // Whole microseconds, so that the hash is the same after PostgreSQL rounded the time.
                At = Now.AddTicks(-(Now.Ticks % TimeSpan.TicksPerMicrosecond)),
                Actor = actor.Person.Signature,
                ActorId = actor.Person.Id,
                AgencyId = actor.Person.AgencyId,
                From = actor.Person.From,
                Code = what.Code,
                Entity = subject.Code(),
                EntityId = entityId,
                PlanId = plan,
                Field = field,
                Old = Authors.Erasable(subject, field, old),
                New = Authors.Erasable(subject, field, @new),
                Why = why,
            }
        );

    /// <summary>Saves everything with its events in one transaction, or nothing.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed a record after it was loaded or
    /// shown.</exception>
    /// <exception cref="DoneBeforeException">The same form was sent twice, and the other was first.</exception>
    public async Task SaveAsync(CancellationToken cancel = default)
    {
        try
        {
            // Begins as a writer at once on SQLite: the chain's end that is read is the one that is added to.
            await using var transaction = db.Database.CurrentTransaction is null
                ? await db.Database.BeginTransactionAsync(cancel)
                : null;
            Authors.Mark(db, actor.Person);
            await AuditChain.LinkAsync(db, _events, cancel);
            db.Set<AuditEvent>().AddRange(_events);
            once?.Add();
            await db.SaveChangesAsync(cancel);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancel);
            }

            _events.Clear();
            once?.Kept();
        }
        catch (DbUpdateConcurrencyException e)
        {
            Forget();
            throw new ChangedMeanwhileException("Somebody else changed this while you were looking at it.", e);
        }
        catch (DbUpdateException e) when (once is not null)
        {
            if (await once.WasDoneAsync(cancel))
            {
                Forget();
                throw new DoneBeforeException("The same form was sent twice, and is done once.", e);
            }

            throw;
        }
    }

    /// <summary>Lets go of everything that was to be saved, so that it can be read again and tried once more.</summary>
    public void Forget()
    {
        db.ChangeTracker.Clear();
        _events.Clear();
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
    public ChangedMeanwhileException(string message)
        : base(message) { }

    public ChangedMeanwhileException() { }

    public ChangedMeanwhileException(string message, Exception innerException)
        : base(message, innerException) { }
}
