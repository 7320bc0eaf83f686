using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Snapshots;

/// <summary>All that hangs on the actions of one plan, read in one pass each and looked up by action.</summary>
[SeesEverything("reads a whole plan; what of it a person sees is SnapshotSight's to say")]
internal sealed class SnapshotParts
{
    private ILookup<Guid, Guid> _contributors = null!;
    private ILookup<Guid, SnapshotUpdate> _updates = null!;
    private ILookup<Guid, SnapshotEvidence> _evidence = null!;
    private ILookup<Guid, SnapshotExtension> _extensions = null!;
    private ILookup<Guid, SnapshotSignOff> _signOffs = null!;
    private ILookup<Guid, SnapshotMeasure> _measures = null!;
    private ILookup<Guid, SnapshotChallenge> _challenges = null!;

    /// <summary>Questions that are about no single action.</summary>
    public IReadOnlyList<SnapshotChallenge> Challenges => [.. _challenges[Guid.Empty]];

    /// <param name="states">Which updates count: the accepted ones for a snapshot, the submitted ones too while a cycle
    /// is open.</param>
    public static async Task<SnapshotParts> LoadAsync(
        ThroughlineDb db,
        Guid plan,
        UpdateState[] states,
        CancellationToken cancel
    )
    {
        var queries = new SnapshotPartQueries(db, plan);
        return new()
        {
            _updates = await queries.UpdatesAsync(states, cancel),
            _evidence = await queries.EvidenceAsync(cancel),
            _measures = await queries.MeasuresAsync(cancel),
            _contributors = await queries.ContributorsAsync(cancel),
            _extensions = await queries.ExtensionsAsync(cancel),
            _signOffs = await queries.SignOffsAsync(cancel),
            _challenges = await queries.ChallengesAsync(cancel),
        };
    }

    public SnapshotAction Of(PlanAction a) =>
        new()
        {
            Id = a.Id,
            Order = a.Order,
            AgencyId = a.AgencyId,
            FindingId = a.FindingId,
            SplitFromId = a.SplitFromId,
            Words = a.ToWords(),
            OwnWords = a.NamedJson is null
                ? null
                : [.. a.Named.Select(n => new SnapshotOwnWords(n.Name, n.Words.Text))],
            Rating = a.Rating,
            Delivery = a.Delivery,
            Assurance = a.Assurance,
            Due = a.Due,
            FirstTarget = a.FirstTarget,
            FirstDue = a.FirstDue,
            TimesMoved = a.TimesMoved,
            DaysMoved = a.DaysMoved,
            Withdrawn = a.Withdrawn,
            WithdrawnWhy = a.WithdrawnWhy,
            NextAuditOn = a.NextAuditOn,
            ChildrensVoice = a.ChildrensVoice,
            LastUpdateAt = a.LastUpdateAt,
            Answer = a.Answer,
            Rests = a.Rests,
            Closure = a.Closure,
            ClosedOn = a.ClosedOn,
            ClosedWithoutWhy = a.ClosedWithoutWhy,
            HoldCheckDue = a.HoldCheckDue,
            Held = a.Held,
            Contributors = [.. _contributors[a.Id]],
            Updates = [.. _updates[a.Id]],
            Evidence = [.. _evidence[a.Id]],
            Extensions = [.. _extensions[a.Id]],
            SignOffs = [.. _signOffs[a.Id]],
            Measures = [.. _measures[a.Id]],
            Challenges = [.. _challenges[a.Id]],
        };
}
