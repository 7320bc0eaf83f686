using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>An agency as whoever looks after it sees it.</summary>
/// <param name="People">How many act for it who may come in.</param>
/// <param name="MergedInto">The name of the agency that it became one with; null while it is one of its own.</param>
/// <param name="Successor">The name of the agency that follows it; null for none.</param>
public sealed record AgencyRow(
    Guid Id,
    int Version,
    string Name,
    Guid? BoardMemberId,
    string? BoardMember,
    int People,
    Guid? MergedIntoId,
    string? MergedInto,
    DateTime? MergedAt,
    DateOnly? EndsOn,
    Guid? SuccessorId,
    string? Successor,
    bool PeopleFollow,
    DateTime? EndedAt
)
{
    /// <summary>True when it is over on this day, whether or not all that brings is done.</summary>
    public bool HasEnded(DateOnly today) => EndsOn is { } last && last < today;
}

/// <summary>One agency with all that is known of it over time.</summary>
/// <param name="Names">In the order of their days.</param>
/// <param name="Follows">Agencies that it follows, or is to follow.</param>
/// <param name="Merged">Agencies that became one with it.</param>
/// <param name="Staff">Who acts for it.</param>
public sealed record AgencyView(
    AgencyRow Row,
    DateOnly Today,
    IReadOnlyList<AgencyNamed> Names,
    IReadOnlyList<AgencyBefore> Follows,
    IReadOnlyList<AgencyBefore> Merged,
    IReadOnlyList<AgencyStaff> Staff
);

/// <summary>An agency whose things came, or are to come, to another.</summary>
/// <param name="Last">Its last day; null for one that became one with the other.</param>
public sealed record AgencyBefore(Guid Id, string Name, DateOnly? Last);

/// <summary>Somebody of an agency, and what they are there.</summary>
public sealed record AgencyStaff(Guid Account, string Name, IReadOnlyList<Role> Roles);

/// <summary>The partnership's agencies, for coordinators and administrators.</summary>
public sealed class Agencies(ThroughlineDb db, Writes writes, Actor actor, AgencyNaming naming)
{
    private DateOnly Today => TheDayInBritain.At(writes.Now);

    /// <summary>Id and name of each of which something can be asked, by name: for forms.</summary>
    public Task<List<KeyValuePair<Guid, string>>> NamesAsync(CancellationToken cancel)
    {
        var today = Today;
        return db.Set<Agency>()
            .AsNoTracking()
            .Where(a => a.MergedIntoId == null && (a.EndsOn == null || a.EndsOn >= today))
            .OrderBy(a => a.Name)
            .Select(a => new KeyValuePair<Guid, string>(a.Id, a.Name))
            .ToListAsync(cancel);
    }

    /// <summary>All of them by name, also those that ended or became one with another.</summary>
    public async Task<List<AgencyRow>> ListAsync(CancellationToken cancel)
    {
        Allowed();
        return await Rows(db.Set<Agency>().OrderBy(a => a.Name)).ToListAsync(cancel);
    }

    /// <summary>Those that are called the same but for the spelling, each group the oldest first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<KeyValuePair<Guid, string>>>> DoublesAsync(CancellationToken cancel)
    {
        Allowed();
        var register = await AgencyRegister.OfAsync(
            db.Set<Agency>().AsNoTracking(),
            db.Set<AgencyNameFrom>(),
            Today,
            cancel
        );
        return
        [
            .. register
                .Doubles()
                .Select(g =>
                    (IReadOnlyList<KeyValuePair<Guid, string>>)[.. g.Select(a => KeyValuePair.Create(a.Id, a.Name))]
                ),
        ];
    }

    /// <exception cref="NotHereException">There is no such agency.</exception>
    public async Task<AgencyView> FindAsync(Guid id, CancellationToken cancel)
    {
        Allowed();
        var row =
            await Rows(db.Set<Agency>().Where(a => a.Id == id)).SingleOrDefaultAsync(cancel)
            ?? throw new NotHereException();
        var today = Today;
        var people = await AgencyPeople.OfAsync(db, [id], today, cancel);
        return new(
            row,
            today,
            await naming.NamesAsync(id, cancel),
            await BeforeAsync(db.Set<Agency>().Where(a => a.SuccessorId == id), cancel),
            await BeforeAsync(db.Set<Agency>().Where(a => a.MergedIntoId == id), cancel),
            [.. people.Select(p => new AgencyStaff(p.Account.Id, p.Account.Name, [.. p.Roles.Order()]))]
        );
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

    /// <returns>Why not, and which agency is meant where there is one; null when it is there.</returns>
    public async Task<AgencyProblem?> AddAsync(string? name, CancellationToken cancel)
    {
        Allowed();

        // Of two who add one agency in two spellings at one moment the second finds the first's.
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        if (AgencyNaming.ProblemOf(name, null, await AgencyRegister.OfAsync(db, Today, cancel)) is { } problem)
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
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Says who is told when it stays silent.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the agency after it was shown.</exception>
    public async Task SetBoardMemberAsync(Guid id, int seen, Guid? boardMember, CancellationToken cancel)
    {
        Allowed();
        var agency =
            await db.Set<Agency>().SingleOrDefaultAsync(a => a.Id == id && a.MergedIntoId == null, cancel)
            ?? throw new NotHereException();
        writes.Change(agency, seen);
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

        await writes.SaveAsync(cancel);
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
                db.Set<Account>()
                    .Count(u =>
                        (u.AgencyId == a.Id || db.Set<AgencySeat>().Any(s => s.AccountId == u.Id && s.AgencyId == a.Id))
                        && u.ErasedAt == null
                        && !u.Stopped
                    ),
                a.MergedIntoId,
                db.Set<Agency>().Where(m => m.Id == a.MergedIntoId).Select(m => m.Name).SingleOrDefault(),
                a.MergedAt,
                a.EndsOn,
                a.SuccessorId,
                db.Set<Agency>().Where(m => m.Id == a.SuccessorId).Select(m => m.Name).SingleOrDefault(),
                a.PeopleFollow,
                a.EndedAt
            ));

    private static async Task<IReadOnlyList<AgencyBefore>> BeforeAsync(
        IQueryable<Agency> agencies,
        CancellationToken cancel
    ) => await agencies.OrderBy(a => a.Name).Select(a => new AgencyBefore(a.Id, a.Name, a.EndsOn)).ToListAsync(cancel);

    /// <summary>Events never hold a name: they could not forget it.</summary>
    private static string? Who(Guid? account) => account is { } id ? Person.SignatureOf(id) : null;

    private void Allowed()
    {
        actor.Person.Must(Permission.LookAfterAgencies);
    }
}
