using Throughline.Core.Overview;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Overview;

/// <summary>Addresses of the overviews and of what waits.</summary>
public static class OverviewLinks
{
    public static string Overview(int page = 1) => Address.With("/overview", ("part", page > 1 ? $"{page}" : null));

    public static string PlanOverview(Guid id) => $"/overview/plans/{id}";

    public static string Waiting(WaitingList list, int page = 1) =>
        Address.With($"/waiting/{list.ToString().ToLowerInvariant()}", ("part", page > 1 ? $"{page}" : null));
}
