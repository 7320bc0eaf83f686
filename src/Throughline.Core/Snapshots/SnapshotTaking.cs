using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Cycles;
using Throughline.Domain.Updates;

namespace Throughline.Core.Snapshots;

/// <summary>Freezes a plan as a meeting saw it.</summary>
public sealed class SnapshotTaking(ThroughlineDb db, Writes writes, Actor actor, Sight sight, WholePlans reading)
{
    private const int LongestTitle = 300;

    /// <summary>What is wrong with a snapshot to be taken by hand; empty when it can be taken.</summary>
    public static IReadOnlyList<CycleProblem> Check(string? title, DateOnly? on)
    {
        var problems = new List<CycleProblem>();
        if (string.IsNullOrWhiteSpace(title) || title.Length > LongestTitle)
        {
            problems.Add(
                new(
                    "Title",
                    string.IsNullOrWhiteSpace(title)
                        ? "Enter a title, such as the meeting that sees it."
                        : $"Use at most {LongestTitle} characters."
                )
            );
        }

        if (on is null)
        {
            problems.Add(new("On", "Enter the day of the meeting, such as 20 January 2027."));
        }

        return problems;
    }

    /// <summary>Takes one by hand.</summary>
    /// <returns>Its id; null when there is no such plan, or none that this person may see.</returns>
    /// <exception cref="NotAllowedException">Only a coordinator takes snapshots.</exception>
    public async Task<Guid?> TakeAsync(Guid planId, string title, DateOnly on, CancellationToken cancel)
    {
        if (!await sight.Of<Plan>().AnyAsync(p => p.Id == planId, cancel))
        {
            return null;
        }

        Allow();
        var snapshot = await AddAsync(planId, title, on, cycle: null, cancel);
        await writes.SaveAsync(cancel);
        return snapshot!.Id;
    }

    /// <summary>Reads the plan and adds its snapshot to what the caller saves.</summary>
    internal async Task<Snapshot?> AddAsync(
        Guid planId,
        string title,
        DateOnly on,
        Guid? cycle,
        CancellationToken cancel
    )
    {
        Allow();
        var takenAt = writes.Now.AddTicks(-(writes.Now.Ticks % TimeSpan.TicksPerMicrosecond));
        title = title.Length > LongestTitle ? title[..LongestTitle] : title;
        if (
            await reading.ReadAsync(planId, new(title, on, takenAt, cycle), [UpdateState.Accepted], cancel)
            is not { } content
        )
        {
            return null;
        }

        var snapshot = Of(content);
        snapshot.Counts.AddRange(SnapshotCounting.Of(content, snapshot.Id));
        db.Add(snapshot);
        Record(snapshot);
        return snapshot;
    }

    private void Record(Snapshot snapshot) =>
        writes.Record(
            SnapshotEvents.Taken,
            Subject.Snapshot,
            snapshot.Id,
            nameof(Snapshot.Sha256),
            null,
            snapshot.Sha256,
            plan: snapshot.PlanId
        );

    private Snapshot Of(SnapshotContent content)
    {
        var json = SnapshotJson.Write(content);
        return new()
        {
            PlanId = content.Plan.Id,
            CycleId = content.CycleId,
            Title = content.Title,
            TakenAt = content.TakenAt,
            On = content.On,
            TakenBy = actor.Name,
            Json = json,
            Sha256 = SnapshotJson.HashOf(json),
        };
    }

    /// <exception cref="NotAllowedException">Only a coordinator takes snapshots.</exception>
    public void Allow()
    {
        actor.Person.Must(Permission.TakeSnapshots);
    }
}
