using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>Reads the rows of what is asked of one agency, with all that is needed to update them in place.</summary>
internal sealed class AskedRows(PlanRecordsInSight sight, RatingChoices ratings, Guid agency)
{
    /// <param name="places">The rows of the page, in order, with their urgency.</param>
    /// <param name="also">Actions that are shown before them, wherever they stand.</param>
    public async Task<List<AskedRow>> OfAsync(
        List<(Guid Id, Urgency Urgency)> places,
        IReadOnlyCollection<Guid> also,
        List<OpenAsk> asks,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var ids = also.Except(places.Select(p => p.Id)).Concat(places.Select(p => p.Id)).ToList();
        var rows = await Rows(sight.Of<PlanAction>().Where(a => ids.Contains(a.Id) && a.AgencyId == agency))
            .ToDictionaryAsync(r => r.ActionId, cancel);
        await FillAsync(rows, asks, cancel);
        var known = places.ToDictionary(p => p.Id, p => p.Urgency);
        foreach (var row in rows.Values)
        {
            row.Urgency = known.TryGetValue(row.ActionId, out var urgency) ? urgency : UrgencyOf(row, today);
        }

        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private static IQueryable<AskedRow> Rows(IQueryable<PlanAction> actions) =>
        actions.Select(a => new AskedRow
        {
            ActionId = a.Id,
            PlanId = a.PlanId,
            // Whoever sees an action sees what it stands under.
            Plan = a.Response!.Recommendation!.Plan!.Title,
            Number = a.Response.Recommendation.Number,
            Recommendation = a.Response.Recommendation.Text,
            Action = a.Text ?? a.Description,
            Rating = a.Rating,
            Delivery = a.Delivery,
            Due = a.Due,
            Target = a.Target,
            TimesMoved = a.TimesMoved,
            DaysMoved = a.DaysMoved,
            Latest = a.Update,
            LatestAt = a.LastUpdateAt,
            AnsweredOn = a.AnsweredOn,
            Answer = a.Answer,
            Rests = a.Rests,
        });

    /// <summary>Of a row that is shown though it does not stand on this page.</summary>
    private static Urgency UrgencyOf(AskedRow row, DateOnly today) =>
        Asked.Of(
            new(
                row.SentBack is not null,
                row.Question is not null,
                row.WaitingSince is not null,
                AskedByCycle: false,
                row.Due,
                row.Delivery,
                row.Answer == AgencyAnswer.Silent,
                row.AnsweredOn,
                row.Rests
            ),
            today
        );

    private async Task FillAsync(Dictionary<Guid, AskedRow> rows, List<OpenAsk> asks, CancellationToken cancel)
    {
        var ids = rows.Keys.ToList();
        var updates = await UpdatesAsync(ids, cancel);
        var questions = await QuestionsAsync(ids, cancel);
        var choices = await ratings.OfAsync([.. rows.Values.Select(r => r.PlanId).Distinct()], cancel);
        var evidence = await sight
            .On<EvidenceRecord>(ids)
            .Where(e => !e.Withdrawn)
            .GroupBy(e => e.ActionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        foreach (var row in rows.Values)
        {
            row.Evidence = evidence.GetValueOrDefault(row.ActionId);
            FillUpdates(row, [.. updates[row.ActionId]]);
            row.Question = questions[row.ActionId]
                .Select(q => new OpenQuestion(q.Id, q.Question, q.CreatedBy, q.CreatedAt))
                .FirstOrDefault();
            row.Ask = asks.Find(a => a.PlanId == row.PlanId);
            row.Choices = choices[row.PlanId];
        }
    }

    private async Task<ILookup<Guid, ActionUpdate>> UpdatesAsync(List<Guid> ids, CancellationToken cancel) =>
        (
            await sight
                .On<ActionUpdate>(ids)
                .AsNoTracking()
                .Where(u => u.AgencyId == agency && u.State != UpdateState.Accepted)
                .ToListAsync(cancel)
        ).ToLookup(u => u.ActionId);

    private async Task<ILookup<Guid, ChallengeRecord>> QuestionsAsync(List<Guid> ids, CancellationToken cancel) =>
        (
            await sight
                .On<ChallengeRecord>(ids)
                .AsNoTracking()
                .Where(c =>
                    c.AgencyId == agency && (c.State == ChallengeState.Raised || c.State == ChallengeState.Pressed)
                )
                .OrderBy(c => c.CreatedAt)
                .ToListAsync(cancel)
        ).ToLookup(c => c.ActionId!.Value);

    /// <param name="mine">The agency's updates of the action that were not accepted.</param>
    private static void FillUpdates(AskedRow row, List<ActionUpdate> mine)
    {
        row.Draft = mine.Where(u => u.State == UpdateState.Draft)
            .OrderByDescending(u => u.ChangedAt)
            .Select(u => new DraftWords(u.Text, u.Rating, u.RatingWhy, u.Version, u.ChangedBy, u.ChangedAt))
            .FirstOrDefault();
        row.WaitingSince = mine.Where(u => u.State == UpdateState.Submitted).Max(u => u.SubmittedAt);
        row.SentBack = mine.Where(u =>
                u.State == UpdateState.SentBack
                && !(row.WaitingSince > u.SubmittedAt)
                && !(row.LatestAt >= u.SubmittedAt)
            )
            .OrderByDescending(u => u.SubmittedAt)
            .Select(u => new SentBackWords(u.SentBackWords, u.DecidedBy, u.DecidedAt, u.Text, u.Rating, u.RatingWhy))
            .FirstOrDefault();
    }
}
