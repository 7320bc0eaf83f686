using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A body's work programme of one municipal year.</summary>
public sealed class ProgrammeModel(WorkProgrammes programmes, Actor actor, TimeProvider clock) : PageModel
{
    public ProgrammeView View { get; private set; } = null!;
    public int Placed => View.Meetings.Sum(m => m.Topics.Count);
    public int WaitingOfMembers => View.Waiting.Count(t => t.Topic.Request == TopicRequest.Member);
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid body, int? year, CancellationToken cancel) =>
        View = await programmes.ViewAsync(body, Asked(year, clock.Today()), cancel);

    /// <summary>The year that was asked for; this one where none was, or none that there is.</summary>
    internal static MunicipalYear Asked(int? year, DateOnly today) =>
        year is >= 1974 and < 2200 ? new(year.Value) : MunicipalYear.Of(today);
}
