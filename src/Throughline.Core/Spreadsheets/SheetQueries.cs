using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Spreadsheets;

/// <summary>Reads a plan, or an agency's part of it, as its spreadsheet shows it.</summary>
public sealed class SheetQueries(Actor actor, Sight sight, TimeProvider clock)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="agencyId">The part to show; null for all that the person may see. An agency's people always get
    /// their own.</param>
    /// <returns>Null when there is no such plan or agency, or none that this person may see.</returns>
    public async Task<PlanSheet?> LoadAsync(Guid planId, Guid? agencyId, CancellationToken cancel)
    {
        var person = actor.Person;
        var plan = await sight
            .Of<Plan>()
            .AsNoTracking()
            .Include(p => p.Legend)
            .Where(p => p.Id == planId)
            .SingleOrDefaultAsync(cancel);
        var part = person.SeesOnlyOwnAgency ? person.AgencyId : agencyId;
        var agency = part is null
            ? null
            : await sight.Of<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == part, cancel);
        if (
            plan is null
            || (part is not null && agency is null)
            || (person.SeesOnlyOwnAgency && agencyId is not null && agencyId != part)
        )
        {
            return null;
        }

        var visible = sight.Of<PlanAction>().AsNoTracking().Where(a => a.PlanId == planId);
        if (part is not null)
        {
            visible = visible.Where(a => a.AgencyId == part || a.Contributors.Any(c => c.AgencyId == part));
        }

        var actions = await visible.OrderBy(a => a.Order).ToListAsync(cancel);
        return new(
            plan.Id,
            plan.Title,
            part,
            agency?.Name,
            clock.GetUtcNow().UtcDateTime,
            RatingsOf(plan, actions),
            await RowsAsync(planId, actions, part, person, cancel)
        );
    }

    /// <summary>The plans in which the person's agency has a part, with the number of its actions.</summary>
    public async Task<List<(Guid Id, string Title, int Actions)>> PlansOfMyAgencyAsync(CancellationToken cancel)
    {
        var agency = actor.Person.AgencyId;
        var actions = sight.Of<PlanAction>().Where(a => agency != null && a.AgencyId == agency);
        return (
            await sight
                .Of<Plan>()
                .Where(p => actions.Any(a => a.PlanId == p.Id))
                .OrderBy(p => p.Title)
                .Select(p => new
                {
                    p.Id,
                    p.Title,
                    Actions = actions.Count(a => a.PlanId == p.Id),
                })
                .ToListAsync(cancel)
        ).ConvertAll(p => (p.Id, p.Title, p.Actions));
    }

    /// <summary>
    /// The agencies that answer for an action of the plan, for choosing a part; an agency's people get none, since
    /// theirs is chosen.
    /// </summary>
    public async Task<List<(Guid Id, string Name)>> AgenciesOfAsync(Guid planId, CancellationToken cancel)
    {
        if (actor.Person.SeesOnlyOwnAgency)
        {
            return [];
        }

        var actions = sight.Of<PlanAction>().Where(a => a.PlanId == planId);
        return (
            await sight
                .Of<Agency>()
                .Where(g => actions.Any(a => a.AgencyId == g.Id))
                .OrderBy(g => g.Name)
                .Select(g => new { g.Id, g.Name })
                .ToListAsync(cancel)
        ).ConvertAll(g => (g.Id, g.Name));
    }

    private async Task<List<SheetRow>> RowsAsync(
        Guid planId,
        List<PlanAction> actions,
        Guid? part,
        Person person,
        CancellationToken cancel
    )
    {
        var findings = await sight
            .Of<Finding>()
            .AsNoTracking()
            .Where(f => f.PlanId == planId)
            .ToDictionaryAsync(f => f.Id, f => f.Text, cancel);
        var recommendations = await sight
            .Of<Recommendation>()
            .AsNoTracking()
            .Where(r => r.PlanId == planId)
            .ToDictionaryAsync(r => r.Id, cancel);
        var agencies = await sight
            .Of<Response>()
            .AsNoTracking()
            .Where(r => r.Recommendation!.PlanId == planId)
            .Select(r => new { r.Id, Name = r.Agency != null ? r.Agency.Name : r.AgencyAsWritten })
            .ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        var updates = sight.Of<ActionUpdate>().AsNoTracking().Where(u => u.PlanId == planId);
        var latest = (
            await updates
                .Where(u => u.State == UpdateState.Submitted || u.State == UpdateState.Accepted)
                .Where(u =>
                    !sight
                        .Of<ActionUpdate>()
                        .Any(n =>
                            n.ActionId == u.ActionId
                            && (n.State == UpdateState.Submitted || n.State == UpdateState.Accepted)
                            && n.SubmittedAt > u.SubmittedAt
                        )
                )
                .Select(u => new
                {
                    u.ActionId,
                    u.Text,
                    u.SubmittedAt,
                })
                .ToListAsync(cancel)
        ).ToLookup(u => u.ActionId);
        var drafts = (await updates.Where(u => u.State == UpdateState.Draft).ToListAsync(cancel)).ToLookup(u =>
            (u.ActionId, u.AgencyId)
        );
        var asked = (
            await sight
                .Of<Extension>()
                .AsNoTracking()
                .Where(e => e.PlanId == planId && e.State == ExtensionState.Asked)
                .Select(e => new { e.ActionId, e.ToTarget })
                .ToListAsync(cancel)
        ).ToLookup(e => e.ActionId, e => e.ToTarget);
        return actions.ConvertAll(a =>
        {
            var draft = drafts[(a.Id, a.AgencyId)].FirstOrDefault();
            return new SheetRow(
                RowOf(a, recommendations.GetValueOrDefault(a.RecommendationId)) with
                {
                    Finding = a.FindingId is { } f ? findings.GetValueOrDefault(f) : null,
                    Agency = agencies.GetValueOrDefault(a.ResponseId),
                },
                a.Version,
                a.AgencyId,
                a.AgencyId is not null && (part is null || a.AgencyId == part)
            )
            {
                FirstPromised = a.FirstTarget ?? Day(a.FirstDue),
                LatestWords = latest[a.Id].MaxBy(u => u.SubmittedAt)?.Text ?? a.Update ?? "",
                DraftVersion = draft?.Version ?? 0,
                Draft = draft?.Text,
                DateAskedFor = asked[a.Id].FirstOrDefault(),
            };
        });
    }

    private static PlanRow RowOf(PlanAction a, Recommendation? under) =>
        new()
        {
            Key = a.Id.ToString(),
            Words = a.ToWords(),
            Number = under?.Number,
            Asked = under?.Text,
            Section = under?.Section,
            RatingCode = a.Rating,
            Delivery = a.Delivery,
            Withdrawn = a.Withdrawn,
            Live = new(a.Assurance, [], a.FirstDue, a.Due, a.TimesMoved, []) { Closure = a.Closure },
        };

    /// <summary>
    /// The plan's own legend; without one the usual letters, and what its actions bear: the same as the update page
    /// offers.
    /// </summary>
    private static SheetRatings RatingsOf(Plan plan, List<PlanAction> actions)
    {
        if (plan.Legend.Count > 0)
        {
            return new([.. plan.Legend.OrderBy(l => l.Order).Select(l => (l.Code, (string?)l.Meaning))]);
        }

        (string, string?)[] usual = [("R", null), ("A", null), ("G", null), ("Complete", null)];
        return new([
            .. usual,
            .. actions
                .Select(a => a.Rating)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(c => !usual.Any(u => u.Item1 == c))
                .Order(StringComparer.Ordinal)
                .Select(c => (c, (string?)null)),
        ]);
    }

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", British) ?? "";
}
