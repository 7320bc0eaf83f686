using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A body with those that report to it.</summary>
public sealed record ReportingLine(Body Body, IReadOnlyList<ReportingLine> Below);

/// <summary>Boards, subgroups and committees, each under the one that it reports to.</summary>
public sealed class BodiesThatMeetModel(BodyMembers members, Actor actor, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>Seats that vote, by body; none for a body without any.</summary>
    public IReadOnlyDictionary<Guid, int> Voting { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>Bodies that report to none and to which none reports.</summary>
    public int Alone => Bodies.Count(b => b.ReportsToId is null && !Bodies.Any(o => o.ReportsToId == b.Id));
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Bodies = await members.ListAsync(cancel);
        Voting = await members.VotingAsync(clock.Today(), cancel);
    }

    /// <summary>What reports to a body; to none for null.</summary>
    public IReadOnlyList<ReportingLine> Lines(Guid? to) =>
        [.. Bodies.Where(b => b.ReportsToId == to).Select(b => new ReportingLine(b, Lines(b.Id)))];
}
