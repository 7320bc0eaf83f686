using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>Adds, changes, moves, splits, merges and withdraws findings of a plan.</summary>
public sealed class FindingEditing(ThroughlineDb db, Writes writes, PlanRecordsInSight sight, ThreadPlaces places)
{
    /// <returns>The new finding's id.</returns>
    public async Task<Guid> AddAsync(Guid planId, string? text, CancellationToken cancel)
    {
        await sight.PlanAsync(planId, cancel);
        sight.OnlyCoordinator();
        var finding = await NewAsync(planId, text, cancel);
        await writes.SaveAsync(cancel);
        return finding.Id;
    }

    public async Task ChangeAsync(Guid id, int seenVersion, string? text, CancellationToken cancel)
    {
        var finding = await FindAsync(id, seenVersion, cancel);
        var words = Words(text);
        if (writes.Differs(finding, finding.PlanId, nameof(Finding.Text), finding.Text, words))
        {
            finding.Text = words;
            writes.Change(finding);
            await places.KeepUnderFindingAsync(id, cancel);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Swaps it with its neighbour, and the recommendations of both with them.</summary>
    public async Task MoveAsync(Guid id, int seenVersion, bool up, CancellationToken cancel)
    {
        var finding = await FindAsync(id, seenVersion, cancel);
        var old = finding.Order;
        var all = await db.Set<Finding>()
            .Where(f => f.PlanId == finding.PlanId)
            .OrderBy(f => f.Order)
            .ToListAsync(cancel);
        var other = all.IndexOf(finding) + (up ? -1 : 1);
        Need.That(other >= 0 && other < all.Count, "It stands at the end already.");
        (finding.Order, all[other].Order) = (all[other].Order, finding.Order);
        writes.Moved(finding, finding.PlanId, old, finding.Order);
        var order = all.OrderBy(f => f.Order).Select((f, i) => (f.Id, i)).ToDictionary(f => f.Id, f => f.i);
        var recommendations = await db.Set<Recommendation>().Where(r => r.PlanId == finding.PlanId).ToListAsync(cancel);
        var numbers = recommendations.Select(r => r.Order).Order().ToList();
        var placed = recommendations
            .OrderBy(r => r.FindingId is { } f ? order[f] : int.MaxValue)
            .ThenBy(r => r.Order)
            .ToList();
        for (var i = 0; i < placed.Count; i++)
        {
            placed[i].Order = numbers[i];
        }

        await writes.SaveAsync(cancel);
    }

    /// <summary>Makes a second finding of some of its words; the recommendations that are named follow it.</summary>
    /// <returns>The new finding's id.</returns>
    public async Task<Guid> SplitAsync(
        Guid id,
        int seenVersion,
        string? first,
        string? second,
        IReadOnlyCollection<Guid> follow,
        CancellationToken cancel
    )
    {
        var finding = await FindAsync(id, seenVersion, cancel);
        var (one, two) = (Words(first), Need.Words(second, "second", "Write the second finding."));
        var added = await NewAsync(finding.PlanId, two, cancel);
        writes.Record(
            PlanEvents.FindingSplit,
            finding,
            nameof(Finding.Text),
            finding.Text,
            one,
            $"the rest is finding {added.Id}",
            finding.PlanId
        );
        finding.Text = one;
        writes.Change(finding);
        await PutAsync(r => r.FindingId == id && follow.Contains(r.Id), added.Id, cancel);
        await places.KeepUnderFindingAsync(id, cancel);
        await places.KeepUnderFindingAsync(added.Id, cancel);
        await writes.SaveAsync(cancel);
        return added.Id;
    }

    /// <summary>Puts all of its recommendations under another finding and withdraws it.</summary>
    public async Task MergeAsync(Guid id, int seenVersion, Guid into, string? why, CancellationToken cancel)
    {
        var finding = await FindAsync(id, seenVersion, cancel);
        var reason = Need.Words(why, "why", "Say why the two are one.");
        var other =
            await db.Set<Finding>()
                .SingleOrDefaultAsync(
                    f => f.Id == into && f.PlanId == finding.PlanId && f.Id != id && !f.Withdrawn,
                    cancel
                )
            ?? throw new RuleBrokenException("Choose the finding that it becomes part of.", "into");
        await PutAsync(r => r.FindingId == id, other.Id, cancel);
        await places.KeepUnderFindingAsync(other.Id, cancel);
        Withdraw(finding, $"Merged into another finding. {reason}");
        await writes.SaveAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Recommendations that stand rest on it, or no reason is given.</exception>
    public async Task WithdrawAsync(Guid id, int seenVersion, string? why, CancellationToken cancel)
    {
        var finding = await FindAsync(id, seenVersion, cancel);
        var reason = Need.Words(why, "why", "Say why the finding is withdrawn.");
        Need.That(!finding.Withdrawn, "It has been withdrawn already.");
        Need.That(
            !await db.Set<Recommendation>().AnyAsync(r => r.FindingId == id && !r.Withdrawn, cancel),
            "Recommendations still rest on this finding. Move or withdraw them first."
        );
        Withdraw(finding, reason);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Puts those recommendations under another finding, one after the other.</summary>
    private async Task PutAsync(Expression<Func<Recommendation, bool>> those, Guid finding, CancellationToken cancel)
    {
        foreach (
            var recommendation in await db.Set<Recommendation>().Where(those).OrderBy(r => r.Order).ToListAsync(cancel)
        )
        {
            await PutAsync(recommendation, finding, cancel);
        }
    }

    private async Task PutAsync(Recommendation recommendation, Guid finding, CancellationToken cancel)
    {
        writes.Differs(
            recommendation,
            recommendation.PlanId,
            nameof(Recommendation.FindingId),
            recommendation.FindingId,
            finding
        );
        recommendation.FindingId = finding;
        writes.Change(recommendation);
        await places.PlaceAsync(recommendation, cancel);
    }

    private void Withdraw(Finding finding, string why)
    {
        (finding.Withdrawn, finding.WithdrawnWhy) = (true, why);
        writes.Withdrawn(finding, finding.PlanId, why);
    }

    private async Task<Finding> NewAsync(Guid planId, string? text, CancellationToken cancel)
    {
        var order = await db.Set<Finding>().Where(f => f.PlanId == planId).MaxAsync(f => (int?)f.Order, cancel) ?? -1;
        var finding = writes.Add(
            new Finding
            {
                PlanId = planId,
                Order = order + 1,
                Text = Words(text),
            }
        );
        writes.Record(PlanEvents.FindingAdded, finding, nameof(Finding.Text), old: null, finding.Text, plan: planId);
        return finding;
    }

    private async Task<Finding> FindAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var finding =
            await db.Set<Finding>().SingleOrDefaultAsync(f => f.Id == id, cancel) ?? throw new NotHereException();
        await sight.PlanAsync(finding.PlanId, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(finding, seenVersion);
        return finding;
    }

    private static string Words(string? text) =>
        Need.Words(text, "text", "Write what was found, without a child's name.");
}
