using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Architecture;

/// <summary>
/// Who may see is asked in one way: outside the room that declares a record, code reads it through <see cref="Sight"/>,
/// or says with <see cref="SeesEverythingAttribute"/> why it sees everything.
/// </summary>
public sealed class RecordsAreReachedThroughSight
{
    /// <summary>What is still read past sight; it may only grow shorter.</summary>
    private static readonly string[] StillPast =
    [
        // Events: each of these narrows them by the plans in sight, or asks for those of one record in sight.
        "Core.Audit.AuditExport reads AuditEvent",
        "Core.Audit.HistoryQueries reads AuditEvent",
        "Core.Challenge.ChallengeQueries reads AuditEvent",
        "Core.Evidence.EvidenceAsAt reads AuditEvent",
        "Core.Snapshots.SnapshotQueries reads AuditEvent",
    ];

    [Fact]
    public void Core_reads_records_of_other_rooms_through_sight_or_says_why_not() =>
        RecordReads.PastSight(typeof(ThroughlineDb).Assembly.Location).ShouldBe(StillPast, ignoreOrder: true);

    [Fact]
    public void A_class_that_reads_past_sight_is_found_also_inside_an_expression() =>
        RecordReads
            .PastSight(typeof(Planted).Assembly.Location)
            .Where(f => f.Contains(nameof(Planted), StringComparison.Ordinal))
            .ShouldBe([
                "Core.Tests.Architecture.Planted reads Plan",
                "Core.Tests.Architecture.Planted reads PlanAction",
            ]);
}

/// <summary>Breaks the rule, to show that it is found.</summary>
internal static class Planted
{
    public static Task<int> CountAsync(ThroughlineDb db) =>
        db.Set<Plan>().CountAsync(p => db.Set<PlanAction>().Any(a => a.PlanId == p.Id));
}
