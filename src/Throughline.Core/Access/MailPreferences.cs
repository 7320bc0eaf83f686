using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>What mail a person wants, and how often.</summary>
public sealed record MailWishes(string? Address, int DigestHours, IReadOnlySet<MailKind> Unwanted);

/// <summary>Reads and keeps each person's own wishes; nobody else's.</summary>
public sealed class MailPreferences(ThroughlineDb db, Writes writes, Actor actor)
{
    public static IReadOnlyList<int> Digests { get; } = [0, 24, 168];

    /// <returns>Null when whoever asks has no account.</returns>
    public async Task<MailWishes?> MineAsync(CancellationToken cancel) =>
        await FindAsync(actor.Person.Id, cancel) is { } account
            ? new(account.Email, account.DigestHours, UnwantedOf(account))
            : null;

    /// <param name="digestHours">One of <see cref="Digests"/>.</param>
    /// <param name="unwanted">Statutory kinds among them are left out: they are sent all the same.</param>
    /// <exception cref="NotAllowedException">Whoever asks has no account.</exception>
    public async Task SetMineAsync(int digestHours, IEnumerable<MailKind> unwanted, CancellationToken cancel)
    {
        if (!Digests.Contains(digestHours) || await FindAsync(actor.Person.Id, cancel) is not { } account)
        {
            throw new NotAllowedException("Only somebody with an account can choose their mails.");
        }

        Set(account, unwanted, digestHours);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Turns one kind off, or all that may be, for the account that a signed link names.</summary>
    /// <returns>False when there is no such account.</returns>
    public async Task<bool> TurnOffAsync(UnsubscribeToken token, CancellationToken cancel)
    {
        if (await FindAsync(token.Account, cancel) is not { } account)
        {
            return false;
        }

        var before = account.UnwantedMail;
        Set(
            account,
            UnwantedOf(account).Concat(token.Kind is { } kind ? [kind] : MailKinds.Optional),
            account.DigestHours
        );
        if (account.UnwantedMail != before)
        {
            await writes.SaveAsync(cancel);
        }

        return true;
    }

    /// <summary>The kinds that a person turned off; names that this program no longer knows are passed over.</summary>
    public static IReadOnlySet<MailKind> UnwantedOf(Account account) =>
        account
            .UnwantedMail.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => Enum.TryParse<MailKind>(n, out var kind) ? kind : (MailKind?)null)
            .OfType<MailKind>()
            .ToHashSet();

    private void Set(Account account, IEnumerable<MailKind> unwanted, int digestHours)
    {
        var (before, hours) = (account.UnwantedMail, account.DigestHours);
        account.UnwantedMail = string.Join(',', unwanted.Where(k => !k.IsStatutory()).Distinct().Order());
        account.DigestHours = digestHours;
        if (before != account.UnwantedMail)
        {
            writes.Record(
                MailEvents.PreferencesChanged,
                Subject.Account,
                account.Id,
                nameof(Account.UnwantedMail),
                before,
                account.UnwantedMail
            );
        }

        if (hours != digestHours)
        {
            writes.Record(
                MailEvents.PreferencesChanged,
                Subject.Account,
                account.Id,
                nameof(Account.DigestHours),
                $"{hours}",
                $"{digestHours}"
            );
        }
    }

    private Task<Account?> FindAsync(Guid? id, CancellationToken cancel) =>
        db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id && a.ErasedAt == null, cancel);
}
