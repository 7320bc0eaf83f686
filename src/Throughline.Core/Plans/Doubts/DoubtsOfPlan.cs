using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Doubts;

/// <summary>One doubt beside the words that it is about.</summary>
/// <param name="SettledAt">UTC; null while it is open.</param>
public sealed record DoubtShown(
    Guid Id,
    int Version,
    Guid? ActionId,
    string? Field,
    string Why,
    string? Settled,
    string? SettledBy,
    DateTime? SettledAt
)
{
    /// <summary>"Target date or evidence", "The row", "The day of the paper".</summary>
    public string About =>
        Field == PlanDoubt.OfPaperDay ? "The day of the paper"
        : OfField is { } known ? known.Label()
        : ActionId is null ? "The plan"
        : "The row";

    /// <summary>The field that it is about; null for a whole.</summary>
    public Field? OfField => Enum.TryParse(Field, out Domain.Plans.Field known) && Enum.IsDefined(known) ? known : null;
}

/// <summary>What is uncertain of a plan, as far as the person who asks may see it.</summary>
public sealed class DoubtsOfPlan(Sight sight)
{
    /// <summary>The heading over doubts in lists and sheets.</summary>
    public const string Column = "Not certain when it was read";

    /// <summary>How many are open, of the plan as a whole and of actions in sight that stand.</summary>
    public Task<int> OpenAsync(Guid plan, CancellationToken cancel)
    {
        var standing = sight.Of<PlanAction>().Where(a => a.PlanId == plan && !a.Withdrawn);
        return sight
            .Of<PlanDoubt>()
            .CountAsync(
                d =>
                    d.PlanId == plan
                    && d.Settled == null
                    && (d.ActionId == null || standing.Any(a => a.Id == d.ActionId)),
                cancel
            );
    }

    /// <summary>What is open of the plan as a whole, and of no action of its own.</summary>
    public Task<List<DoubtShown>> OfWholeAsync(Guid plan, CancellationToken cancel) =>
        Shown(sight.Of<PlanDoubt>().Where(d => d.PlanId == plan && d.ActionId == null && d.Settled == null))
            .ToListAsync(cancel);

    /// <summary>What is open of the actions of a plan that are in sight, by action.</summary>
    public async Task<ILookup<Guid, DoubtShown>> OfActionsOfAsync(Guid plan, CancellationToken cancel) =>
        (
            await Shown(sight.Of<PlanDoubt>().Where(d => d.PlanId == plan && d.ActionId != null && d.Settled == null))
                .ToListAsync(cancel)
        ).ToLookup(d => d.ActionId!.Value);

    /// <summary>All doubts of one action in one cell of a list; null for none.</summary>
    public static string? InOneCell(IEnumerable<DoubtShown> doubts) =>
        string.Join("; ", doubts.Select(d => $"{d.About}: {d.Why.TrimEnd('.')}")) is { Length: > 0 } all ? all : null;

    /// <summary>What is open of some actions.</summary>
    /// <param name="actions">Actions that were loaded in sight.</param>
    public Task<List<DoubtShown>> OfActionsAsync(List<Guid> actions, CancellationToken cancel) =>
        Shown(
                sight
                    .Of<PlanDoubt>()
                    .Where(d =>
                        d.Settled == null && d.ActionId != null && EF.Parameter(actions).Contains(d.ActionId.Value)
                    )
            )
            .ToListAsync(cancel);

    /// <summary>
    /// All of a plan that concern what stands in it, settled ones too, in the plan's order, with the actions that they
    /// are about.
    /// </summary>
    public async Task<(List<DoubtShown> Doubts, List<PlanAction> Actions)> AllAsync(Guid plan, CancellationToken cancel)
    {
        var doubts = await Shown(sight.Of<PlanDoubt>().Where(d => d.PlanId == plan)).ToListAsync(cancel);
        var ids = doubts.Select(d => d.ActionId).OfType<Guid>().Distinct().ToList();
        var actions = await sight
            .Of<PlanAction>()
            .AsNoTracking()
            .Where(a => EF.Parameter(ids).Contains(a.Id) && !a.Withdrawn)
            .OrderBy(a => a.Order)
            .ToListAsync(cancel);
        var order = actions.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i);
        return (
            [
                .. doubts
                    .Where(d => d.ActionId is null || order.ContainsKey(d.ActionId.Value))
                    .OrderBy(d => d.ActionId is { } a ? order[a] : -1),
            ],
            actions
        );
    }

    private static IQueryable<DoubtShown> Shown(IQueryable<PlanDoubt> doubts) =>
        doubts
            .AsNoTracking()
            .OrderBy(d => d.Settled != null)
            .ThenBy(d => d.CreatedAt)
            .ThenBy(d => d.Id)
            .Select(d => new DoubtShown(
                d.Id,
                d.Version,
                d.ActionId,
                d.Field,
                d.Why,
                d.Settled,
                d.Settled == null ? null : d.ChangedBy,
                d.Settled == null ? null : d.ChangedAt
            ));
}
