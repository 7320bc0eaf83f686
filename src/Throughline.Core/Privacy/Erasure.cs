using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Views;
using Throughline.Domain.Access;

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Written for the database, whose upper() knows no culture.
namespace Throughline.Core.Privacy;

/// <summary>Why somebody is erased; fixed words, because an event cannot forget what is typed into it.</summary>
public enum ErasureReason
{
    AskedFor,
    Left,
    KeptLongEnough,
}

/// <summary>What erasing somebody will do.</summary>
/// <param name="Label">What will stand for their name from then on.</param>
/// <param name="NamedIn">In how many places their name is written now.</param>
/// <param name="Refusal">Why they cannot be erased; null when they can.</param>
public sealed record ErasurePreview(
    Guid Id,
    string Name,
    string Label,
    bool Erased,
    int NamedIn,
    int SavedViews,
    int Mails,
    string? Refusal
);

/// <summary>
/// Takes a person out of the database and leaves what they did: see
/// docs/decisions/0023-events-hold-accounts-not-names.md.
/// </summary>
[SeesEverything("whatever names a person is erased")]
public sealed class Erasure(ThroughlineDb db, Writes writes, Actor actor, SessionCache sessions)
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
        var mails = await MailsOf(account).CountAsync(cancel);
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
        if (
            await db.Set<Account>().Include(a => a.Agency).SingleOrDefaultAsync(a => a.Id == id, cancel)
            is not { } account
        )
        {
            return false;
        }

        if (account.ErasedAt is not null)
        {
            return true;
        }

        if (await RefusalAsync(account, cancel) is { } refusal)
        {
            throw new NotAllowedException(refusal);
        }

        var label = LabelOf(account);
        await RemoveAsync(account, cancel);
        Blank(account, label);
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

    private async Task RemoveAsync(Account account, CancellationToken cancel)
    {
        var id = account.Id;
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<SignInLink>().Where(l => l.AccountId == id).ExecuteDeleteAsync(cancel);
        await db.Set<SignInSession>().Where(s => s.AccountId == id).ExecuteDeleteAsync(cancel);
        await db.Set<SavedView>().Where(v => v.AccountId == id).ExecuteDeleteAsync(cancel);
        await db.Set<PlanMember>().Where(m => m.PersonId == id).ExecuteDeleteAsync(cancel);
        await MailsOf(account).ExecuteDeleteAsync(cancel);
        if (account.Email is { } email)
        {
            var upper = email.ToUpperInvariant();
            await db.Set<Invitation>().Where(i => i.Email.ToUpper() == upper).ExecuteDeleteAsync(cancel);
        }
    }

    private IQueryable<OutboxMail> MailsOf(Account account)
    {
        var (id, upper) = (account.Id, account.Email?.ToUpperInvariant() ?? "-");
        return db.Set<OutboxMail>().Where(m => m.AccountId == id || m.To.ToUpper() == upper);
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
