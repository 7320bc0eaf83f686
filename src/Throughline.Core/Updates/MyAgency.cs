using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// What is asked of one agency. Its own people see it, and those whose role reads all plans may look at any agency's.
/// </summary>
public sealed class MyAgency(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    PlanRecordsInSight records,
    RatingChoices ratings,
    CycleAnswers cycles
)
{
    /// <summary>Actions on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The agencies whose page they may look at.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ChoicesAsync(CancellationToken cancel)
    {
        var own = actor.Person.AgencyId;
        var all = actor.Person.ReadsAllPlans && actor.Person.Roles.Count > 0;
        var agencies = await sight
            .Of<Agency>()
            .Where(a => (all && a.MergedIntoId == null) || a.Id == own)
            .OrderBy(a => a.Name)
            .Select(a => new { a.Id, a.Name })
            .ToListAsync(cancel);
        return [.. agencies.Select(a => (a.Id, a.Name))];
    }

    /// <summary>The page of the person's own agency, for those who write for it.</summary>
    /// <exception cref="NotAllowedException">They act for no agency.</exception>
    public async Task<MyAgencyView> OwnAsync(
        bool later,
        int page,
        CancellationToken cancel,
        IReadOnlyCollection<Guid>? also = null
    ) =>
        actor.Person.ActsFor(actor.Person.AgencyId) && await ViewAsync(null, later, page, cancel, also) is { } view
            ? view
            : throw new NotAllowedException(
                "Only people of an agency update its actions. Look at an agency's page to see what is asked of it."
            );

    /// <param name="agency">Null for the person's own.</param>
    /// <param name="later">True to list, after what is asked, also what waits and what is due later.</param>
    /// <param name="page">From 1; beyond the last shows the last.</param>
    /// <param name="also">Actions that are shown wherever they stand, such as those whose form came back.</param>
    /// <returns>Null when there is no such agency, or none whose page they may see.</returns>
    public async Task<MyAgencyView?> ViewAsync(
        Guid? agency,
        bool later,
        int page,
        CancellationToken cancel,
        IReadOnlyCollection<Guid>? also = null
    )
    {
        var person = actor.Person;
        var id = await sight.Of<Agency>().OneNowAsync(agency, cancel) ?? person.AgencyId;
        var mayLook = person.Roles.Count > 0 && (person.ReadsAllPlans || person.ActsFor(id));
        var found =
            mayLook && id is not null
                ? await sight.Of<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel)
                : null;
        if (found is null)
        {
            return null;
        }

        var today = TheDayInBritain.At(writes.Now);
        var asks = await cycles.OpenForAsync(found.Id, cancel);
        var asked = await AskedActions.LoadAsync(db, actor, found.Id, asks, today, cancel);
        var counts = await asked.CountAsync(cancel);
        var listed = counts.Where(c => later || c.Key.IsAsked()).Sum(c => c.Value);
        var pages = Math.Max(1, (listed + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var ids = await IdsAsync(asked, counts, later, (page - 1) * PageSize, cancel);
        var rows = await new AskedRows(records, ratings, found.Id).OfAsync(ids, also ?? [], asks, today, cancel);
        return new(
            found.Id,
            found.Name,
            today,
            counts,
            rows,
            listed,
            page,
            pages,
            person.ActsFor(found.Id),
            person.LeadsFor(found.Id),
            await WiderQuestions.LoadAsync(sight, found.Id, cancel)
        );
    }

    private static async Task<List<(Guid Id, Urgency Urgency)>> IdsAsync(
        AskedActions asked,
        Dictionary<Urgency, int> counts,
        bool later,
        int skip,
        CancellationToken cancel
    )
    {
        var ids = new List<(Guid, Urgency)>();
        foreach (var urgency in Enum.GetValues<Urgency>().Where(u => later || u.IsAsked()))
        {
            if (ids.Count < PageSize && skip < counts[urgency])
            {
                ids.AddRange(
                    (await asked.IdsAsync(urgency, skip, PageSize - ids.Count, cancel)).Select(id => (id, urgency))
                );
            }

            skip = Math.Max(0, skip - counts[urgency]);
        }

        return ids;
    }
}
