using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>Somebody who acts for an agency, and as what there.</summary>
internal sealed record AgencyPerson(Account Account, Guid AgencyId, IReadOnlySet<Role> Roles);

/// <summary>Who acts for which agencies: by their account, and by what was given to them besides.</summary>
internal static class AgencyPeople
{
    /// <summary>Everybody of these agencies who may come in, by name; nobody of one that has ended.</summary>
    public static async Task<List<AgencyPerson>> OfAsync(
        ThroughlineDb db,
        IReadOnlyCollection<Guid> agencies,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var standing = await db.Set<Agency>()
            .Where(a => agencies.Contains(a.Id) && (a.EndsOn == null || a.EndsOn >= today))
            .Select(a => (Guid?)a.Id)
            .ToListAsync(cancel);
        var seats = (
            await db.Set<AgencySeat>().AsNoTracking().Where(s => standing.Contains(s.AgencyId)).ToListAsync(cancel)
        ).ToLookup(s => s.AccountId);
        var seated = seats.Select(s => s.Key).ToList();
        var accounts = await db.Set<Account>()
            .AsNoTracking()
            .Where(a => (standing.Contains(a.AgencyId) || seated.Contains(a.Id)) && !a.Stopped && a.ErasedAt == null)
            .OrderBy(a => a.Name)
            .ToListAsync(cancel);
        return
        [
            .. accounts.SelectMany(a =>
                seats[a.Id]
                    .Select(s => new AgencyPerson(a, s.AgencyId, RolesAt(a, s.Role)))
                    .Concat(standing.Contains(a.AgencyId) ? [new AgencyPerson(a, a.AgencyId!.Value, a.Roles)] : [])
            ),
        ];
    }

    /// <summary>What somebody is while they act for an agency of a seat: what they are to the partnership, and the seat's.</summary>
    public static IReadOnlySet<Role> RolesAt(Account account, Role seat) =>
        account.Roles.Where(r => !r.IsOfAgency()).Append(seat).ToHashSet();
}
