using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>What the executive means to decide, and what it decided.</summary>
public sealed class DecisionsModel(ExecutiveDecisions decisions, Actor actor) : PageModel
{
    public IReadOnlyList<DecisionView> All { get; private set; } = [];
    public IReadOnlyList<DecisionView> Planned => [.. All.Where(d => d.State == DecisionState.Planned)];

    /// <summary>All others, withdrawn ones last.</summary>
    public IReadOnlyList<DecisionView> Taken =>
        [
            .. All.Where(d => d.State != DecisionState.Planned)
                .OrderBy(d => d.State == DecisionState.Withdrawn)
                .ThenByDescending(d => d.Decision.TakenOn),
        ];

    /// <summary>Key decisions that are planned and of which no notice was given.</summary>
    public int Unnoticed => Planned.Count(d => d.Decision is { Key: true, NoticeOn: null });
    public int Open => All.Count(d => d.State == DecisionState.OpenToCallIn);
    public int CalledIn => All.Count(d => d.State == DecisionState.CalledIn);
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(CancellationToken cancel) => All = await decisions.ListAsync(cancel);
}
