using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Doubts;

/// <summary>Settles what was uncertain: a person says that it is right, or puts other words in its place.</summary>
public sealed class SettlingDoubts(ThroughlineDb db, Writes writes, PlanRecordsInSight sight)
{
    public const string Right = "It is right as it was read.";
    private const string Replaced = "Other words were put there.";

    /// <summary>The coordinator has looked: it is right.</summary>
    /// <exception cref="NotHereException">There is no such doubt that they may see.</exception>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else settled it after it was shown.</exception>
    public async Task SettleAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var doubt =
            await sight.Of<PlanDoubt>().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotHereException();
        sight.OnlyCoordinator();
        Writes.Saw(doubt, seenVersion);
        Need.That(doubt.Settled is null, "This was settled already.");
        Settle(doubt, Right);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Other words were put into these fields of an action: what was doubted of them is past. The caller saves.</summary>
    internal async Task ReplacedAsync(Guid action, IReadOnlyCollection<Field> fields, CancellationToken cancel)
    {
        var names = fields.Select(f => f.ToString()).ToList();
        foreach (
            var doubt in await db.Set<PlanDoubt>()
                .Where(d => d.ActionId == action && d.Settled == null && names.Contains(d.Field!))
                .ToListAsync(cancel)
        )
        {
            Settle(doubt, Replaced);
        }
    }

    /// <summary>Somebody said of which day the paper is. The caller saves.</summary>
    internal async Task DayIsKnownAsync(Guid plan, CancellationToken cancel)
    {
        foreach (
            var doubt in await db.Set<PlanDoubt>()
                .Where(d => d.PlanId == plan && d.Settled == null && d.Field == PlanDoubt.OfPaperDay)
                .ToListAsync(cancel)
        )
        {
            Settle(doubt, "The day was given.");
        }
    }

    /// <summary>What is open of one action goes with its words to another. The caller saves.</summary>
    internal async Task FollowAsync(Guid from, Guid to, CancellationToken cancel)
    {
        foreach (
            var doubt in await db.Set<PlanDoubt>()
                .Where(d => d.ActionId == from && d.Settled == null)
                .ToListAsync(cancel)
        )
        {
            doubt.ActionId = to;
            writes.Change(doubt);
        }
    }

    private void Settle(PlanDoubt doubt, string how)
    {
        doubt.Settled = how;
        writes.Record(PlanEvents.DoubtSettled, doubt, doubt.Field, doubt.Why, how, plan: doubt.PlanId);
        writes.Change(doubt);
    }
}
