using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Updates;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Spreadsheets;

/// <summary>Reads the rows of a plan's spreadsheet: its actions with what stands around them.</summary>
internal sealed class SheetRows(Sight sight, Guid planId)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="part">The agency whose part it is; null for all that the person may see.</param>
    public async Task<List<SheetRow>> OfAsync(List<PlanAction> actions, Guid? part, CancellationToken cancel)
    {
        var findings = await FindingsAsync(cancel);
        var recommendations = await RecommendationsAsync(cancel);
        var agencies = await AgenciesAsync(cancel);
        var updates = sight.Of<ActionUpdate>().AsNoTracking().Where(u => u.PlanId == planId);
        var latest = await LatestAsync(updates, cancel);
        var drafts = (await updates.Where(u => u.State == UpdateState.Draft).ToListAsync(cancel)).ToLookup(u =>
            (u.ActionId, u.AgencyId)
        );
        var asked = await DatesAskedForAsync(cancel);
        var doubts = await new DoubtsOfPlan(sight).OfActionsOfAsync(planId, cancel);
        return actions.ConvertAll(a => new SheetRow(
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
            Uncertain = DoubtsOfPlan.InOneCell(doubts[a.Id]) ?? "",
            LatestWords = latest[a.Id].MaxBy(u => u.SubmittedAt)?.Text ?? a.Update ?? "",
            DraftVersion = drafts[(a.Id, a.AgencyId)].FirstOrDefault()?.Version ?? 0,
            Draft = drafts[(a.Id, a.AgencyId)].FirstOrDefault()?.Text,
            DateAskedFor = asked[a.Id].FirstOrDefault(),
        });
    }

    private async Task<Dictionary<Guid, string>> FindingsAsync(CancellationToken cancel) =>
        await sight
            .Of<Finding>()
            .AsNoTracking()
            .Where(f => f.PlanId == planId)
            .ToDictionaryAsync(f => f.Id, f => f.Text, cancel);

    private async Task<Dictionary<Guid, Recommendation>> RecommendationsAsync(CancellationToken cancel) =>
        await sight
            .Of<Recommendation>()
            .AsNoTracking()
            .Where(r => r.PlanId == planId)
            .ToDictionaryAsync(r => r.Id, cancel);

    /// <summary>The agency of each answer, by its own name or as the paper writes it.</summary>
    private async Task<Dictionary<Guid, string?>> AgenciesAsync(CancellationToken cancel) =>
        await sight
            .Of<Response>()
            .AsNoTracking()
            .Where(r => r.Recommendation!.PlanId == planId)
            .Select(r => new { r.Id, Name = r.Agency != null ? r.Agency.Name : r.AgencyAsWritten })
            .ToDictionaryAsync(r => r.Id, r => r.Name, cancel);

    /// <summary>The newest words of each action that its agency submitted.</summary>
    private async Task<ILookup<Guid, LatestWords>> LatestAsync(
        IQueryable<ActionUpdate> updates,
        CancellationToken cancel
    ) =>
        (
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
                .Select(u => new LatestWords(u.ActionId, u.Text, u.SubmittedAt))
                .ToListAsync(cancel)
        ).ToLookup(u => u.ActionId);

    private async Task<ILookup<Guid, string>> DatesAskedForAsync(CancellationToken cancel) =>
        (
            await sight
                .Of<Extension>()
                .AsNoTracking()
                .Where(e => e.PlanId == planId && e.State == ExtensionState.Asked)
                .Select(e => new { e.ActionId, e.ToTarget })
                .ToListAsync(cancel)
        ).ToLookup(e => e.ActionId, e => e.ToTarget);

    private static PlanRow RowOf(PlanAction a, Recommendation? under) =>
        new()
        {
            Key = a.Id.ToString(),
            Words = a.ToWords(),
            Named = a.Named,
            Number = under?.Number,
            Asked = under?.Text,
            Section = under?.Section,
            RatingCode = a.Rating,
            Delivery = a.Delivery,
            Withdrawn = a.Withdrawn,
            Live = new(a.Assurance, [], a.FirstDue, a.Due, a.TimesMoved, []) { Closure = a.Closure, Answer = a.Answer },
        };

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", British) ?? "";

    private sealed record LatestWords(Guid ActionId, string Text, DateTime? SubmittedAt);
}
