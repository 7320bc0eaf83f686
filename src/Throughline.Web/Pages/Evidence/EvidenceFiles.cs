using Microsoft.AspNetCore.Routing;
using Throughline.Core.Evidence;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Evidence;

/// <summary>Evidence is sent by people of the agency that answers for the action, and by coordinators.</summary>
internal sealed class EvidenceFiles(EvidenceDesk desk, EvidenceSettings settings) : IUploadRule
{
    public long MostBytes => settings.MaxFileBytes + TakesFilesAttribute.Overhead;

    public Task<bool> MayAsync(RouteValueDictionary route, CancellationToken cancel) =>
        route["action"] is string action ? desk.MayAddToAsync(Guid.Parse(action), cancel)
        : route["id"] is string evidence ? desk.MayChangeAsync(Guid.Parse(evidence), cancel)
        : Task.FromResult(false);
}
