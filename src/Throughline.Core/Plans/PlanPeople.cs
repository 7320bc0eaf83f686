using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Plans;

/// <summary>Whom mails about a plan turn to. Of a restricted plan only those are told who may see it.</summary>
[SeesEverything("whom a mail turns to does not hang on who acts")]
public sealed class PlanPeople(ThroughlineDb db, TimeProvider clock)
{
    /// <summary>The leads and contributors of agencies who can be reached by mail.</summary>
    public async Task<ILookup<Guid, Account>> OfAgenciesAsync(
        Guid planId,
        IReadOnlyCollection<Guid> agencies,
        CancellationToken cancel
    )
    {
        var people = await AgencyPeople.OfAsync(
            db,
            agencies,
            TheDayInBritain.At(clock.GetUtcNow().UtcDateTime),
            cancel
        );
        var told = (await WhoMaySeeAsync(planId, [.. people.Select(p => p.Account).Distinct()], cancel)).ToHashSet();
        return people
            .Where(p => told.Contains(p.Account) && p.Roles.Any(r => r.IsOfAgency()))
            .ToLookup(p => p.AgencyId, p => p.Account);
    }

    public async Task<IReadOnlyList<Account>> CoordinatorsAsync(CancellationToken cancel)
    {
        // Roles are one column of words: narrowed there by the word, decided here by the role.
        const string Word = nameof(Role.Coordinator);
        var accounts = await db.Set<Account>()
            .AsNoTracking()
            .Where(a => !a.Stopped && a.ErasedAt == null && ((string)(object)a.Roles).Contains(Word))
            .OrderBy(a => a.Name)
            .ToListAsync(cancel);
        return accounts.FindAll(a => Mailer.MayReach(a) && a.Roles.Contains(Role.Coordinator));
    }

    /// <returns>Null when the agency has none, or none who may be told of this plan.</returns>
    public async Task<Account?> BoardMemberAsync(Guid planId, Guid agency, CancellationToken cancel)
    {
        var members = await db.Set<Account>()
            .Where(a => db.Set<Agency>().Any(x => x.Id == agency && x.BoardMemberId == a.Id))
            .ToListAsync(cancel);
        return (await WhoMaySeeAsync(planId, members, cancel)).FirstOrDefault();
    }

    /// <returns>Null when there is no such account, or none that may be told of this plan.</returns>
    public async Task<Account?> PersonAsync(Guid planId, Guid account, CancellationToken cancel) =>
        (
            await WhoMaySeeAsync(
                planId,
                await db.Set<Account>().Where(a => a.Id == account).ToListAsync(cancel),
                cancel
            )
        ).FirstOrDefault();

    private async Task<IEnumerable<Account>> WhoMaySeeAsync(
        Guid planId,
        IReadOnlyList<Account> accounts,
        CancellationToken cancel
    )
    {
        var reachable = accounts.Where(Mailer.MayReach);
        if (!await db.Set<Plan>().AnyAsync(p => p.Id == planId && p.Restricted, cancel))
        {
            return reachable;
        }

        var named = (
            await db.Set<PlanMember>().Where(m => m.PlanId == planId).Select(m => m.PersonId).ToListAsync(cancel)
        ).ToHashSet();
        return reachable.Where(a => named.Contains(a.Id) || a.Roles.Contains(Role.Coordinator));
    }
}
