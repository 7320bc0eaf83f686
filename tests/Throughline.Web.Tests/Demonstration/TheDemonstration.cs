using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Challenge;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Web.Tests.Demonstration;

/// <summary>
/// The fictional partnership is laid out whole, whatever the day: a story that the product refuses stops the start.
/// </summary>
public sealed class TheDemonstration
{
    /// <summary>
    /// A Wednesday, and a Monday that is a bank holiday after a weekend: days before it fall on one another.
    /// </summary>
    [Theory]
    [InlineData(Provider.Sqlite, "2026-11-25T15:00:00Z")]
    [InlineData(Provider.Postgres, "2026-11-25T15:00:00Z")]
    [InlineData(Provider.Sqlite, "2027-05-31T08:30:00Z")]
    public async Task It_holds_what_was_done_and_what_waits_each_on_its_day(Provider provider, string now)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        await using var site = await Site.OpenAsync(
            provider,
            settings: new Dictionary<string, string?> { ["Demonstration"] = "true" },
            clock: clock
        );
        await site.InDatabaseAsync(async db =>
        {
            (await db.Set<UpdateCycle>().CountAsync(c => c.ClosedAt == null)).ShouldBe(1);
            (await db.Set<UpdateCycle>().CountAsync(c => c.SnapshotId != null)).ShouldBe(1);
            (await db.Set<Snapshot>().CountAsync()).ShouldBe(3);
            (await db.Set<ActionUpdate>().Select(u => u.State).Distinct().CountAsync()).ShouldBe(
                Enum.GetValues<UpdateState>().Length,
                "drafted, submitted, accepted, sent back"
            );
            (await db.Set<EvidenceVersion>().Select(v => v.Kind).Distinct().CountAsync()).ShouldBe(
                Enum.GetValues<EvidenceKind>().Length
            );
            (await db.Set<EvidenceVersion>().CountAsync(v => v.Verdict != Verdict.NotChecked)).ShouldBe(3);
            (await db.Set<Extension>().Select(e => e.State).ToListAsync()).ShouldBe(
                [ExtensionState.Asked, ExtensionState.Agreed],
                ignoreOrder: true
            );
            (
                await db.Set<PlanAction>()
                    .Where(a => a.Closure != ClosureStage.Open)
                    .Select(a => a.Closure)
                    .ToListAsync()
            ).ShouldBe(
                [ClosureStage.ProposedByAgency, ClosureStage.AgreedByCoordinator, ClosureStage.Closed],
                ignoreOrder: true
            );
            (await db.Set<ChallengeRecord>().Select(c => c.State).ToListAsync()).ShouldBe(
                [ChallengeState.Raised, ChallengeState.Answered],
                ignoreOrder: true
            );
            (await db.Set<PlanAction>().CountAsync(a => a.Assurance == Assurance.ImpactShown)).ShouldBe(1);
            (await db.Set<OutboxMail>().CountAsync(m => m.SentAt != null)).ShouldBe(0);
            var days = await db.Set<AuditEvent>().OrderBy(e => e.Sequence).Select(e => e.At).ToListAsync();
            days.SequenceEqual(days.Order()).ShouldBeTrue("no event stands in the chain out of its time");
            return 0;
        });
        await using var scope = site.Services.CreateAsyncScope();
        var proof = await scope.ServiceProvider.GetRequiredService<Verification>().ProveAsync(null, _ => { }, default);
        proof.IsWhole.ShouldBeTrue();
    }
}
