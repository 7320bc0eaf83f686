using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>For which of their agencies somebody acts in this browser.</summary>
public sealed class AgencyChoice(ThroughlineDb db, Writes writes, Actor actor, SessionCache cache)
{
    /// <summary>The agencies of whoever acts, by name: none that has ended.</summary>
    public async Task<IReadOnlyList<OwnAgency>> MineAsync(CancellationToken cancel)
    {
        var id = actor.Person.Id;
        return await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is { } me
            ? await PersonOfSession.AgenciesAsync(
                db,
                me.Id,
                me.AgencyId,
                me.Roles,
                TheDayInBritain.At(writes.Now),
                cancel
            )
            : [];
    }

    /// <summary>From now on they act for this one in this browser, in all its windows.</summary>
    /// <returns>False when it is none of theirs.</returns>
    public async Task<bool> ChooseAsync(Guid agency, CancellationToken cancel)
    {
        var mine = await MineAsync(cancel);
        if (
            mine.FirstOrDefault(a => a.Id == agency) is not { } chosen
            || await db.Set<SignInSession>()
                .SingleOrDefaultAsync(s => s.Id == actor.Person.Session && s.AccountId == actor.Person.Id, cancel)
                is not { } session
        )
        {
            return false;
        }

        if (session.AgencyId != agency)
        {
            var before = mine.FirstOrDefault(a => a.Id == session.AgencyId)?.Name;
            session.AgencyId = agency;
            actor.Person = actor.Person with { AgencyId = agency };
            writes.Record(AccessEvents.AgencyChosen, Subject.Account, session.AccountId, "agency", before, chosen.Name);
            await writes.SaveAsync(cancel);
            cache.Forget(session.AccountId);
        }

        return true;
    }

    /// <summary>
    /// True when a page that was shown for one agency serves for the one that they act for now: it is the same, or has become
    /// it.
    /// </summary>
    public bool IsSame(Guid? shown) =>
        shown == actor.Person.AgencyId || (shown is { } id && actor.Person.Merged.Contains(id));
}
