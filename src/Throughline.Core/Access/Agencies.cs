using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

public sealed record AgencyRow(Guid Id, int Version, string Name, Guid? BoardMemberId, string? BoardMember, int People);

/// <summary>The partnership's agencies, for coordinators and administrators.</summary>
public sealed class Agencies(ThroughlineDb db, Writes writes, Actor actor)
{
    /// <summary>Id and name of each, by name: for forms.</summary>
    public Task<List<KeyValuePair<Guid, string>>> NamesAsync(CancellationToken cancel) =>
        db.Set<Agency>()
            .AsNoTracking()
            .OrderBy(a => a.Name)
            .Select(a => new KeyValuePair<Guid, string>(a.Id, a.Name))
            .ToListAsync(cancel);

    public Task<List<AgencyRow>> ListAsync(CancellationToken cancel)
    {
        Allowed();
        return Rows(db.Set<Agency>().OrderBy(a => a.Name)).ToListAsync(cancel);
    }

    /// <exception cref="NotHereException">There is no such agency.</exception>
    public async Task<AgencyRow> FindAsync(Guid id, CancellationToken cancel)
    {
        Allowed();
        return await Rows(db.Set<Agency>().Where(a => a.Id == id)).SingleOrDefaultAsync(cancel)
            ?? throw new NotHereException();
    }

    /// <summary>Who may be an agency's board member: everybody who has an account and was not stopped.</summary>
    public Task<List<KeyValuePair<Guid, string>>> PeopleAsync(CancellationToken cancel)
    {
        Allowed();
        return db.Set<Account>()
            .AsNoTracking()
            .Where(a => !a.Stopped && a.ErasedAt == null)
            .OrderBy(a => a.Name)
            .Select(a => new KeyValuePair<Guid, string>(a.Id, a.Name))
            .ToListAsync(cancel);
    }

    /// <returns>A sentence that says why not; null when it is there.</returns>
    public async Task<string?> AddAsync(string? name, CancellationToken cancel)
    {
        Allowed();
        if (await ProblemAsync(name, null, cancel) is { } problem)
        {
            return problem;
        }

        writes.Record(
            AccessEvents.AgencyAdded,
            writes.Add(new Agency { Name = name!.Trim() }),
            "name",
            null,
            name.Trim()
        );
        await writes.SaveAsync(cancel);
        return null;
    }

    /// <returns>A sentence that says why not; null when it is done.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the agency after it was shown.</exception>
    public async Task<string?> ChangeAsync(Guid id, int seen, string? name, Guid? boardMember, CancellationToken cancel)
    {
        Allowed();
        var agency =
            await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotHereException();
        if (await ProblemAsync(name, id, cancel) is { } problem)
        {
            return problem;
        }

        writes.Change(agency, seen);
        Write(agency, name!.Trim(), boardMember);
        await writes.SaveAsync(cancel);
        return null;
    }

    private void Write(Agency agency, string name, Guid? boardMember)
    {
        if (agency.Name != name)
        {
            writes.Record(AccessEvents.AgencyRenamed, agency, "name", agency.Name, name);
            agency.Name = name;
        }

        if (agency.BoardMemberId != boardMember)
        {
            writes.Record(
                AccessEvents.BoardMemberChanged,
                agency,
                "board member",
                Who(agency.BoardMemberId),
                Who(boardMember)
            );
            agency.BoardMemberId = boardMember;
        }
    }

    private IQueryable<AgencyRow> Rows(IQueryable<Agency> agencies) =>
        agencies
            .AsNoTracking()
            .Select(a => new AgencyRow(
                a.Id,
                a.Version,
                a.Name,
                a.BoardMemberId,
                db.Set<Account>().Where(u => u.Id == a.BoardMemberId).Select(u => u.Name).SingleOrDefault(),
                db.Set<Account>().Count(u => u.AgencyId == a.Id && u.ErasedAt == null && !u.Stopped)
            ));

    /// <summary>Events never hold a name: they could not forget it.</summary>
    private static string? Who(Guid? account) => account is { } id ? Person.SignatureOf(id) : null;

    private async Task<string?> ProblemAsync(string? name, Guid? id, CancellationToken cancel) =>
        name?.Trim() switch
        {
            null or "" => "Enter the agency's name",
            { Length: > 200 } => "Enter a name of at most 200 characters",
            { } given when await db.Set<Agency>().AnyAsync(a => a.Name == given && a.Id != id, cancel) =>
                "There is an agency of this name already",
            _ => null,
        };

    private void Allowed()
    {
        actor.Person.Must(Permission.LookAfterAgencies);
    }
}
