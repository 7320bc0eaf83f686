using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>The browsers in which people are signed in: started, looked up at each request, ended.</summary>
public sealed class Sessions(ThroughlineDb db, Writes writes, Actor actor, SessionCache cache, SessionSettings settings)
{
    /// <summary>How old the last visit may grow before it is written anew: not a write for each page.</summary>
    private static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(5);

    /// <summary>Begins a session for somebody who has proved who they are, and records it as their own act.</summary>
    /// <param name="how">"passkey", "password", "organisation account" or "one-time link".</param>
    /// <param name="proved">True when what they just showed also lets them change how they sign in.</param>
    /// <exception cref="NotAllowedException">The account was stopped or erased.</exception>
    public async Task<SignInSession> StartAsync(
        Guid accountId,
        string how,
        bool proved,
        string browser,
        string address,
        CancellationToken cancel
    )
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancel);
        if (account.Stopped || account.ErasedAt is not null)
        {
            throw new NotAllowedException(
                "This account was stopped. Ask an administrator of the partnership to let you in again."
            );
        }

        var session = New(accountId, how, browser, address);
        session.ProvedAt = proved ? writes.Now : null;
        actor.Person = await PersonOfSession.OfAsync(
            db,
            PersonOf(account, actor.Person.From) with
            {
                Session = session.Id,
            },
            chosen: null,
            TheDayInBritain.At(writes.Now),
            cancel
        );
        db.Add(session);
        account.LastSignInAt = writes.Now;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        writes.Record(AccessEvents.SignedIn, Subject.Account, accountId, "how", null, how);
        await writes.SaveAsync(cancel);
        return session;
    }

    private SignInSession New(Guid account, string how, string browser, string address) =>
        new()
        {
            AccountId = account,
            StartedAt = writes.Now,
            LastSeenAt = writes.Now,
            How = how,
            Browser = Cut(browser, 300),
            Address = Cut(address, 60),
        };

    /// <returns>Who the session is, with their roles as of now (two seconds old at most); null when it was revoked or
    /// ran out, or the account was stopped or erased.</returns>
    public async Task<Person?> FindAsync(Guid id, string from, CancellationToken cancel)
    {
        if (cache.Find(id) is { } known)
        {
            return known with { From = from };
        }

        var found = await (
            from s in GoingOn()
            join a in db.Set<Account>() on s.AccountId equals a.Id
            where s.Id == id && !a.Stopped && a.ErasedAt == null
            select new
            {
                a.Id,
                a.Name,
                a.Roles,
                a.AgencyId,
                Chosen = s.AgencyId,
                s.LastSeenAt,
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        await NoteVisitAsync(id, found.LastSeenAt, cancel);
        var person = await PersonOfSession.OfAsync(
            db,
            new Person(found.Id, found.Name, found.Roles, found.AgencyId, from) { Session = id },
            found.Chosen,
            TheDayInBritain.At(writes.Now),
            cancel
        );
        cache.Keep(id, person);
        return person;
    }

    private async Task NoteVisitAsync(Guid id, DateTime lastSeenAt, CancellationToken cancel)
    {
        var now = writes.Now;
        if (now - lastSeenAt > SeenGrain)
        {
            await db.Set<SignInSession>()
                .Where(s => s.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancel);
        }
    }

    /// <summary>Neither revoked nor run out.</summary>
    private IQueryable<SignInSession> GoingOn()
    {
        var (idleSince, startedAfter) = (writes.Now - settings.Idle, writes.Now - settings.Longest);
        return db.Set<SignInSession>()
            .Where(s => s.RevokedAt == null && s.LastSeenAt > idleSince && s.StartedAt > startedAfter);
    }

    /// <summary>
    /// The sessions of an account that still go on, the last used first: their person's own, or anybody's for an
    /// administrator.
    /// </summary>
    /// <exception cref="NotAllowedException">They are somebody else's.</exception>
    public async Task<List<SignInSession>> ListAsync(Guid account, CancellationToken cancel)
    {
        MayTouch(account);
        return await GoingOn()
            .AsNoTracking()
            .Where(s => s.AccountId == account)
            .OrderByDescending(s => s.LastSeenAt)
            .ToListAsync(cancel);
    }

    /// <returns>False when there is no such session.</returns>
    /// <exception cref="NotAllowedException">It is somebody else's.</exception>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } session)
        {
            return false;
        }

        MayTouch(session.AccountId);
        await EndAsync([session], AccessEvents.SessionRevoked, cancel);
        return true;
    }

    /// <summary>Signs a person out of the session in which they are.</summary>
    public async Task SignOutAsync(Guid id, CancellationToken cancel)
    {
        if (
            await db.Set<SignInSession>()
                .SingleOrDefaultAsync(s => s.Id == id && s.AccountId == actor.Person.Id, cancel) is
            { } session
        )
        {
            await EndAsync([session], AccessEvents.SignedOut, cancel);
        }
    }

    /// <summary>Revokes every session of an account, but for the one given.</summary>
    /// <exception cref="NotAllowedException">They are somebody else's.</exception>
    public async Task RevokeAllAsync(Guid account, Guid? but, CancellationToken cancel)
    {
        MayTouch(account);
        await EndAsync(
            await db.Set<SignInSession>()
                .Where(s => s.AccountId == account && s.RevokedAt == null && s.Id != but)
                .ToListAsync(cancel),
            AccessEvents.SessionRevoked,
            cancel
        );
    }

    /// <summary>An account with all its roles and the agency that is its own, whichever others it acts for.</summary>
    internal static Person PersonOf(Account account, string from) =>
        new(account.Id, account.Name, account.Roles, account.AgencyId, from);

    private async Task EndAsync(List<SignInSession> sessions, EventType what, CancellationToken cancel)
    {
        foreach (var session in sessions.Where(s => s.RevokedAt is null))
        {
            session.RevokedAt = writes.Now;
            writes.Record(what, Subject.Account, session.AccountId, "session", session.Id.ToString(), null);
        }

        await writes.SaveAsync(cancel);
        foreach (var account in sessions.Select(s => s.AccountId).Distinct())
        {
            cache.Forget(account);
        }
    }

    private void MayTouch(Guid account)
    {
        if (actor.Person.Id != account && !actor.Person.May(Permission.LookAfterPeople))
        {
            throw new NotAllowedException("These are somebody else's sessions. An administrator can end them.");
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
