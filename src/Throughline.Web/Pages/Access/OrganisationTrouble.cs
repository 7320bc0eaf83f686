using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Throughline.Web.Pages.Access;

/// <summary>
/// Says in the log that signing in with an organisation failed: with which, and of what kind it was. What its server wrote
/// of it is said nowhere: such words name the person ("the user ann@… is not assigned"), and whoever makes a link may write
/// any into it.
/// </summary>
internal sealed partial class OrganisationTrouble(ILogger<OrganisationTrouble> log)
{
    private const string Other = "other";

    /// <summary>The codes of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2) and OpenID Connect Core 1.0 (3.1.2.6).</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "access_denied",
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
        "unauthorized_client",
        "unsupported_grant_type",
        "unsupported_response_type",
        "account_selection_required",
        "consent_required",
        "interaction_required",
        "invalid_request_object",
        "invalid_request_uri",
        "login_required",
        "registration_not_supported",
        "request_not_supported",
        "request_uri_not_supported",
    }.ToFrozenSet(StringComparer.Ordinal);

    public void Tell(string organisation, Exception? fault) =>
        Failed(organisation, fault?.GetType().Name ?? Other, CodeOf(fault));

    private static string CodeOf(Exception? fault)
    {
        for (var e = fault; e is not null; e = e.InnerException)
        {
            if (
                e is OpenIdConnectProtocolException
                && e.Data["error"] is string code
                && Known.TryGetValue(code, out var known)
            )
            {
                return known;
            }
        }

        return Other;
    }

    [LoggerMessage(LogLevel.Warning, "Signing in with the organisation {Organisation} failed ({Fault}, {Code}).")]
    private partial void Failed(string organisation, string fault, string code);
}
