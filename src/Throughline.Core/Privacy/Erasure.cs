using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Views;
using Throughline.Domain.Access;

namespace Throughline.Core.Privacy;

/// <summary>
/// Takes a person out of the database and leaves what they did: see
/// docs/decisions/0023-events-hold-accounts-not-names.md.
/// </summary>
[SeesEverything("whatever names a person is erased")]
public sealed class Erasure(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    SessionCache sessions,
    IEnumerable<IEndsWithAPerson> endings
)
{
    /// <returns>Null when there is no such account.</returns>
    /// <exception cref="NotAllowedException">The person is no administrator.</exception>
    public async Task<ErasurePreview?> PreviewAsync(Guid id, CancellationToken cancel)
    {
        MustBeAdministrator();
        if (
            await db.Set<Account>().AsNoTracking().Include(a => a.Agency).SingleOrDefaultAsync(a => a.Id == id, cancel)
            is not { } account
        )
        {
            return null;
        }

        var named = await new AuthorColumns(db).CountAsync(id, cancel);
        var views = await db.Set<SavedView>().CountAsync(v => v.AccountId == id, cancel);
        var mails = await new RecordsOfPerson(db).MailsOf(account).CountAsync(cancel);
        return new(
            id,
            account.Name,
            account.ErasedAt is null ? LabelOf(account) : account.Name,
            account.ErasedAt is not null,
            named,
            views,
            mails,
            await RefusalAsync(account, cancel)
        );
    }

    /// <summary>Erases in one transaction; doing it twice changes nothing more.</summary>
    /// <returns>False when there is no such account.</returns>
    /// <exception cref="NotAllowedException">The person is no administrator, or nobody would be left to look after the
    /// product.</exception>
    public async Task<bool> EraseAsync(Guid id, ErasureReason reason, CancellationToken cancel)
    {
        MustBeAdministrator();
        await using var transaction = await Administrators.HoldAsync(db, cancel);
        var account = await db.Set<Account>().Include(a => a.Agency).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (account is null || account.ErasedAt is not null)
        {
            return account is not null;
        }

        await MustBeErasableAsync(account, cancel);
        var label = LabelOf(account);
        await new RecordsOfPerson(db).RemoveAsync(account, cancel);
        Blank(account, label);
        foreach (var ending in endings)
        {
            await ending.EndAsync(account, cancel);
        }

        await StandDownAsync(id, cancel);
        writes.Record(PrivacyEvents.AccountErased, Subject.Account, id, why: WordsOf(reason));
        await writes.SaveAsync(cancel);

        // After the save, which may have written the name once more: of somebody who erases themselves.
        await new AuthorColumns(db).ReplaceAsync(id, label, cancel);
        await transaction.CommitAsync(cancel);
        sessions.Forget(id);
        return true;
    }

    public static string WordsOf(ErasureReason reason) =>
        reason switch
        {
            ErasureReason.AskedFor => "the person asked for it",
            ErasureReason.Left => "the person left and the account is not needed",
            ErasureReason.KeptLongEnough => "the account was closed for as long as closed accounts are kept",
        };

    private void MustBeAdministrator()
    {
        actor.Person.Must(Permission.ErasePeople);
    }

    private async Task MustBeErasableAsync(Account account, CancellationToken cancel)
    {
        if (await RefusalAsync(account, cancel) is { } refusal)
        {
            throw new NotAllowedException(refusal);
        }
    }

    private async Task<string?> RefusalAsync(Account account, CancellationToken cancel) =>
        await Administrators.IsLastAsync(db, account, cancel)
            ? "This is the only administrator. Make somebody else one first."
            : null;

    private static string LabelOf(Account account) => $"a former member of {account.Agency?.Name ?? "the partnership"}";

    private void Blank(Account account, string label)
    {
        account.Name = label.Length > 200 ? label[..200] : label;
        account.ErasedAt = writes.Now;
        account.UserName = $"erased-{account.Id:N}";
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (null, null, false);
        (account.PhoneNumber, account.PhoneNumberConfirmed) = (null, false);
        (account.PasswordHash, account.TwoFactorEnabled, account.SecurityStamp) = (
            null,
            false,
            Guid.NewGuid().ToString()
        );
        (account.LockoutEnd, account.AccessFailedCount, account.LastSignInAt) = (null, 0, null);
        (account.Roles, account.AgencyId, account.Agency, account.Stopped, account.UnwantedMail) = (
            [],
            null,
            null,
            true,
            ""
        );
    }

    /// <summary>No agency keeps them as its member of the board.</summary>
    private async Task StandDownAsync(Guid id, CancellationToken cancel)
    {
        foreach (var agency in await db.Set<Agency>().Where(a => a.BoardMemberId == id).ToListAsync(cancel))
        {
            agency.BoardMemberId = null;
            writes.Change(agency);
            writes.Record(PrivacyEvents.BoardMemberStoodDown, agency, "BoardMemberId", Person.SignatureOf(id), null);
        }
    }
}
