using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>
/// Gives somebody one more agency, or takes one away. Who does it showed just now who they are: it opens what an agency keeps
/// to whoever is given it.
/// </summary>
public sealed class SeatsOfPerson(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    RecentProof proof,
    SessionCache cache,
    Notices notices,
    IEnumerable<IEndsWithAPerson> endings
)
{
    /// <returns>Null when it is done.</returns>
    /// <exception cref="ProofNeededException">The administrator must show once more who they are.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the account after it was shown.</exception>
    public async Task<AgencyProblem?> GiveAsync(
        Guid account,
        Guid? agency,
        Role? role,
        string? why,
        string stamp,
        CancellationToken cancel
    )
    {
        var who = await FindAsync(account, stamp, cancel);
        var to = agency is null ? null : await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == agency, cancel);
        if (await ProblemAsync(who, to, role, cancel) is { } problem)
        {
            writes.Forget();
            return problem;
        }

        // Where they are signed in they go on for the agency that they act for: nothing changes under their hands.
        var before = who.AgencyId;
        await db.Set<SignInSession>()
            .Where(s => s.AccountId == account && s.AgencyId == null && s.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.AgencyId, before), cancel);
        db.Add(
            new AgencySeat
            {
                AccountId = account,
                AgencyId = to!.Id,
                Role = role!.Value,
            }
        );
        Record(AccessEvents.AgencyGiven, account, null, $"{to.Name}, {role.Value.Label().ToLowerInvariant()}", why);
        notices.Tell(who, "You may now act for one more agency. You choose for which when you sign in.");
        await writes.SaveAsync(cancel);
        cache.Forget(account);
        return null;
    }

    /// <summary>Takes one away; where it is the account's own, one of the others takes its place.</summary>
    /// <returns>Null when it is done.</returns>
    /// <exception cref="ProofNeededException">The administrator must show once more who they are.</exception>
    /// <exception cref="NotHereException">It is none of theirs.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the account after it was shown.</exception>
    public async Task<AgencyProblem?> TakeAsync(
        Guid account,
        Guid agency,
        string? why,
        string stamp,
        CancellationToken cancel
    )
    {
        var who = await FindAsync(account, stamp, cancel);
        var seats = await db.Set<AgencySeat>()
            .Where(s => s.AccountId == account)
            .OrderBy(s => s.Id)
            .ToListAsync(cancel);
        var name = await db.Set<Agency>().Where(a => a.Id == agency).Select(a => a.Name).SingleOrDefaultAsync(cancel);
        var going = seats.Find(s => s.AgencyId == agency);
        if (name is null || (going is null && who.AgencyId != agency))
        {
            throw new NotHereException();
        }

        if (going is null)
        {
            if (seats.Count == 0)
            {
                writes.Forget();
                return new("agency", "It is their only agency. Change it with their roles, on the page before this");
            }

            going = seats[0];
            (who.AgencyId, who.Roles) = (going.AgencyId, [.. AgencyPeople.RolesAt(who, going.Role)]);
        }

        db.Remove(going);
        Record(AccessEvents.AgencyTaken, account, name, null, why);
        notices.Tell(who, "You no longer act for one of your agencies.");
        await EndWhatTheyMadeAsync(who, cancel);
        await writes.SaveAsync(cancel);
        cache.Forget(account);
        return null;
    }

    private async Task EndWhatTheyMadeAsync(Account account, CancellationToken cancel)
    {
        foreach (var ending in endings)
        {
            await ending.EndAsync(account, cancel);
        }
    }

    private async Task<AgencyProblem?> ProblemAsync(Account who, Agency? to, Role? role, CancellationToken cancel) =>
        who.AgencyId is null
            ? new(
                "agency",
                "They act for no agency yet. Choose their first one with their roles, on the page before this"
            )
        : to is null || !to.Stands(TheDayInBritain.At(writes.Now))
            ? new("agency", "Choose an agency of the partnership")
        : who.AgencyId == to.Id
        || await db.Set<AgencySeat>().AnyAsync(s => s.AccountId == who.Id && s.AgencyId == to.Id, cancel)
            ? new("agency", $"They act for {to.Name} already")
        : role?.IsOfAgency() != true ? new("role", "Choose whether they lead or contribute there")
        : null;

    private async Task<Account> FindAsync(Guid id, string stamp, CancellationToken cancel)
    {
        actor.Person.Must(Permission.LookAfterPeople);
        await proof.MustAsync(cancel);
        var account =
            await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.ErasedAt == null, cancel)
            ?? throw new NotHereException();
        db.Entry(account).Property(a => a.ConcurrencyStamp).OriginalValue = stamp;
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        return account;
    }

    private void Record(EventType what, Guid account, string? old, string? now, string? why) =>
        writes.Record(
            what,
            Subject.Account,
            account,
            "agency",
            old,
            now,
            string.IsNullOrWhiteSpace(why) ? null : why.Trim()
        );
}
