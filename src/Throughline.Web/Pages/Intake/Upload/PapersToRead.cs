using Microsoft.AspNetCore.Routing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Intake.Upload;

/// <summary>Papers are sent by whoever may read documents, several at once.</summary>
internal sealed class PapersToRead(Actor actor) : IUploadRule
{
    private const int LargestAtOnce = 5;

    public long MostBytes => new ReadingLimits().MaxFileBytes * LargestAtOnce;

    public Task<bool> MayAsync(RouteValueDictionary route, CancellationToken cancel)
    {
        actor.Person.Must(Permission.ReadDocuments);
        return Task.FromResult(true);
    }
}
