using Throughline.Core.Mail;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Mail;

/// <summary>Addresses of what is sent and of who wants it.</summary>
public static class MailLinks
{
    public static string MailPreferences(bool saved = false) =>
        Address.With("/mail/preferences", ("saved", saved ? "true" : null));

    public static string Unsubscribe(string token) => $"/mail/unsubscribe/{token}";

    public static string UnsubscribeDone() => "/mail/unsubscribed";

    public static string Outbox(MailState? only = null) => Address.With("/outbox", ("state", only?.ToString()));
}
