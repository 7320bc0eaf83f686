using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

/// <summary>
/// A plan's filter as conditions that the database applies. The same rules as the figures', so that a number and the
/// list behind it agree.
/// </summary>
internal static class FilteredActions
{
    /// <param name="silent">The agencies that answered none of their actions; asked for only when the filter
    /// is.</param>
    public static IQueryable<PlanAction> Narrow(
        this IQueryable<PlanAction> actions,
        PlanFilter filter,
        DateOnly today,
        IReadOnlyCollection<Guid> silent
    )
    {
        if (filter.Agency is { } agency)
        {
            actions =
                agency == Guid.Empty
                    ? actions.Where(a => a.AgencyId == null)
                    : actions.Where(a => a.AgencyId == agency);
        }

        if (filter.Finding is { } finding)
        {
            actions =
                finding == Guid.Empty
                    ? actions.Where(a => a.FindingId == null)
                    : actions.Where(a => a.FindingId == finding);
        }

        if (!string.IsNullOrWhiteSpace(filter.Rating))
        {
            actions =
                filter.Rating == PlanFilter.None
                    ? actions.Where(a => a.Rating == null)
                    : actions.Where(a => a.Rating == filter.Rating);
        }

        if (filter.Assurance is { } assurance)
        {
            actions = actions.Where(a => !a.Withdrawn && a.Assurance == assurance);
            actions = assurance == Assurance.Claimed ? Claiming(actions) : actions;
        }

        if (filter.Silent)
        {
            actions = actions.Where(a => !a.Withdrawn && a.AgencyId != null && silent.Contains(a.AgencyId.Value));
        }

        if (filter.Answer is { } answer)
        {
            actions = actions.Where(a =>
                !a.Withdrawn && (a.AgencyId == null ? answer == AgencyAnswer.Answered : a.Answer == answer)
            );
        }

        if (filter.Uncertain)
        {
            actions = actions.Where(a => !a.Withdrawn && a.Doubts.Any(d => d.Settled == null));
        }

        return WithWords(ByDates(ByDelivery(actions, filter.Delivery), filter.Dates, today), filter.Words);
    }

    /// <summary>Without those where neither words nor a rating stand: see StandingGroup.ClaimsNothing.</summary>
    private static IQueryable<PlanAction> Claiming(IQueryable<PlanAction> actions) =>
        actions.Where(a => a.Delivery != null || a.AgencyId == null || a.Answer == AgencyAnswer.Answered);

    private static IQueryable<PlanAction> ByDelivery(IQueryable<PlanAction> actions, string? delivery) =>
        string.IsNullOrWhiteSpace(delivery) ? actions
        : Enum.TryParse<Delivery>(delivery, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? actions.Where(a => !a.Withdrawn && a.Delivery == known)
        : actions.Where(a => !a.Withdrawn && a.Delivery == null);

    private static IQueryable<PlanAction> ByDates(IQueryable<PlanAction> actions, DateState? dates, DateOnly today) =>
        dates switch
        {
            DateState.Overdue => Open(actions).Where(a => a.Due != null && a.Due < today),
            DateState.Moved => actions.Where(a => !a.Withdrawn && a.TimesMoved > 0),
            DateState.OverdueOrExtended => Open(actions)
                .Where(a => a.TimesMoved > 0 || (a.Due != null && a.Due < today)),
            DateState.Saved => Open(actions)
                .Where(a => a.FirstDue != null && a.FirstDue < today && (a.Due == null || a.Due >= today)),
            DateState.NoClearDate => Claiming(Open(actions)).Where(a => a.Due == null),
            _ => actions,
        };

    private static IQueryable<PlanAction> Open(IQueryable<PlanAction> actions) =>
        actions.Where(a =>
            !a.Withdrawn && (a.Delivery == null || a.Delivery != Delivery.Complete) && a.Closure != ClosureStage.Closed
        );

    private static IQueryable<PlanAction> WithWords(IQueryable<PlanAction> actions, string? words)
    {
        const int mostWords = 10;
        foreach (
            var word in (words ?? "")
                .ToLowerInvariant()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Take(mostWords)
        )
        {
            actions = actions.Where(a => a.SearchText.Contains(word));
        }

        return actions;
    }
}
