using Throughline.Core.Evidence;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Evidence;

/// <summary>Addresses of evidence and measures.</summary>
public static class EvidenceLinks
{
    public static string Measure(Guid action, Guid measure) => $"/evidence/of/{action}/measures/{measure}";

    public static string EvidenceOf(Guid action, string? done = null) =>
        Address.With($"/evidence/of/{action}", ("done", done));

    public static string Evidence(Guid id) => $"/evidence/{id}";

    public static string EvidenceFile(Guid id, int version) => $"/evidence/{id}/versions/{version}/file";

    public static string EvidenceAsAt(Guid? plan = null) => Address.With("/evidence/as-at", ("plan", plan?.ToString()));

    public static string NewMeasure(Guid action) => $"/evidence/of/{action}/measures/new";

    public static string Impact(Guid action) => $"/evidence/of/{action}/impact";
}
