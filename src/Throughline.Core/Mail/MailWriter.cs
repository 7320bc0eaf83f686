using MimeKit;

namespace Throughline.Core.Mail;

/// <summary>
/// Writes mails of the outbox as a message: plain text with an HTML twin, and a way to turn them off in one step (RFC
/// 8058).
/// </summary>
public sealed class MailWriter(MailSettings settings, Unsubscribing unsubscribing, PartnershipName partnership)
{
    private const string Why =
        "You get this because you take part in the partnership's work. Choose which mails you want, and how often: "
        + "site:/mail/preferences";
    private const string WhyStatutory =
        "The partnership sends this to everybody whom it concerns. Choose how often other mails come: "
        + "site:/mail/preferences";

    /// <param name="batch">One mail, or several of one person that go out as a digest.</param>
    public MimeMessage Write(IReadOnlyList<OutboxMail> batch)
    {
        var first = batch[0];
        var message = new MimeMessage
        {
            MessageId = $"{first.Id:N}@{MailboxAddress.Parse(settings.From).Domain}",
            Subject = batch.Count == 1 ? first.Subject : $"{batch.Count} messages from {partnership.Name}",
        };
        message.From.Add(new MailboxAddress(partnership.Name, MailboxAddress.Parse(settings.From).Address));
        message.To.Add(MailboxAddress.Parse(first.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var foot = batch.All(m => m.Statutory) ? WhyStatutory : Why;
        if (first.AccountId is { } account && batch.Any(m => !m.Statutory))
        {
            AddUnsubscribe(
                message,
                new(account, batch.Count == 1 && Enum.TryParse<MailKind>(first.Kind, out var kind) ? kind : null)
            );
        }

        var sections = batch.Select(m => (m.Subject, m.Text)).ToList();
        message.Body = new BodyBuilder
        {
            TextBody = MailBodies.Plain(sections, settings.SiteAddress, foot),
            HtmlBody = MailBodies.Html(message.Subject, sections, settings.SiteAddress, foot),
        }.ToMessageBody();
        return message;
    }

    private void AddUnsubscribe(MimeMessage message, UnsubscribeToken what)
    {
        var site = settings.SiteAddress.TrimEnd('/');
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{site}/mail/unsubscribe/{unsubscribing.TokenFor(what)}>");

        // RFC 8058 allows the one-click form for https only.
        if (site.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
    }
}
