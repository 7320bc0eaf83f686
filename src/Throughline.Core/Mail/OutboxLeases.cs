using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;

namespace Throughline.Core.Mail;

/// <summary>
/// Claims mails that are due by a lease in one conditional statement, and notes what became of them as long as the
/// lease holds.
/// </summary>
internal sealed class OutboxLeases(IServiceScopeFactory scopes, MailSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>One mail, or all of one person's that wait for a digest once the first of them is due.</summary>
    public async Task<List<OutboxMail>> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var free = db.Set<OutboxMail>()
            .Where(m =>
                m.SentAt == null && m.Attempts < settings.MostAttempts && (m.LeaseUntil == null || m.LeaseUntil < now)
            );
        var due = await free.Where(m => m.SendAfter <= now)
            .OrderBy(m => m.SendAfter)
            .ThenBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.InDigest,
                m.AccountId,
            })
            .Take(5)
            .ToListAsync(cancel);
        foreach (var first in due)
        {
            var mine = first is { InDigest: true, AccountId: { } account }
                ? free.Where(m => m.AccountId == account && m.InDigest)
                : free.Where(m => m.Id == first.Id);
            if (await LeaseAsync(mine, now + Lease, cancel) is { } owner)
            {
                return await db.Set<OutboxMail>()
                    .AsNoTracking()
                    .Where(m => m.LeaseOwner == owner)
                    .OrderBy(m => m.CreatedAt)
                    .ThenBy(m => m.Id)
                    .ToListAsync(cancel);
            }
        }

        return [];
    }

    /// <returns>The new lease's owner; null when other nodes were first.</returns>
    private static async Task<string?> LeaseAsync(IQueryable<OutboxMail> mine, DateTime until, CancellationToken cancel)
    {
        var owner = $"{Guid.NewGuid():N}";
        var leased = await mine.ExecuteUpdateAsync(
            s =>
                s.SetProperty(m => m.LeaseOwner, owner)
                    .SetProperty(m => m.LeaseUntil, until)
                    .SetProperty(m => m.Version, m => m.Version + 1),
            cancel
        );
        return leased > 0 ? owner : null;
    }

    /// <summary>Notes how the server took the batch: sent, or to be tried again later, or no more.</summary>
    public Task NoteAsync(List<OutboxMail> batch, SendResult result)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var digest = batch.Count > 1 ? batch[0].Id : (Guid?)null;
        return EachAsync(
            batch,
            (mine, mail) => result.Sent ? NoteSentAsync(mine, now, digest) : NoteFailedAsync(mine, mail, result, now)
        );
    }

    private static Task<int> NoteSentAsync(IQueryable<OutboxMail> mine, DateTime now, Guid? digest) =>
        mine.ExecuteUpdateAsync(s =>
            s.SetProperty(m => m.SentAt, now)
                .SetProperty(m => m.DigestId, digest)
                .SetProperty(m => m.Failure, (string?)null)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.Version, m => m.Version + 1)
        );

    private Task<int> NoteFailedAsync(IQueryable<OutboxMail> mine, OutboxMail mail, SendResult result, DateTime now)
    {
        var attempts = result.ForGood ? settings.MostAttempts : mail.Attempts + 1;
        var words =
            attempts < settings.MostAttempts || result.ForGood
                ? result.Words
                : $"{result.Words} It was tried {attempts} times and is no longer tried. Choose \"Try again\" when "
                    + $"the server is well.";
        var after = now + (FirstPause * Math.Pow(4, attempts - 1));
        return mine.ExecuteUpdateAsync(s =>
            s.SetProperty(m => m.Attempts, attempts)
                .SetProperty(m => m.Failure, words)
                .SetProperty(m => m.SendAfter, after)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.Version, m => m.Version + 1)
        );
    }

    /// <summary>Gives the batch back as it was: nobody knows whether the server took it.</summary>
    public Task ReleaseAsync(List<OutboxMail> batch, string? failure) =>
        EachAsync(
            batch,
            (mine, mail) =>
            {
                var words = failure ?? mail.Failure;
                return mine.ExecuteUpdateAsync(s =>
                    s.SetProperty(m => m.LeaseUntil, (DateTime?)null)
                        .SetProperty(m => m.Failure, words)
                        .SetProperty(m => m.Version, m => m.Version + 1)
                );
            }
        );

    /// <summary>
    /// Does something to each mail of the batch that this claim still holds; not to be stopped half way.
    /// </summary>
    private async Task EachAsync(List<OutboxMail> batch, Func<IQueryable<OutboxMail>, OutboxMail, Task<int>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        foreach (var mail in batch)
        {
            await act(
                db.Set<OutboxMail>().Where(m => m.Id == mail.Id && m.LeaseOwner == mail.LeaseOwner && m.SentAt == null),
                mail
            );
        }
    }
}
