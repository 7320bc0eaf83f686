using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Calendar;
using Throughline.Domain.Challenge.Memory;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Core.Questions;

/// <summary>The memory of what was recommended, made once and kept while no recommendation or plan changes.</summary>
public sealed class MemoryCache
{
    private readonly Lock _lock = new();
    private (string Key, RecommendationMemory Memory)? _kept;

    public RecommendationMemory? Find(string key)
    {
        lock (_lock)
        {
            return _kept is { } kept && kept.Key == key ? kept.Memory : null;
        }
    }

    public void Keep(string key, RecommendationMemory memory)
    {
        lock (_lock)
        {
            _kept = (key, memory);
        }
    }
}

/// <summary>
/// What earlier reviews recommended and how it ended, over all plans that are not restricted. People of an agency are
/// not told of other agencies' plans.
/// </summary>
[SeesEverything("remembers over all plans that are not restricted; told to people who read whole plans")]
public sealed class RememberedReviews(ThroughlineDb db, Actor actor, MemoryCache cache, TimeProvider clock)
{
    /// <summary>How it ended may be so old: it changes with every closure, and the words do not.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <returns>Null for people who see only their own agency's part.</returns>
    public async Task<RecommendationMemory?> AllAsync(Lexicon lexicon, CancellationToken cancel)
    {
        if (actor.Person.SeesOnlyOwnAgency)
        {
            return null;
        }

        var stamp = await db.Set<Recommendation>()
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Last = g.Max(r => r.ChangedAt) })
            .SingleOrDefaultAsync(cancel);
        var plans = await db.Set<Plan>()
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Last = g.Max(p => p.ChangedAt) })
            .SingleOrDefaultAsync(cancel);
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{stamp}|{plans}|{clock.GetUtcNow().Ticks / Fresh.Ticks}|{lexicon.Settings.Write().GetHashCode(StringComparison.Ordinal)}"
        );
        if (cache.Find(key) is { } kept)
        {
            return kept;
        }

        var memory = new RecommendationMemory(await RecommendationsAsync(cancel), lexicon);
        cache.Keep(key, memory);
        return memory;
    }

    private async Task<IReadOnlyList<EarlierRecommendation>> RecommendationsAsync(CancellationToken cancel)
    {
        var rows = await db.Set<Recommendation>()
            .AsNoTracking()
            .Where(r => r.Kind == RecommendationKind.Recommendation && r.Text != null && !r.Plan!.Restricted)
            .Select(r => new
            {
                r.Id,
                r.Text,
                r.Plan!.Title,
                r.Plan.CreatedAt,
                r.Withdrawn,
                r.WithdrawnWhy,
                r.Acceptance,
            })
            .ToListAsync(cancel);
        var stands = (
            await db.Set<PlanAction>()
                .AsNoTracking()
                .Where(a => !a.Withdrawn)
                .GroupBy(a => a.RecommendationId)
                .Select(g => new
                {
                    g.Key,
                    Open = g.Count(a => a.Closure != ClosureStage.Closed),
                    Closed = g.Max(a => a.ClosedOn),
                    DidNotHold = g.Count(a => a.Held == false),
                })
                .ToListAsync(cancel)
        ).ToDictionary(s => s.Key);
        return
        [
            .. rows.Select(r =>
            {
                var stand = stands.GetValueOrDefault(r.Id);
                var open = !r.Withdrawn && r.Acceptance != Acceptance.NotAccepted && stand is null or { Open: > 0 };
                return new EarlierRecommendation
                {
                    Id = r.Id.ToString(),
                    Text = r.Text!,
                    Review = r.Title,
                    Date = TheDayInBritain.At(r.CreatedAt),
                    Open = open,
                    Ended =
                        r.Withdrawn ? "was withdrawn"
                        : r.Acceptance == Acceptance.NotAccepted ? "was not accepted"
                        : stand is null ? null
                        : stand.DidNotHold > 0 ? "was closed and found not to have held"
                        : stand.Open > 0 ? "is still open"
                        : $"was closed{(stand.Closed is { } day ? $" on {day.ToString("d MMMM yyyy", British)}" : "")}",
                };
            }),
        ];
    }
}
