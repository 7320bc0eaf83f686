using Throughline.Core.Plans;
using Throughline.Core.Plans.Dates;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Core.Threads;

/// <summary>
/// Reads all that happened to some actions: as many reads as there are kinds of things, however many things there are.
/// </summary>
public sealed class ThreadLoader(PlanRecordsInSight sight)
{
    /// <param name="actions">Actions that the person may see.</param>
    public async Task<Dictionary<Guid, ActionThread>> LoadAsync(
        IReadOnlyList<PlanAction> actions,
        CancellationToken cancel
    )
    {
        var records = new ThreadRecords(sight, [.. actions.Select(a => a.Id)]);
        var updates = await records.UpdatesAsync(cancel);
        var read = await records.ReadAsync(cancel);
        var extensions = await records.ExtensionsAsync(cancel);
        var evidence = await records.EvidenceAsync(cancel);
        var measures = await records.MeasuresAsync(cancel);
        var signOffs = await records.SignOffsAsync(cancel);
        var challenges = await records.ChallengesAsync(cancel);
        var bodies = signOffs.Count == 0 ? [] : await records.BodiesAsync(cancel);
        var contributors = await records.ContributorsAsync(cancel);
        return actions.ToDictionary(
            a => a.Id,
            a => new ActionThread(
                a,
                InOrder([
                    .. ThreadElements.OfPaper(read[a.Id]),
                    .. updates[a.Id].SelectMany(ThreadElements.Of),
                    .. extensions[a.Id].SelectMany(ThreadElements.Of),
                    .. evidence[a.Id].SelectMany(ProofElements.Of),
                    .. measures[a.Id].SelectMany(ProofElements.Of),
                    .. signOffs[a.Id].Select(s => ThreadElements.Of(s, bodies)),
                    .. challenges[a.Id].SelectMany(ThreadElements.Of),
                    .. ProofElements.OfImpact(a),
                ]),
                [.. measures[a.Id]],
                [.. contributors[a.Id].Order(StringComparer.CurrentCultureIgnoreCase)],
                updates[a.Id].Count(),
                DueDates.IsOverdue(DatesOfPlan.Facts(a), sight.Today),
                DueDates.IsSavedByExtension(DatesOfPlan.Facts(a), sight.Today),
                extensions[a.Id].FirstOrDefault(e => e.State == ExtensionState.Asked)
            )
        );
    }

    /// <summary>
    /// Oldest first; what a paper gives without a day stands before everything, in the paper's order.
    /// </summary>
    public static List<ThreadElement> InOrder(IEnumerable<ThreadElement> elements) =>
        [.. elements.OrderBy(e => e.At ?? DateTime.MinValue).ThenBy(e => e.At is null ? Guid.Empty : e.Id)];
}
