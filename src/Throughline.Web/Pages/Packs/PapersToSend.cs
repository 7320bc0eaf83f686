using Microsoft.AspNetCore.Routing;
using Throughline.Core.Data;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Packs;

/// <summary>Papers of an agenda are sent by whoever runs meetings, one at a time.</summary>
internal sealed class PapersToSend(Actor actor, ReadingLimits limits) : IUploadRule
{
    public long MostBytes => limits.MaxFileBytes;

    public Task<bool> MayAsync(RouteValueDictionary route, CancellationToken cancel)
    {
        actor.Person.Must(Permission.RunMeetings);
        return Task.FromResult(true);
    }
}
