using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Api;

/// <summary>A token never outlives its maker's right to make it.</summary>
[SeesEverything("whether a token's maker may still make it is asked before anybody is let in by it")]
internal sealed class TokensOfPerson(ThroughlineDb db, Writes writes) : IEndsWithAPerson
{
    /// <summary>The column of the account of whoever made it; null for one that the program made.</summary>
    public const string MadeBy = "CreatedById";

    /// <summary>
    /// Revokes what somebody made who was stopped or erased, or no longer leads the agency. Saved with what ended the right.
    /// </summary>
    public async Task EndAsync(Account account, CancellationToken cancel)
    {
        var now = writes.Now;
        var made = await db.Set<ApiToken>()
            .Where(t => EF.Property<Guid?>(t, MadeBy) == account.Id && t.RevokedAt == null && t.ExpiresAt > now)
            .ToListAsync(cancel);
        var leads = await LeadsAsync(db, account.Id, cancel);
        foreach (var token in made.Where(t => !MayMake(account, leads, t.AgencyId)))
        {
            Revoke(writes, token, "whoever made it may no longer make tokens of this agency");
        }
    }

    public static void Revoke(Writes writes, ApiToken token, string? why)
    {
        token.RevokedAt = writes.Now;
        writes.Change(token);
        writes.Record(ApiEvents.TokenRevoked, token, why: why);
    }

    /// <summary>True while whoever made a token may make it, and of one that the program made.</summary>
    public static async Task<bool> HoldsAsync(ThroughlineDb db, Guid? maker, Guid agency, CancellationToken cancel) =>
        maker is not { } id
        || (
            await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is { } account
            && MayMake(account, await LeadsAsync(db, id, cancel), agency)
        );

    private static bool MayMake(Account account, HashSet<Guid> leads, Guid agency) =>
        !account.Stopped
        && account.ErasedAt is null
        && Sessions.PersonOf(account, "") is var person
        && (person.May(Permission.LookAfterTokens) || person.LeadsFor(agency) || leads.Contains(agency));

    /// <summary>The agencies that they lead besides the one of their account, as the save that comes will leave them.</summary>
    private static async Task<HashSet<Guid>> LeadsAsync(ThroughlineDb db, Guid account, CancellationToken cancel)
    {
        await db.Set<AgencySeat>().Where(s => s.AccountId == account).LoadAsync(cancel);
        return
        [
            .. db.Set<AgencySeat>()
                .Local.Where(s => s.AccountId == account && s.Role == Role.AgencyLead)
                .Select(s => s.AgencyId),
        ];
    }
}
