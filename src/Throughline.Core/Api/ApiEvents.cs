using Throughline.Core.Data;

namespace Throughline.Core.Api;

/// <summary>What happens to the tokens of the API.</summary>
public static class ApiEvents
{
    /// <summary>An agency got a token.</summary>
    public static readonly EventType TokenMade = new("api.token-made", "token made");

    /// <summary>A token is another agency's, which its own became.</summary>
    public static readonly EventType TokenAgencyChanged = new("api.token-agency-changed", "agency of token changed");

    /// <summary>A token no longer holds.</summary>
    public static readonly EventType TokenRevoked = new("api.token-revoked", "token revoked");
}
