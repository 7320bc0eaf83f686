using Throughline.Core.Cycles;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Cycles;

/// <summary>Addresses of update cycles.</summary>
public static class CycleLinks
{
    public static string Cycles() => "/cycles";

    public static string CyclesOf(Guid plan) => $"/cycles/plans/{plan}";

    public static string OpenCycle(Guid plan) => $"/cycles/plans/{plan}/open";

    public static string LookAtCycle(Guid plan) => $"/cycles/plans/{plan}/open?handler=Look";

    public static string Cycle(Guid id, bool reminded = false) =>
        Address.With($"/cycles/{id}", ("reminded", reminded ? "true" : null));

    public static string CycleChanges(Guid id) => $"/cycles/{id}/changes";

    public static string MoveCycle(Guid id) => $"/cycles/{id}/due";

    public static string CallOffCycle(Guid id) => $"/cycles/{id}/call-off";

    public static string CloseCycle(Guid id) => $"/cycles/{id}/close";
}
