using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;

namespace Throughline.Core.Mail;

/// <summary>
/// Sends what waits in the outbox. Any number of nodes may work at once: mails are claimed by a lease in one
/// conditional statement, so that none goes out twice.
/// Only a node that dies between the server's yes and the note of it leaves a mail that is sent again; it then carries
/// the same Message-ID.
/// </summary>
public sealed class MailSending(
    IServiceScopeFactory scopes,
    MailSettings settings,
    MailWriter writer,
    TimeProvider clock
)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many mails left.</returns>
    /// <exception cref="MailServerException">The server cannot be reached; the mails wait, and none is the worse for
    /// it.</exception>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        if (!settings.CanSend)
        {
            return 0;
        }

        await using var transport = new MailTransport(settings);
        var sent = 0;
        while (await ClaimAsync(cancel) is { Count: > 0 } batch)
        {
            sent += await SendAsync(transport, batch, cancel) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(MailTransport transport, List<OutboxMail> batch, CancellationToken cancel)
    {
        SendResult result;
        try
        {
            await transport.OpenAsync(cancel);
            result = await transport.SendAsync(writer.Write(batch), cancel);
        }
        catch (MailServerException e)
        {
            await ReleaseAsync(batch, e.Message);
            throw;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await ReleaseAsync(batch, null);
            throw;
        }

        await NoteAsync(batch, result);
        return result.Sent;
    }

    /// <summary>One mail, or all of one person's that wait for a digest once the first of them is due.</summary>
    private async Task<List<OutboxMail>> ClaimAsync(CancellationToken cancel)
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
            var owner = $"{Guid.NewGuid():N}";
            var until = now + Lease;
            var mine = first is { InDigest: true, AccountId: { } account }
                ? free.Where(m => m.AccountId == account && m.InDigest)
                : free.Where(m => m.Id == first.Id);
            if (
                await mine.ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(m => m.LeaseOwner, owner)
                            .SetProperty(m => m.LeaseUntil, until)
                            .SetProperty(m => m.Version, m => m.Version + 1),
                    cancel
                ) > 0
            )
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

    private Task NoteAsync(List<OutboxMail> batch, SendResult result)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var digest = batch.Count > 1 ? batch[0].Id : (Guid?)null;
        return EachAsync(
            batch,
            (mine, mail) =>
            {
                if (result.Sent)
                {
                    return mine.ExecuteUpdateAsync(s =>
                        s.SetProperty(m => m.SentAt, now)
                            .SetProperty(m => m.DigestId, digest)
                            .SetProperty(m => m.Failure, (string?)null)
                            .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                            .SetProperty(m => m.Version, m => m.Version + 1)
                    );
                }

                var attempts = result.ForGood ? settings.MostAttempts : mail.Attempts + 1;
                var words =
                    attempts < settings.MostAttempts || result.ForGood
                        ? result.Words
                        : $"{result.Words} It was tried {attempts} times and is no longer tried. Choose \"Try "
                            + $"again\" when the server is well.";
                var after = now + (FirstPause * Math.Pow(4, attempts - 1));
                return mine.ExecuteUpdateAsync(s =>
                    s.SetProperty(m => m.Attempts, attempts)
                        .SetProperty(m => m.Failure, words)
                        .SetProperty(m => m.SendAfter, after)
                        .SetProperty(m => m.LeaseUntil, (DateTime?)null)
                        .SetProperty(m => m.Version, m => m.Version + 1)
                );
            }
        );
    }

    private Task ReleaseAsync(List<OutboxMail> batch, string? failure) =>
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
