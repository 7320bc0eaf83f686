using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>An agency of somebody, as administrators see it.</summary>
/// <param name="Own">True for the one of their account, whose roles are the account's.</param>
/// <param name="EndsOn">Its last day, past or to come; null while no end is set.</param>
public sealed record SeatRow(Guid AgencyId, string Agency, IReadOnlySet<Role> Roles, bool Own, DateOnly? EndsOn)
{
    /// <summary>Every agency of an account: its own first, then the others by name.</summary>
    internal static async Task<List<SeatRow>> OfAsync(ThroughlineDb db, Account account, CancellationToken cancel)
    {
        var own = await db.Set<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == account.AgencyId, cancel);
        var seats = await db.Set<AgencySeat>()
            .AsNoTracking()
            .Where(s => s.AccountId == account.Id)
            .Join(db.Set<Agency>(), s => s.AgencyId, a => a.Id, (s, a) => new { s.Role, Agency = a })
            .ToListAsync(cancel);
        return
        [
            .. own is null
                ? Array.Empty<SeatRow>()
                : [new(own.Id, own.Name, account.Roles.Where(r => r.IsOfAgency()).ToHashSet(), true, own.EndsOn)],
            .. seats
                .OrderBy(s => s.Agency.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(s => new SeatRow(
                    s.Agency.Id,
                    s.Agency.Name,
                    new HashSet<Role> { s.Role },
                    false,
                    s.Agency.EndsOn
                )),
        ];
    }

    /// <summary>People with every agency that each acts for, their own first, and what they are there.</summary>
    internal static async Task<List<PersonRow>> AddToAsync(
        ThroughlineDb db,
        List<PersonRow> people,
        CancellationToken cancel
    )
    {
        var seats = (
            await db.Set<AgencySeat>()
                .Join(
                    db.Set<Agency>(),
                    s => s.AgencyId,
                    a => a.Id,
                    (s, a) =>
                        new
                        {
                            s.AccountId,
                            s.Role,
                            a.Name,
                        }
                )
                .OrderBy(s => s.Name)
                .ToListAsync(cancel)
        ).ToLookup(s => s.AccountId);
        return people.ConvertAll(p =>
            seats[p.Id].Any()
                ? p with
                {
                    Agency = string.Join(
                        "; ",
                        new[] { p.Agency }.OfType<string>().Concat(seats[p.Id].Select(s => s.Name))
                    ),
                    Roles = p.Roles.Concat(seats[p.Id].Select(s => s.Role)).ToHashSet(),
                }
                : p
        );
    }
}
