using Microsoft.AspNetCore.Routing;
using Throughline.Core.Data;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Reports;

/// <summary>Word files of reports are sent by whoever runs meetings.</summary>
internal sealed class ReportFiles(Actor actor) : IUploadRule
{
    public long MostBytes => new ReadingLimits().MaxFileBytes + TakesFilesAttribute.Overhead;

    public Task<bool> MayAsync(RouteValueDictionary route, CancellationToken cancel)
    {
        actor.Person.Must(Permission.RunMeetings);
        return Task.FromResult(true);
    }
}
