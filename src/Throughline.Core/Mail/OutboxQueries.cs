using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Mail;

/// <summary>Where a mail of the outbox stands.</summary>
public enum MailState
{
    Waiting,
    Sent,
    Failed,
}

/// <summary>One mail as the outbox page shows it.</summary>
public sealed record OutboxRow(
    Guid Id,
    int Version,
    string To,
    MailKind? Kind,
    string Subject,
    string Text,
    DateTime AskedAt,
    DateTime SendAfter,
    DateTime? SentAt,
    bool InDigest,
    int Attempts,
    string? Failure,
    MailState State
);

/// <summary>The newest mails with counts of all.</summary>
public sealed record OutboxView(bool CanSend, int Waiting, int Sent, int Failed, IReadOnlyList<OutboxRow> Newest);

/// <summary>The outbox, for administrators and coordinators.</summary>
public sealed class OutboxQueries(ThroughlineDb db, Writes writes, Actor actor, MailSettings settings)
{
    private const int Most = 100;

    /// <summary>
    /// Kinds whose text holds a link that signs somebody in: shown to nobody else, but for administrators where no mail
    /// can be sent.
    /// </summary>
    private static readonly HashSet<string> Secret = [nameof(MailKind.Invitation), nameof(MailKind.AccountRecovery)];

    /// <exception cref="NotAllowedException">Neither administrator nor coordinator.</exception>
    public async Task<OutboxView> ViewAsync(MailState? only, CancellationToken cancel)
    {
        Allow();
        var failed = db.Set<OutboxMail>().Where(m => m.SentAt == null && m.Attempts >= settings.MostAttempts);
        var waiting = db.Set<OutboxMail>().Where(m => m.SentAt == null && m.Attempts < settings.MostAttempts);
        var sent = db.Set<OutboxMail>().Where(m => m.SentAt != null);
        var shown = only is not { } state
            ? db.Set<OutboxMail>()
            : state switch
            {
                MailState.Waiting => waiting,
                MailState.Sent => sent,
                MailState.Failed => failed,
            };
        var newest = await shown
            .AsNoTracking()
            .OrderByDescending(m => m.CreatedAt)
            .ThenByDescending(m => m.Id)
            .Take(Most)
            .ToListAsync(cancel);
        return new(
            settings.CanSend,
            await waiting.CountAsync(cancel),
            await sent.CountAsync(cancel),
            await failed.CountAsync(cancel),
            [.. newest.Select(RowOf)]
        );
    }

    /// <summary>Lets a failed mail be tried again from the beginning.</summary>
    /// <returns>False when there is no such mail.</returns>
    /// <exception cref="ChangedMeanwhileException">It was sent or tried again meanwhile.</exception>
    public async Task<bool> TryAgainAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        Allow();
        if (await db.Set<OutboxMail>().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { SentAt: null } mail)
        {
            return false;
        }

        writes.Change(mail, seenVersion);
        (mail.Attempts, mail.Failure, mail.SendAfter) = (0, null, writes.Now);
        writes.Record(MailEvents.TriedAgain, mail);
        await writes.SaveAsync(cancel);
        return true;
    }

    private OutboxRow RowOf(OutboxMail m) =>
        new(
            m.Id,
            m.Version,
            m.To,
            Enum.TryParse<MailKind>(m.Kind, out var kind) ? kind : null,
            m.Subject,
            Secret.Contains(m.Kind) && (settings.CanSend || !actor.Person.May(Permission.LookAfterPeople))
                ? "Its text holds a link for the person alone and is not shown."
                : MailText(m.Text),
            m.CreatedAt,
            m.SendAfter,
            m.SentAt,
            m.InDigest,
            m.Attempts,
            m.Failure,
            m.SentAt is not null ? MailState.Sent
                : m.Attempts >= settings.MostAttempts ? MailState.Failed
                : MailState.Waiting
        );

    private string MailText(string text) =>
        text.Replace(MailLink.Mark + "/", settings.SiteAddress.TrimEnd('/') + "/", StringComparison.Ordinal);

    private void Allow()
    {
        actor.Person.Must(Permission.ReadOutbox);
    }
}
