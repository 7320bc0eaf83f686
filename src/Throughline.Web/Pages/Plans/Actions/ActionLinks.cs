using Throughline.Core.Plans;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Addresses of actions; their steps are in <c>ThreadLinks</c>.</summary>
public static class ActionLinks
{
    public static string Action(Guid action) => $"/actions/{action}";

    public static string Change(Guid action) => $"/actions/{action}/change";

    public static string Rating(Guid action) => $"/actions/{action}/rating";

    public static string Target(Guid action) => $"/actions/{action}/target";

    public static string Extension(Guid action) => $"/actions/{action}/extension";

    public static string NextAudit(Guid action) => $"/actions/{action}/audit";

    public static string Contributors(Guid action) => $"/actions/{action}/contributors";

    public static string Voice(Guid action) => $"/actions/{action}/voice";
}
