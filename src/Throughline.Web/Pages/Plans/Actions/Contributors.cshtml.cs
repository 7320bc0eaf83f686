using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Chooses the agencies that contribute to an action; their people see it from then on.</summary>
public sealed class ContributorsModel(ThreadQueries queries, EditingQueries editing, ActionCare care)
    : ActionPage(queries, ActionStep.Contributors)
{
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(Guid action, int version, List<Guid> agency, CancellationToken cancel) =>
        TakeAsync(action, () => care.SetContributorsAsync(action, version, agency ?? [], cancel), cancel);

    protected override async Task ShowAsync(Guid action, CancellationToken cancel)
    {
        await base.ShowAsync(action, cancel);
        Agencies = [.. (await editing.AgenciesAsync(cancel)).Where(a => a.Id != View.Action.AgencyId)];
        Chosen = await editing.ContributorsAsync(action, cancel);
    }
}
