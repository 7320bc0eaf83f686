using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;

namespace Throughline.Core.Access;

/// <summary>
/// Puts mails into the outbox. They are saved with whatever caused them, in the same transaction, or not at all: the
/// caller saves.
/// </summary>
public sealed class Mailer(Writes writes)
{
    /// <summary>Asks for a mail to somebody with an account.</summary>
    /// <returns>False when they turned this kind off, have no address, or are no longer let in.</returns>
    public bool Ask(Account to, MailKind kind, MailMessage message)
    {
        if (!MayReach(to) || (!kind.IsStatutory() && MailPreferences.UnwantedOf(to).Contains(kind)))
        {
            return false;
        }

        var after = DigestTimes.SendAfter(writes.Now, to.DigestHours, kind.Haste());
        writes.Add(
            new OutboxMail
            {
                To = to.Email!,
                AccountId = to.Id,
                Kind = kind.ToString(),
                Statutory = kind.IsStatutory(),
                Subject = message.Subject,
                Text = message.Text,
                SendAfter = after,
                InDigest = after > writes.Now,
            }
        );
        return true;
    }

    /// <summary>Asks for a mail to an address that has no account yet: an invitation.</summary>
    public void Ask(string address, MailKind kind, MailMessage message) =>
        writes.Add(
            new OutboxMail
            {
                To = address,
                Kind = kind.ToString(),
                Statutory = kind.IsStatutory(),
                Subject = message.Subject,
                Text = message.Text,
                SendAfter = writes.Now,
            }
        );

    /// <summary>True when mail can be sent to the account at all.</summary>
    public static bool MayReach(Account account) =>
        !account.Stopped && account.ErasedAt is null && !string.IsNullOrWhiteSpace(account.Email);
}
