using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Figures;
using Throughline.Core.Intake;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Rules;
using Throughline.Core.Snapshots;
using Throughline.Domain.Calendar;
using Throughline.Domain.Challenge;
using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Questions;

/// <summary>
/// Asks the rules about a plan that is kept here. Nothing is stored until a person raises or dismisses a question.
/// </summary>
[SeesEverything(
    "rules ask about a whole plan; which questions a person sees is decided here, and "
        + "the plan is looked up in sight"
)]
public sealed class PlanScrutiny(
    ThroughlineDb db,
    Actor actor,
    Sight sight,
    WholePlans plans,
    SnapshotQueries snapshots,
    LexiconBook words,
    RememberedReviews memory,
    FiguresOfAllPlans figures,
    TimeProvider clock
)
{
    /// <summary>The plan as it stands now.</summary>
    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<PlanQuestions?> OfPlanAsync(Guid planId, CancellationToken cancel)
    {
        if (!await sight.Of<Plan>().AnyAsync(p => p.Id == planId, cancel))
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var today = TheDayInBritain.At(now);
        var content = await plans.ReadAsync(planId, new("", today, now, null), [UpdateState.Accepted], cancel);
        return content is null ? null : await AskAsync(content, null, cancel);
    }

    /// <summary>The plan as a meeting saw it.</summary>
    /// <returns>Null when there is no such snapshot, or none that this person may see.</returns>
    public async Task<PlanQuestions?> OfSnapshotAsync(Guid snapshotId, CancellationToken cancel)
    {
        var planId = await snapshots.PlanOfAsync(snapshotId, cancel);
        if (planId is null)
        {
            return null;
        }

        var summary = (await snapshots.OfPlanAsync(planId.Value, cancel)).Single(s => s.Id == snapshotId);
        return await AskAsync(await WholeAsync(snapshotId, cancel), summary, cancel);
    }

    private async Task<PlanQuestions> AskAsync(
        SnapshotContent content,
        SnapshotSummary? snapshot,
        CancellationToken cancel
    )
    {
        var lexicon = await words.ReadAsync(cancel);
        var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
        content = await content.CalledNowAsync(sight, today, cancel);
        var plan = KeptPlans.Of(content) with { Peers = await PeersAsync(content, cancel) };
        var since = (await snapshots.OfPlanAsync(content.Plan.Id, cancel)).FirstOrDefault(s =>
            s.Id != snapshot?.Id && s.TakenAt < content.TakenAt && s.On <= content.On
        );
        var before = since is null
            ? null
            : KeptPlans.Of(await (await WholeAsync(since.Id, cancel)).CalledNowAsync(sight, today, cancel));
        var raised = PackCheck
            .Ask(
                plan,
                await RecommendationsAsync(content.Plan.Id, cancel),
                await memory.AllAsync(lexicon, cancel),
                lexicon
            )
            .Concat(before is null ? [] : VersionsScrutineer.Ask(PlanMatch.Of(before, plan, lexicon), lexicon));
        var known = await KnownAsync(content.Plan.Id, cancel);
        var seen = new QuestionSight(content, actor.Person);
        var found = raised
            .Where(seen.Includes)
            .Select(r => seen.Place(r, known))
            .DistinctBy(q => q.Fingerprint)
            .ToList();
        return new(content.Plan.Id, content.Plan.Title, content.On, snapshot, since, plan, found);
    }

    /// <summary>
    /// How green the partnership's other plans are. Bare shares: nothing tells which plan, or what it is about.
    /// </summary>
    private async Task<IReadOnlyList<PlanShape>> PeersAsync(SnapshotContent content, CancellationToken cancel) =>
        actor.Person.SeesOnlyOwnAgency
            ? []
            :
            [
                .. (await figures.AsAtAsync(db, TheDayInBritain.At(clock.GetUtcNow().UtcDateTime), cancel))
                    .Where(f => f.Key != content.Plan.Id)
                    .Select(f => f.Value)
                    .Select(f => new PlanShape(
                        f.Actions - f.On(null),
                        f.On(Delivery.OnTrack) + f.On(Delivery.Complete)
                    )),
            ];

    /// <summary>What the document recommends that the plan was read from; none for a plan made by hand.</summary>
    private async Task<IReadOnlyList<ReviewRecommendation>> RecommendationsAsync(Guid planId, CancellationToken cancel)
    {
        var document = await db.Set<Plan>().Where(p => p.Id == planId).Select(p => p.DocumentId).SingleAsync(cancel);
        return document is null
            ? []
            : PaperChecks
                .Read(
                    await db.Set<StoredReading>()
                        .Where(r => r.DocumentId == document && r.ChecksJson != null)
                        .OrderByDescending(r => r.CreatedAt)
                        .Select(r => r.ChecksJson)
                        .FirstOrDefaultAsync(cancel)
                )
                .Recommendations;
    }

    private async Task<SnapshotContent> WholeAsync(Guid snapshotId, CancellationToken cancel) =>
        SnapshotJson.Read(
            await db.Set<Snapshot>().Where(s => s.Id == snapshotId).Select(s => s.Json).SingleAsync(cancel)
        );

    private async Task<Dictionary<string, (Guid Id, ChallengeState State)>> KnownAsync(
        Guid planId,
        CancellationToken cancel
    ) =>
        await db.Set<ChallengeRecord>()
            .AsNoTracking()
            .Where(c => c.PlanId == planId && c.Fingerprint != null)
            .Select(c => new
            {
                c.Fingerprint,
                c.Id,
                c.State,
            })
            .ToDictionaryAsync(c => c.Fingerprint!, c => (c.Id, c.State), cancel);
}
