using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Plans;

namespace Throughline.Core.Threads;

/// <summary>What time did to an agency, for whoever meets it under the name that it has now.</summary>
/// <param name="Formerly">Its name before this one; null when it had none.</param>
/// <param name="Until">The last day of that name.</param>
/// <param name="EndedOn">Its last day, where that is past.</param>
/// <param name="Successor">Who follows it; null when nobody does.</param>
/// <param name="Follows">The agencies that it follows.</param>
public sealed record AgencyNote(
    string? Formerly,
    DateOnly? Until,
    DateOnly? EndedOn,
    string? Successor,
    IReadOnlyList<string> Follows
)
{
    /// <summary>By agency; those of which nothing is to be said are not there.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, AgencyNote>> OfAsync(
        PlanRecordsInSight sight,
        IEnumerable<Guid?> agencies,
        CancellationToken cancel
    )
    {
        var today = sight.Today;
        var ids = agencies.OfType<Guid>().Distinct().ToList();
        var found = await sight
            .Of<Agency>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.Id) || (a.SuccessorId != null && ids.Contains(a.SuccessorId.Value)))
            .ToListAsync(cancel);
        var heirs = found.ConvertAll(a => a.SuccessorId).OfType<Guid>().ToList();
        var names = await sight
            .Of<Agency>()
            .Where(a => heirs.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var borne = (
            await sight.Of<AgencyNameFrom>().AsNoTracking().Where(n => ids.Contains(n.AgencyId)).ToListAsync(cancel)
        ).ToLookup(n => n.AgencyId);
        return found
            .Where(a => ids.Contains(a.Id))
            .Select(a => (a.Id, Note: Of(a, borne[a.Id], names, found, today)))
            .Where(a => a.Note is not { Formerly: null, EndedOn: null, Follows.Count: 0 })
            .ToDictionary(a => a.Id, a => a.Note);
    }

    private static AgencyNote Of(
        Agency agency,
        IEnumerable<AgencyNameFrom> borne,
        Dictionary<Guid, string> names,
        List<Agency> all,
        DateOnly today
    )
    {
        var former = borne
            .Where(n => n.From is null || n.From <= today)
            .OrderByDescending(n => n.From ?? DateOnly.MinValue)
            .Take(2)
            .ToList();
        return new(
            former.Count == 2 ? former[1].Name : null,
            former.Count == 2 ? former[0].From!.Value.AddDays(-1) : null,
            agency.HasEnded(today) ? agency.EndsOn : null,
            agency.SuccessorId is { } heir && agency.HasEnded(today) ? names.GetValueOrDefault(heir) : null,
            [.. all.Where(a => a.SuccessorId == agency.Id && a.HasEnded(today)).Select(a => a.Name)]
        );
    }
}
