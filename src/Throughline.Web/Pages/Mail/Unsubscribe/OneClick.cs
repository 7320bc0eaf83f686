using Throughline.Core.Access;
using Throughline.Core.Mail;

namespace Throughline.Web.Pages.Mail.Unsubscribe;

/// <summary>
/// Where a mail program posts when somebody presses its own "unsubscribe" (RFC 8058): no cookie, no form token; the
/// signed token in the address is the proof.
/// </summary>
internal static class OneClick
{
    public static void MapOneClickUnsubscribe(this WebApplication app) =>
        app.MapPost(
                "/mail/unsubscribe/{token}",
                async (
                    string token,
                    Unsubscribing unsubscribing,
                    MailPreferences preferences,
                    CancellationToken cancel
                ) =>
                    unsubscribing.Read(token) is { } what && await preferences.TurnOffAsync(what, cancel)
                        ? Results.Redirect(MailLinks.UnsubscribeDone())
                        : Results.NotFound()
            )
            .AllowAnonymous()
            .DisableAntiforgery();
}
