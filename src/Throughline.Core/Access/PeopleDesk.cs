using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

public sealed record PersonRow(
    Guid Id,
    string Name,
    string Email,
    IReadOnlySet<Role> Roles,
    string? Agency,
    DateTime? LastSignInAt,
    bool Stopped
);

/// <param name="Stamp">The version that the administrator saw.</param>
public sealed record PersonView(
    Guid Id,
    string Name,
    string Email,
    IReadOnlySet<Role> Roles,
    Guid? AgencyId,
    DateTime CreatedAt,
    DateTime? LastSignInAt,
    bool Stopped,
    string Stamp,
    IReadOnlyList<SignInSession> Sessions,
    IReadOnlyList<SeatRow> Seats
);

/// <summary>
/// Everybody who has an account, for administrators: what they may do, whether they may come in, where they are signed
/// in.
/// </summary>
public sealed class PeopleDesk(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sessions sessions,
    SessionCache cache,
    SignInLinks links,
    Notices notices,
    IEnumerable<IEndsWithAPerson> endings
)
{
    private const int Most = 100;

    /// <summary>People whose name, address or agency holds the words, by name, and how many there are.</summary>
    /// <param name="most">No more than these are listed.</param>
    public async Task<(IReadOnlyList<PersonRow> Rows, int All)> ListAsync(
        string? words,
        CancellationToken cancel,
        int most = Most
    )
    {
        OnlyAdministrators();
        var people = db.Set<Account>().AsNoTracking().Where(a => a.ErasedAt == null);
        foreach (var word in (words ?? "").ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Becomes the database's own upper().
            people = people.Where(a =>
                a.NormalizedEmail!.Contains(word)
                || a.Name.ToUpper().Contains(word)
                || a.Agency!.Name.ToUpper().Contains(word)
                || db.Set<AgencySeat>()
                    .Any(s =>
                        s.AccountId == a.Id
                        && db.Set<Agency>().Any(g => g.Id == s.AgencyId && g.Name.ToUpper().Contains(word))
                    )
            );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        var rows = await people
            .OrderBy(a => a.Name)
            .ThenBy(a => a.Id)
            .Take(most)
            .Select(a => new PersonRow(a.Id, a.Name, a.Email!, a.Roles, a.Agency!.Name, a.LastSignInAt, a.Stopped))
            .ToListAsync(cancel);
        return (await SeatRow.AddToAsync(db, rows, cancel), await people.CountAsync(cancel));
    }

    /// <exception cref="NotHereException">There is no such person.</exception>
    public async Task<PersonView> ViewAsync(Guid id, CancellationToken cancel)
    {
        OnlyAdministrators();
        var a =
            await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.ErasedAt == null, cancel)
            ?? throw new NotHereException();
        return new(
            a.Id,
            a.Name,
            a.Email!,
            a.Roles,
            a.AgencyId,
            a.CreatedAt,
            a.LastSignInAt,
            a.Stopped,
            a.ConcurrencyStamp!,
            await sessions.ListAsync(id, cancel),
            await SeatRow.OfAsync(db, a, cancel)
        );
    }

    /// <summary>Changes what somebody may do, with the old and the new in the audit.</summary>
    /// <returns>A sentence that says why not; null when it is done.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the account after it was shown.</exception>
    public async Task<string?> ChangeRolesAsync(
        Guid id,
        IReadOnlySet<Role> roles,
        Guid? agency,
        string? why,
        string stamp,
        CancellationToken cancel
    )
    {
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var account = await FindAsync(id, stamp, cancel);
        if (AgencyPeopleHaveAnAgency.Broken(roles, agency) is { } broken)
        {
            return broken;
        }

        if (!roles.Contains(Role.Administrator) && await Administrators.IsLastAsync(db, account, cancel))
        {
            return "They are the last administrator. Make somebody else one first.";
        }

        if (await SeatsProblemAsync(account, agency, cancel) is { } problem)
        {
            return problem;
        }

        WriteRoles(account, roles, why);
        await WriteAgencyAsync(account, agency, why, cancel);
        await EndWhatTheyMadeAsync(account, cancel);
        await SaveAsync(id, cancel, transaction);
        return null;
    }

    /// <summary>The agency of an account is none of those that they act for besides.</summary>
    private async Task<string?> SeatsProblemAsync(Account account, Guid? agency, CancellationToken cancel)
    {
        var seats = await db.Set<AgencySeat>()
            .Where(s => s.AccountId == account.Id)
            .Join(db.Set<Agency>(), s => s.AgencyId, a => a.Id, (s, a) => new { a.Id, a.Name })
            .ToListAsync(cancel);
        var clash = seats.Find(s => agency is null || s.Id == agency);
        return clash is not null ? $"They act for {clash.Name} besides. Take that away first, under their agencies."
            : agency is { } id
            && account.AgencyId != id
            && !await db.Set<Agency>().AnyAsync(a => a.Id == id && a.MergedIntoId == null, cancel)
                ? "Choose an agency of the partnership."
            : null;
    }

    private void WriteRoles(Account account, IReadOnlySet<Role> roles, string? why)
    {
        if (!account.Roles.SetEquals(roles))
        {
            writes.Record(
                AccessEvents.RolesChanged,
                Subject.Account,
                account.Id,
                "roles",
                string.Join(", ", account.Roles.Order()),
                string.Join(", ", roles.Order()),
                why
            );
            account.Roles = [.. roles];
        }
    }

    private async Task WriteAgencyAsync(Account account, Guid? agency, string? why, CancellationToken cancel)
    {
        if (account.AgencyId != agency)
        {
            writes.Record(
                AccessEvents.AgencyChanged,
                Subject.Account,
                account.Id,
                "agency",
                await NameOfAsync(account.AgencyId, cancel),
                await NameOfAsync(agency, cancel),
                why
            );
            account.AgencyId = agency;
        }
    }

    /// <summary>
    /// Keeps somebody out, at once and until an administrator lets them in again. What they did stays.
    /// </summary>
    /// <returns>A sentence that says why not; null when it is done.</returns>
    public async Task<string?> StopAsync(Guid id, string? why, string stamp, CancellationToken cancel)
    {
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var account = await FindAsync(id, stamp, cancel);
        if (await Administrators.IsLastAsync(db, account, cancel))
        {
            return "They are the last administrator. Make somebody else one first.";
        }

        account.Stopped = true;
        writes.Record(AccessEvents.AccountStopped, Subject.Account, id, "stopped", "no", "yes", why);
        await db.Set<SignInSession>()
            .Where(s => s.AccountId == id && s.RevokedAt == null)
            .ForEachAsync(s => s.RevokedAt = writes.Now, cancel);
        await EndWhatTheyMadeAsync(account, cancel);
        await SaveAsync(id, cancel, transaction);
        return null;
    }

    public async Task LetInAsync(Guid id, string? why, string stamp, CancellationToken cancel)
    {
        var account = await FindAsync(id, stamp, cancel);
        (account.Stopped, account.AccessFailedCount, account.LockoutEnd) = (false, 0, null);
        writes.Record(AccessEvents.AccountLetInAgain, Subject.Account, id, "stopped", "yes", "no", why);
        await SaveAsync(id, cancel);
    }

    /// <summary>
    /// Mails somebody who lost their key a link that signs them in once. The administrator makes sure first that it is
    /// they who ask.
    /// </summary>
    public async Task SendLinkAsync(Guid id, CancellationToken cancel)
    {
        var account = await FindAsync(id, null, cancel);
        if (account.Stopped)
        {
            throw new NotAllowedException("This account was stopped. Let them in again first.");
        }

        notices.Link(account, await links.MakeAsync(id, cancel));
        await writes.SaveAsync(cancel);
    }

    private async Task<Account> FindAsync(Guid id, string? stamp, CancellationToken cancel)
    {
        OnlyAdministrators();
        var account =
            await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.ErasedAt == null, cancel)
            ?? throw new NotHereException();
        if (stamp is not null)
        {
            db.Entry(account).Property(a => a.ConcurrencyStamp).OriginalValue = stamp;
            account.ConcurrencyStamp = Guid.NewGuid().ToString();
        }

        return account;
    }

    private async Task SaveAsync(Guid id, CancellationToken cancel, IDbContextTransaction? transaction = null)
    {
        await writes.SaveAsync(cancel);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        cache.Forget(id);
    }

    private async Task EndWhatTheyMadeAsync(Account account, CancellationToken cancel)
    {
        foreach (var ending in endings)
        {
            await ending.EndAsync(account, cancel);
        }
    }

    private Task<string?> NameOfAsync(Guid? agency, CancellationToken cancel) =>
        db.Set<Agency>().Where(a => a.Id == agency).Select(a => (string?)a.Name).SingleOrDefaultAsync(cancel);

    private void OnlyAdministrators()
    {
        actor.Person.Must(Permission.LookAfterPeople);
    }
}
