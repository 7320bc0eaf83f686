using Throughline.Core.Closing;

namespace Throughline.Web.Pages.Closing;

/// <summary>Addresses of closing an action and of looking whether it held.</summary>
public static class ClosingLinks
{
    public static string HoldChecks() => "/closing/hold-checks";

    public static string Propose(Guid action) => $"/closing/{action}/close";

    public static string SignOff(Guid action) => $"/closing/{action}/sign-off";

    public static string Reopen(Guid action) => $"/closing/{action}/reopen";

    public static string Held(Guid action) => $"/closing/{action}/held";
}
