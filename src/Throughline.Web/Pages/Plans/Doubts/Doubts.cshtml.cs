using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Access;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans.Doubts;

/// <summary>What was not certain of a plan when it was accepted: what is open, and who settled the rest and when.</summary>
public sealed class DoubtsModel(DoubtsOfPlan doubts, SettlingDoubts settling, PlanRecordsInSight sight) : FormPage
{
    private Dictionary<Guid, PlanAction> _actions = [];

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<DoubtShown> Open { get; private set; } = [];
    public IReadOnlyList<DoubtShown> Settled { get; private set; } = [];

    public bool MaySettle => sight.Person.May(Permission.ChangePlans);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await ShowAsync(id, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid doubt, int version, CancellationToken cancel) =>
        TryAsync(
            async () =>
            {
                await settling.SettleAsync(doubt, version, cancel);
                return PlanLinks.PlanDoubts(id);
            },
            () => ShowAsync(id, cancel)
        );

    public PlanAction? ActionOf(DoubtShown doubt) => doubt.ActionId is { } id ? _actions.GetValueOrDefault(id) : null;

    private async Task ShowAsync(Guid id, CancellationToken cancel)
    {
        Plan = await sight.PlanAsync(id, cancel);
        var (all, actions) = await doubts.AllAsync(id, cancel);
        _actions = actions.ToDictionary(a => a.Id);
        Open = all.FindAll(d => d.Settled is null);
        Settled = all.FindAll(d => d.Settled is not null);
    }
}
