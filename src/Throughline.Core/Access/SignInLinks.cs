using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// Links that sign one person in, once: for those who lost their key, and for the demonstration people on this
/// computer.
/// </summary>
public sealed class SignInLinks(ThroughlineDb db, Writes writes, Actor actor)
{
    /// <summary>How long a link may wait in somebody's post.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Makes a link for an account.</summary>
    /// <returns>The secret that the link ends in; it is stored nowhere.</returns>
    /// <exception cref="NotAllowedException">The person is no administrator.</exception>
    public async Task<string> MakeAsync(Guid account, CancellationToken cancel)
    {
        if (!actor.Person.May(Permission.LookAfterPeople))
        {
            throw new NotAllowedException("Sign-in links are made by administrators.");
        }

        var secret = Secret.New();
        db.Set<SignInLink>()
            .Add(
                new SignInLink
                {
                    AccountId = account,
                    TokenHash = Secret.HashOf(secret),
                    ExpiresAt = writes.Now + Lasts,
                }
            );
        writes.Record(AccessEvents.SignInLinkMade, Subject.Account, account);
        await writes.SaveAsync(cancel);
        return secret;
    }

    /// <returns>The name of the person whom the link would sign in; null when it was used, ran out, or never was.
    /// Looking does not use it: mail scanners look too.</returns>
    public Task<string?> LookAsync(string secret, CancellationToken cancel)
    {
        var hash = Secret.HashOf(secret);
        var now = writes.Now;
        return (
            from l in db.Set<SignInLink>()
            join a in db.Set<Account>() on l.AccountId equals a.Id
            where l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now && !a.Stopped && a.ErasedAt == null
            select a.Name
        ).SingleOrDefaultAsync(cancel);
    }

    /// <returns>The account to sign in; null when the link was used, ran out, or never was. Of two at once one gets
    /// it.</returns>
    public async Task<Guid?> UseAsync(string secret, CancellationToken cancel)
    {
        var hash = Secret.HashOf(secret);
        var now = writes.Now;
        var used = await db.Set<SignInLink>()
            .Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancel);
        return used == 1
            ? await db.Set<SignInLink>()
                .Where(l => l.TokenHash == hash)
                .Select(l => (Guid?)l.AccountId)
                .SingleAsync(cancel)
            : null;
    }
}
