using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Calendar;
using Throughline.Domain.Evidence;

namespace Throughline.Core.Evidence;

/// <summary>One piece of evidence on a day.</summary>
public sealed record EvidenceThen(
    Guid Id,
    string Title,
    bool Restricted,
    DateOnly? WithdrawnOn,
    IReadOnlyList<VersionThen> Versions,
    IReadOnlyDictionary<int, EvidenceVersion> Records
);

/// <summary>One action on a day, with what was held up for it then.</summary>
public sealed record ActionThen(Guid Id, string? Text, string? Agency, IReadOnlyList<EvidenceThen> Evidence)
{
    public bool HadProof => Evidence.Any(e => e.Versions.Any(v => v.WasProof));
}

/// <summary>A plan's proof on a day.</summary>
public sealed record PlanThen(Guid PlanId, string Plan, DateOnly On, IReadOnlyList<ActionThen> Actions);

/// <summary>
/// Answers "what proof did we have on that day?" from when versions were added, checked and withdrawn.
/// </summary>
public sealed class EvidenceAsAt(ThroughlineDb db, Sight sight)
{
    /// <summary>The plans that one may ask about.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title)>> PlansAsync(CancellationToken cancel) =>
        [
            .. (
                await sight
                    .Of<Plan>()
                    .OrderByDescending(p => p.CreatedAt)
                    .Select(p => new { p.Id, p.Title })
                    .ToListAsync(cancel)
            ).Select(p => (p.Id, p.Title)),
        ];

    /// <returns>Null when there is no such plan, or none that they may see.</returns>
    public async Task<PlanThen?> ViewAsync(Guid plan, DateOnly on, CancellationToken cancel)
    {
        var title = await sight.Of<Plan>().Where(p => p.Id == plan).Select(p => p.Title).SingleOrDefaultAsync(cancel);
        if (title is null)
        {
            return null;
        }

        var actions = await sight
            .Of<PlanAction>()
            .Where(a => a.PlanId == plan)
            .OrderBy(a => a.Order)
            .Select(a => new
            {
                a.Id,
                Text = a.Text ?? a.Description,
                a.CreatedAt,
                Agency = sight.Of<Agency>().Where(g => g.Id == a.AgencyId).Select(g => g.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var whose = await WhoseThenAsync(plan, on, cancel);
        var evidence = await sight
            .Of<EvidenceRecord>()
            .AsNoTracking()
            .Include(e => e.Versions)
            .Where(e => e.PlanId == plan)
            .OrderBy(e => e.CreatedAt)
            .ToListAsync(cancel);
        var versions = evidence
            .SelectMany(e => e.Versions)
            .Select(v => v.Id)
            .Concat(evidence.Select(e => e.Id))
            .ToList();
        var events = (
            await db.Set<AuditEvent>()
                .AsNoTracking()
                .Where(e =>
                    e.PlanId == plan
                    && EF.Parameter(EvidenceEvents.OfProof).Contains(e.Code)
                    && EF.Parameter(versions).Contains(e.EntityId)
                )
                .OrderBy(e => e.Sequence)
                .ToListAsync(cancel)
        ).ToLookup(e => e.EntityId);
        var actors = events.SelectMany(e => e).Select(e => e.ActorId).OfType<Guid>().Distinct().ToList();
        var names = await sight
            .Of<Account>()
            .Where(a => actors.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var then = evidence
            .ConvertAll(e => (e.ActionId, Then: Then(e, events, names, on)))
            .Where(e => e.Then.Versions.Count > 0)
            .ToLookup(e => e.ActionId, e => e.Then);
        return new(
            plan,
            title,
            on,
            [
                .. actions
                    .Where(a => TheDayInBritain.At(a.CreatedAt) <= on || then.Contains(a.Id))
                    .Select(a => new ActionThen(
                        a.Id,
                        a.Text,
                        whose.GetValueOrDefault(a.Id, a.Agency),
                        [.. then[a.Id]]
                    )),
            ]
        );
    }

    /// <summary>Whose the actions were that went to a successor after the day, by name.</summary>
    private async Task<Dictionary<Guid, string?>> WhoseThenAsync(Guid plan, DateOnly on, CancellationToken cancel)
    {
        var given = await db.Set<AuditEvent>()
            .AsNoTracking()
            .Where(e => e.PlanId == plan && e.Code == PlanEvents.ActionGivenOn.Code)
            .OrderBy(e => e.Sequence)
            .Select(e => new
            {
                e.EntityId,
                e.At,
                e.Old,
            })
            .ToListAsync(cancel);
        return given
            .Where(e => TheDayInBritain.At(e.At) > on)
            .GroupBy(e => e.EntityId)
            .ToDictionary(g => g.Key, g => g.First().Old);
    }

    private static EvidenceThen Then(
        EvidenceRecord evidence,
        ILookup<Guid, AuditEvent> events,
        Dictionary<Guid, string> names,
        DateOnly on
    )
    {
        DateOnly? withdrawn = events[evidence.Id]
            .Where(e => EvidenceEvents.Withdrawn.Codes.Contains(e.Code))
            .Select(e => (DateOnly?)TheDayInBritain.At(e.At))
            .FirstOrDefault();
        var facts = evidence.Versions.Select(v => new VersionFacts(
            v.Number,
            TheDayInBritain.At(v.CreatedAt),
            withdrawn,
            v.SpeaksFrom,
            v.SpeaksTo,
            v.StaleOn,
            [.. ChecksIn(events[v.Id], names)]
        ));
        return new(
            evidence.Id,
            evidence.Title,
            evidence.Restricted,
            withdrawn,
            ProofAsAt.Of(facts, on),
            evidence.Versions.ToDictionary(v => v.Number)
        );
    }

    private static IEnumerable<Check> ChecksIn(IEnumerable<AuditEvent> events, Dictionary<Guid, string> names) =>
        from e in events
        let verdict = EvidenceEvents.VerdictOf(e)
        where verdict is not null
        select new Check(
            TheDayInBritain.At(e.At),
            verdict.Value,
            e.ActorId is { } who ? names.GetValueOrDefault(who, e.Actor) : e.Actor
        );
}
