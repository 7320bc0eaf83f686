using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans;

/// <param name="Id">The membership's own.</param>
public sealed record PlanMemberRow(Guid Id, string Name, string? Agency);

public sealed record PlanAccessView(
    Guid PlanId,
    string Title,
    bool Restricted,
    int Version,
    IReadOnlyList<PlanMemberRow> Members,
    IReadOnlyList<KeyValuePair<Guid, string>> Others
);

/// <summary>
/// Who may see a plan: everybody whose role reads plans, or, once it is restricted, coordinators and the people named
/// on it.
/// </summary>
public sealed class PlanAccess(ThroughlineDb db, Writes writes, Actor actor, Sight sight)
{
    /// <exception cref="NotHereException">There is no such plan, or none that they may see.</exception>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    public async Task<PlanAccessView> ViewAsync(Guid id, CancellationToken cancel)
    {
        var plan = await FindAsync(id, cancel);
        var members = await (
            from m in db.Set<PlanMember>()
            join a in sight.Of<Account>() on m.PersonId equals a.Id
            where m.PlanId == id
            orderby a.Name
            select new PlanMemberRow(m.Id, a.Name, a.Agency!.Name)
        ).ToListAsync(cancel);
        var others = await sight
            .Of<Account>()
            .AsNoTracking()
            .Where(a =>
                !a.Stopped && a.ErasedAt == null && !db.Set<PlanMember>().Any(m => m.PlanId == id && m.PersonId == a.Id)
            )
            .OrderBy(a => a.Name)
            .Select(a => new KeyValuePair<Guid, string>(
                a.Id,
                a.Agency == null ? a.Name : a.Name + ", " + a.Agency.Name
            ))
            .ToListAsync(cancel);
        return new(id, plan.Title, plan.Restricted, plan.Version, members, others);
    }

    /// <returns>A sentence that says why not; null when it is done.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the plan after it was shown.</exception>
    public async Task<string?> RestrictAsync(Guid id, bool restricted, string? why, int seen, CancellationToken cancel)
    {
        var plan = await FindAsync(id, cancel);
        if (string.IsNullOrWhiteSpace(why))
        {
            return "Say why";
        }

        if (plan.Restricted == restricted)
        {
            return null;
        }

        writes.Change(plan, seen);
        plan.Restricted = restricted;
        writes.Record(
            restricted ? PlanEvents.Restricted : PlanEvents.Opened,
            plan,
            "restricted",
            restricted ? "no" : "yes",
            restricted ? "yes" : "no",
            why.Trim()
        );
        await writes.SaveAsync(cancel);
        return null;
    }

    /// <returns>A sentence that says why not; null when they are named.</returns>
    public async Task<string?> NameAsync(Guid id, Guid? person, CancellationToken cancel)
    {
        var plan = await FindAsync(id, cancel);
        if (!await sight.Of<Account>().AnyAsync(a => a.Id == person && !a.Stopped && a.ErasedAt == null, cancel))
        {
            return "Choose a person";
        }

        if (!await db.Set<PlanMember>().AnyAsync(m => m.PlanId == id && m.PersonId == person, cancel))
        {
            writes.Record(
                PlanEvents.PersonNamedOnPlan,
                writes.Add(new PlanMember { PlanId = id, PersonId = person!.Value }),
                "person",
                null,
                Person.SignatureOf(person.Value),
                plan: plan.Id
            );
            await writes.SaveAsync(cancel);
        }

        return null;
    }

    /// <exception cref="NotHereException">Nobody is named so on this plan.</exception>
    public async Task RemoveAsync(Guid id, Guid membership, CancellationToken cancel)
    {
        await FindAsync(id, cancel);
        var member =
            await db.Set<PlanMember>().SingleOrDefaultAsync(m => m.PlanId == id && m.Id == membership, cancel)
            ?? throw new NotHereException();
        db.Remove(member);
        writes.Record(
            PlanEvents.PersonTakenOffPlan,
            member,
            "person",
            Person.SignatureOf(member.PersonId),
            null,
            plan: id
        );
        await writes.SaveAsync(cancel);
    }

    private async Task<Plan> FindAsync(Guid id, CancellationToken cancel)
    {
        var plan = await sight.Of<Plan>().SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw new NotHereException();
        actor.Person.Must(Permission.DecideWhoSeesPlans);
        return plan;
    }
}
