using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>An agency that is somebody's, and what they are there.</summary>
public sealed record OwnAgency(Guid Id, string Name, IReadOnlySet<Role> Roles);

/// <summary>Makes of an account and a choice the person who acts: for one agency, or for none.</summary>
internal static class PersonOfSession
{
    /// <summary>The agencies for which somebody can act on a day, by name: none that has ended.</summary>
    public static async Task<List<OwnAgency>> AgenciesAsync(
        ThroughlineDb db,
        Guid account,
        Guid? main,
        IReadOnlySet<Role> roles,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var seats = db.Set<AgencySeat>().Where(s => s.AccountId == account);
        var found = await db.Set<Agency>()
            .Where(a => (a.Id == main || seats.Any(s => s.AgencyId == a.Id)) && (a.EndsOn == null || a.EndsOn >= today))
            .OrderBy(a => a.Name)
            .Select(a => new
            {
                a.Id,
                a.Name,
                Seat = seats.Where(s => s.AgencyId == a.Id).Select(s => (Role?)s.Role).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(a => new OwnAgency(
                a.Id,
                a.Name,
                a.Id == main ? roles.Where(r => r.IsOfAgency()).ToHashSet() : new HashSet<Role> { a.Seat!.Value }
            )),
        ];
    }

    /// <param name="who">The account, with all its roles and the agency that is its own.</param>
    /// <param name="chosen">What was chosen in the session; null for nothing yet.</param>
    public static async Task<Person> OfAsync(
        ThroughlineDb db,
        Person who,
        Guid? chosen,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var agencies = await AgenciesAsync(db, who.Id!.Value, who.AgencyId, who.Roles, today, cancel);
        var agency = agencies.Count == 1 ? agencies[0] : agencies.Find(a => a.Id == chosen);
        return who with
        {
            AgencyId = agency?.Id,
            AgencyName = agency?.Name,
            Roles = who.Roles.Where(r => !r.IsOfAgency()).Concat(agency?.Roles ?? new HashSet<Role>()).ToHashSet(),
            Agencies = agencies.Select(a => a.Id).ToHashSet(),
            Merged = agency is null ? new HashSet<Guid>() : await MergedAsync(db, agency.Id, cancel),
            MustChoose = agency is null && agencies.Count > 1,
        };
    }

    /// <summary>The agencies that became one with this.</summary>
    public static async Task<HashSet<Guid>> MergedAsync(ThroughlineDb db, Guid agency, CancellationToken cancel) =>
        [.. await db.Set<Agency>().Where(a => a.MergedIntoId == agency).Select(a => a.Id).ToListAsync(cancel)];
}
