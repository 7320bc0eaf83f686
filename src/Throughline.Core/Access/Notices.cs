using Throughline.Core.Data;
using Throughline.Core.Mail;

namespace Throughline.Core.Access;

/// <summary>
/// Mails about accounts: always sent, whatever a person unsubscribed from. They hold a person's own name and links,
/// nothing of any plan.
/// </summary>
public sealed class Notices(Writes writes)
{
    /// <summary>Stands for the site's address until the mail is sent.</summary>
    private const string Site = "site:";

    internal void Invite(Invitation invitation, string secret) =>
        Add(
            invitation.Email,
            null,
            "Invitation",
            "You are invited to Throughline",
            $"{writes.Who} invites you to Throughline, where the partnership keeps its plans.\n\nOpen this page "
                + $"within {Invitations.Lasts.Days} days and set up how you sign "
                + $"in:\n{Site}/sign-in/invitation/{secret}\n\nIf you did not expect this, take no notice of it."
        );

    internal void Link(Account account, string secret) =>
        Add(
            account.Email!,
            account.Id,
            "AccountRecovery",
            "Your sign-in link",
            $"{writes.Who} sends you a link that signs you in to Throughline once, within a "
                + $"day:\n{Site}/sign-in/link/{secret}\n\nThen set up a passkey under Your account. If you did not "
                + $"ask for this, tell your administrator."
        );

    /// <param name="happened">A sentence of the program's own, such as "A passkey was added."</param>
    internal void Tell(Account account, string happened) =>
        Add(
            account.Email!,
            account.Id,
            "SecurityNotice",
            "How you sign in has changed",
            $"{happened}\n\nIf this was not you, tell your administrator at once. You can look at your sign-in "
                + $"under Your account:\n{Site}/account"
        );

    private void Add(string to, Guid? account, string kind, string subject, string text) =>
        writes.Add(
            new OutboxMail
            {
                To = to,
                AccountId = account,
                Kind = kind,
                Statutory = true,
                Subject = subject,
                Text = text,
                SendAfter = writes.Now,
            }
        );
}
