using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// Every agency by every name that it has, had or will have, however it is spelt: what says whether a name is one that is
/// there already, and whose it is now.
/// </summary>
public sealed class AgencyRegister
{
    private readonly Dictionary<Guid, Agency> _agencies;
    private readonly Dictionary<AgencyKey, Agency> _called = [];
    private readonly DateOnly _today;

    private AgencyRegister(List<Agency> agencies, List<AgencyNameFrom> names, DateOnly today)
    {
        (_agencies, _today) = (agencies.ToDictionary(a => a.Id), today);

        // A name that is borne today comes before one of the past, an agency that stands before one that does not, and of
        // two in an old database that bear the same the older.
        foreach (
            var agency in agencies.OrderByDescending(a => a.Stands(today)).ThenBy(a => a.CreatedAt).ThenBy(a => a.Id)
        )
        {
            _called.TryAdd(AgencyKey.Of(agency.Name), agency);
        }

        foreach (var name in names.OrderByDescending(n => n.From))
        {
            _called.TryAdd(AgencyKey.Of(name.Name), _agencies[name.AgencyId]);
        }
    }

    /// <param name="agencies">All of them.</param>
    /// <param name="names">All of them.</param>
    public static async Task<AgencyRegister> OfAsync(
        IQueryable<Agency> agencies,
        IQueryable<AgencyNameFrom> names,
        DateOnly today,
        CancellationToken cancel
    ) => new(await agencies.ToListAsync(cancel), await names.AsNoTracking().ToListAsync(cancel), today);

    internal static Task<AgencyRegister> OfAsync(ThroughlineDb db, DateOnly today, CancellationToken cancel) =>
        OfAsync(db.Set<Agency>(), db.Set<AgencyNameFrom>(), today, cancel);

    /// <summary>The agency that is, was or will be called so, whatever became of it; null when none is.</summary>
    public Agency? Called(string? name) => _called.GetValueOrDefault(AgencyKey.Of(name));

    /// <summary>One more, which is made in the same save.</summary>
    public void Add(Agency agency)
    {
        _agencies[agency.Id] = agency;
        _called.TryAdd(AgencyKey.Of(agency.Name), agency);
    }

    /// <summary>
    /// Who answers for what comes to an agency now: it, the one that it became one with, or its successor after its end.
    /// </summary>
    /// <returns>Null when it ended and nobody follows it.</returns>
    public Agency? NowOf(Agency agency)
    {
        for (var seen = new HashSet<Guid>(); seen.Add(agency.Id); )
        {
            if (agency.Stands(_today))
            {
                return agency;
            }

            if (
                (agency.MergedIntoId ?? agency.SuccessorId) is not { } next
                || !_agencies.TryGetValue(next, out var heir)
            )
            {
                return null;
            }

            agency = heir;
        }

        return null;
    }

    /// <summary>The name of whoever answers for it now; its own where nobody does; null when there is no such agency.</summary>
    public string? NameNowOf(Guid agency) =>
        _agencies.TryGetValue(agency, out var found) ? (NowOf(found) ?? found).Name : null;

    /// <summary>Those that stand and are called the same but for the spelling: one agency that was made more than once.</summary>
    public IReadOnlyList<IReadOnlyList<Agency>> Doubles() =>
        [
            .. _agencies
                .Values.Where(a => a.Stands(_today))
                .GroupBy(a => AgencyKey.Of(a.Name))
                .Where(g => g.Skip(1).Any())
                .OrderBy(g => g.Key.Text, StringComparer.Ordinal)
                .Select(g => (IReadOnlyList<Agency>)[.. g.OrderBy(a => a.CreatedAt).ThenBy(a => a.Id)]),
        ];
}
