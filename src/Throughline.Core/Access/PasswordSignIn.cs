using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Access;

/// <summary>
/// Password, then code. Five wrong in a row of either lock this way in for 15 minutes; a passkey still works.
/// </summary>
/// <remarks>
/// An attempt is counted before it is looked at, by the database, so that a hundred guesses at the same moment are
/// five. Unknown, stopped and locked
/// accounts get the same answer after the same work as a wrong password, so that nobody learns who has an account.
/// </remarks>
public sealed class PasswordSignIn(
    ThroughlineDb db,
    UserManager<Account> users,
    Credentials credentials,
    Writes writes,
    Notices notices
)
{
    /// <summary>Wrong attempts in a row before the lock.</summary>
    public const int Most = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Hashed where there is no account, so that it takes as long.</summary>
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(
        new Account { Name = "" },
        Secret.New()
    );

    /// <returns>The account that goes on to its code; null for every kind of no.</returns>
    public async Task<Guid?> CheckPasswordAsync(string email, string password, CancellationToken cancel)
    {
        var account = await users.FindByEmailAsync(email);
        var counted = account is not null && await CountAsync(account.Id, cancel);
        var right =
            users.PasswordHasher.VerifyHashedPassword(
                account ?? new Account { Name = "" },
                account?.PasswordHash ?? NobodysHash,
                password
            ) != PasswordVerificationResult.Failed;
        if (account is null || !counted)
        {
            return null;
        }

        if (right)
        {
            await UncountAsync(account.Id, cancel);
            return account.Id;
        }

        await FailedAsync(account, "password", cancel);
        return null;
    }

    /// <summary>The second step, for somebody whose password was right.</summary>
    public async Task<bool> CheckCodeAsync(Guid id, string code, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account || !await CountAsync(id, cancel))
        {
            return false;
        }

        try
        {
            if (await credentials.UseCodeAsync(account, code))
            {
                await writes.SaveAsync(cancel);
                await UncountAsync(id, cancel);
                return true;
            }
        }
        catch (ChangedMeanwhileException)
        {
            // Somebody used the same code at the same moment.
            return false;
        }

        await FailedAsync(account, "code", cancel);
        return false;
    }

    /// <summary>Counts one attempt, and locks with the fifth before anybody knows whether it is right.</summary>
    private async Task<bool> CountAsync(Guid id, CancellationToken cancel)
    {
        DateTimeOffset now = new(writes.Now, TimeSpan.Zero),
            until = now + LockedFor;
        return await db.Set<Account>()
                .Where(a =>
                    a.Id == id
                    && a.PasswordHash != null
                    && !a.Stopped
                    && a.ErasedAt == null
                    && (a.LockoutEnd == null || a.LockoutEnd <= now)
                )
                .ExecuteUpdateAsync(
                    a =>
                        a.SetProperty(
                                x => x.AccessFailedCount,
                                x => x.AccessFailedCount >= Most ? 1 : x.AccessFailedCount + 1
                            )
                            .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount == Most - 1 ? until : null),
                    cancel
                ) == 1;
    }

    private Task<int> UncountAsync(Guid id, CancellationToken cancel) =>
        db.Set<Account>()
            .Where(a => a.Id == id && a.AccessFailedCount > 0)
            .ExecuteUpdateAsync(
                a =>
                    a.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount - 1)
                        .SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null),
                cancel
            );

    private async Task FailedAsync(Account account, string which, CancellationToken cancel)
    {
        writes.Record(AccessEvents.SignInFailed, Subject.Account, account.Id, "how", null, which);
        if (
            await db.Set<Account>().Where(a => a.Id == account.Id).Select(a => a.LockoutEnd).SingleAsync(cancel)
            is not null
        )
        {
            writes.Record(
                AccessEvents.LockedOut,
                Subject.Account,
                account.Id,
                "minutes",
                null,
                $"{LockedFor.TotalMinutes:0}"
            );
            notices.Tell(
                account,
                $"Your password or code was entered wrongly {Most} times, so signing in with it is locked for "
                    + $"{LockedFor.TotalMinutes:0} minutes. Passkeys still work."
            );
        }

        await writes.SaveAsync(cancel);
    }
}
