using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Privacy.Words;
using Throughline.Core.Spreadsheets;

namespace Throughline.Core.Privacy;

/// <summary>
/// Removes what has been kept for as long as the settings say. Run it as the program; running it twice removes nothing
/// more.
/// </summary>
[SeesEverything("a job that removes what was kept long enough")]
public sealed class Retention(
    ThroughlineDb db,
    Writes writes,
    Erasure erasure,
    RetentionSettings settings,
    SessionSettings sessions,
    WordsRequests words,
    StoreTidying tidying
)
{
    public async Task<RetentionResult> ApplyAsync(CancellationToken cancel)
    {
        var removed = new RetentionResult(
            await AccountsAsync(cancel),
            await SessionsAsync(cancel),
            await InvitationsAsync(cancel),
            await MailsAsync(cancel),
            await UploadsAsync(cancel),
            await SpreadsheetsAsync(cancel),
            await ReceiptsAsync(cancel),
            await words.LapseAsync(cancel)
        );

        // What could not be tidied up after words were taken out, as while somebody was reading a table for long.
        await tidying.TryAsync(cancel);
        return removed;
    }

    /// <returns>The moment before which things are old enough; null when they are kept for ever.</returns>
    private DateTime? Before(int days) => days > 0 ? writes.Now.AddDays(-days) : null;

    private async Task<int> AccountsAsync(CancellationToken cancel)
    {
        if (Before(settings.ClosedAccounts) is not { } before)
        {
            return 0;
        }

        // Only those whose stopping is on record, and who did not sign in after it.
        var closed = await db.Set<Account>()
            .AsNoTracking()
            .Where(a =>
                a.Stopped
                && a.ErasedAt == null
                && (a.LastSignInAt == null || a.LastSignInAt < before)
                && db.Set<AuditEvent>()
                    .Any(e => e.EntityId == a.Id && AccessEvents.AccountStopped.Codes.Contains(e.Code))
                && !db.Set<AuditEvent>()
                    .Any(e =>
                        e.EntityId == a.Id && AccessEvents.AccountStopped.Codes.Contains(e.Code) && e.At >= before
                    )
            )
            .Select(a => a.Id)
            .ToListAsync(cancel);
        foreach (var id in closed)
        {
            await erasure.EraseAsync(id, ErasureReason.KeptLongEnough, cancel);
            db.ChangeTracker.Clear();
        }

        return closed.Count;
    }

    private async Task<int> SessionsAsync(CancellationToken cancel)
    {
        if (Before(settings.EndedSessions) is not { } before)
        {
            return 0;
        }

        var unseen = before - sessions.Longest;
        return await db.Set<SignInSession>()
            .Where(s => s.RevokedAt < before || s.LastSeenAt < unseen)
            .ExecuteDeleteAsync(cancel);
    }

    private async Task<int> InvitationsAsync(CancellationToken cancel) =>
        Before(settings.SpentInvitations) is not { } before
            ? 0
            : await db.Set<SignInLink>()
                .Where(l => l.UsedAt < before || l.ExpiresAt < before)
                .ExecuteDeleteAsync(cancel) + await SpentAsync(before, cancel);

    private async Task<int> SpentAsync(DateTime before, CancellationToken cancel)
    {
        var spent = await db.Set<Invitation>()
            .Where(i => i.AcceptedAt < before || i.WithdrawnAt < before || i.ExpiresAt < before)
            .ToListAsync(cancel);
        db.RemoveRange(spent);
        await writes.SaveAsync(cancel);
        return spent.Count;
    }

    private async Task<int> MailsAsync(CancellationToken cancel) =>
        Before(settings.SentMails) is not { } before
            ? 0
            : await db.Set<OutboxMail>().Where(m => m.SentAt < before).ExecuteDeleteAsync(cancel);

    private async Task<int> SpreadsheetsAsync(CancellationToken cancel)
    {
        if (Before(settings.FilledSpreadsheets) is not { } before)
        {
            return 0;
        }

        var old = await db.Set<SpreadsheetImport>().Where(i => i.ChangedAt < before).ToListAsync(cancel);
        foreach (var sheet in old)
        {
            db.Remove(new SpreadsheetBytes { ImportId = sheet.Id, Bytes = [] });
            db.Remove(sheet);
            writes.Record(
                PrivacyEvents.SpreadsheetRemoved,
                sheet,
                AuditChain.ContentField,
                old: sheet.Sha256,
                why: "it was kept for as long as filled spreadsheets are kept",
                plan: sheet.PlanId
            );
        }

        await writes.SaveAsync(cancel);
        return old.Count;
    }

    private async Task<int> ReceiptsAsync(CancellationToken cancel)
    {
        // A form is sent again within minutes; its receipt says nothing of anybody.
        var yesterday = writes.Now.AddDays(-1);
        await db.Set<FormReceipt>().Where(r => r.At < yesterday).ExecuteDeleteAsync(cancel);
        if (Before(settings.ApiReceipts) is not { } before)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var gone = await db.Set<ApiReceipt>().Where(r => r.At < before).ExecuteDeleteAsync(cancel);
        if (gone > 0)
        {
            writes.Record(
                PrivacyEvents.ReceiptsRemoved,
                Subject.Receipt,
                Guid.Empty,
                "count",
                old: gone.ToString(System.Globalization.CultureInfo.InvariantCulture),
                why: "they were kept for as long as receipts of the API are kept"
            );
            await writes.SaveAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return gone;
    }

    private async Task<int> UploadsAsync(CancellationToken cancel) =>
        Before(settings.FailedUploads) is not { } before
            ? 0
            : await new FailedUploads(db, writes).RemoveAsync(before, cancel);
}
