using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Rules;
using Throughline.Domain.Challenge;
using Throughline.Domain.Rules;

namespace Throughline.Core.Challenge;

/// <summary>How one rule has fared: counts of challenges that it raised, by where they stand.</summary>
/// <param name="Rule">What it asks.</param>
/// <param name="IsOff">True when this partnership turned it off.</param>
/// <param name="Taken">Questions that a person raised or dismissed.</param>
/// <param name="Accepted">Of these, answered and the answer accepted, or closed.</param>
/// <param name="Pressed">Of these, pressed: the answer was not enough.</param>
/// <param name="Dismissed">Of these, dismissed with a reason: the rule was wrong, or asked what need not be
/// asked.</param>
public sealed record RuleStanding(Rule Rule, bool IsOff, int Taken, int Open, int Accepted, int Pressed, int Dismissed)
{
    /// <summary>Dismissed for each question taken up, 0 to 1; null before any.</summary>
    public double? DismissedShare => Taken == 0 ? null : (double)Dismissed / Taken;
}

/// <summary>Statistics by rule, so that rules earn their place.</summary>
public sealed class RuleRecord(ThroughlineDb db, Actor actor, RuleBook book)
{
    /// <summary>Every rule, counted over the plans that this person may see.</summary>
    public async Task<IReadOnlyList<RuleStanding>> AllAsync(CancellationToken cancel)
    {
        var settings = (await book.ReadAsync(cancel)).Settings;
        var counts = await db
            .Challenges.VisibleTo(actor.Person, db)
            .Where(c => c.Rule != null)
            .GroupBy(c => new { c.Rule, c.State })
            .Select(g => new
            {
                g.Key.Rule,
                g.Key.State,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        var byRule = counts.ToLookup(c => c.Rule!, c => (c.State, c.Count), StringComparer.Ordinal);
        return
        [
            .. AllRules.InOrder.Select(rule =>
                StandingOf(rule, settings.Off.Contains(rule.Id, StringComparer.Ordinal), [.. byRule[rule.Id]])
            ),
        ];
    }

    private static RuleStanding StandingOf(Rule rule, bool off, IReadOnlyList<(ChallengeState State, int Count)> counts)
    {
        int Of(params ChallengeState[] states) => counts.Where(c => states.Contains(c.State)).Sum(c => c.Count);
        return new(
            rule,
            off,
            counts.Sum(c => c.Count),
            Of(ChallengeState.Raised, ChallengeState.Answered),
            Of(ChallengeState.Accepted, ChallengeState.Closed),
            Of(ChallengeState.Pressed),
            Of(ChallengeState.Dismissed)
        );
    }
}
