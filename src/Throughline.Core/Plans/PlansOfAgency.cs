using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>
/// What an agency answers for in plans. To a successor goes what is open, with the answers that it stands under.
/// </summary>
[SeesEverything("all of an agency goes with it, whoever may see what of it")]
internal sealed class PlansOfAgency(ThroughlineDb db, Writes writes, StepMails mails) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, all) = (move.From.Id, move.Everything);
        var actions = await db.Set<PlanAction>()
            .Where(a => a.AgencyId == from && (all || (!a.Withdrawn && a.Closure != ClosureStage.Closed)))
            .ToListAsync(cancel);
        var answers = await AnswersAsync(move, actions, cancel);
        foreach (var action in actions)
        {
            if (all)
            {
                Note(move, action, action.PlanId);
            }
            else
            {
                writes.Record(
                    PlanEvents.ActionGivenOn,
                    action,
                    "Agency",
                    move.From.Name,
                    move.To.Name,
                    move.Why,
                    action.PlanId
                );
            }

            action.AgencyId = move.To.Id;
            writes.Change(action);
            move.Actions.Add(action.Id);
        }

        move.Note("answer to a recommendation", "answers to recommendations", answers);
        move.Note("action", "actions", actions.Count);
        await ContributionsAsync(move, cancel);
    }

    /// <summary>
    /// The answers under which the actions stand, and those under which none does. One of which a part is over is two from
    /// then on: what is over stays under the first's.
    /// </summary>
    private async Task<int> AnswersAsync(AgencyMove move, List<PlanAction> actions, CancellationToken cancel)
    {
        var (from, all) = (move.From.Id, move.Everything);
        var going = actions.ToLookup(a => a.ResponseId);
        var answers = await db.Set<Response>()
            .Include(r => r.Recommendation)
            .Where(r => r.AgencyId == from && (all || !r.Withdrawn))
            .ToListAsync(cancel);
        var counts = await db.Set<PlanAction>()
            .Where(a => db.Set<Response>().Any(r => r.Id == a.ResponseId && r.AgencyId == from))
            .GroupBy(a => a.ResponseId)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
        var gone = 0;
        foreach (var answer in answers)
        {
            var under = counts.GetValueOrDefault(answer.Id);
            if (all || under == going[answer.Id].Count())
            {
                Note(move, answer, answer.Recommendation!.PlanId);
                answer.AgencyId = move.To.Id;
                writes.Change(answer);
                gone++;
            }
            else if (going[answer.Id].Any())
            {
                await PartAsync(move, answer, [.. going[answer.Id]], cancel);
                gone++;
            }
        }

        return gone;
    }

    private async Task PartAsync(AgencyMove move, Response answer, List<PlanAction> actions, CancellationToken cancel)
    {
        var last = await db.Set<Response>()
            .Where(r => r.RecommendationId == answer.RecommendationId)
            .MaxAsync(r => r.Order, cancel);
        var part = writes.Add(
            new Response
            {
                RecommendationId = answer.RecommendationId,
                Order = last + 1,
                AgencyAsWritten = answer.AgencyAsWritten,
                AgencyId = move.To.Id,
                Text = answer.Text,
            }
        );
        var plan = answer.Recommendation!.PlanId;
        writes.Record(
            PlanEvents.ResponseAdded,
            part,
            nameof(Response.Text),
            old: null,
            part.Text,
            $"split from response {answer.Id}. {move.Why}",
            plan
        );
        foreach (var action in actions)
        {
            writes.Differs(action, plan, nameof(PlanAction.ResponseId), action.ResponseId, part.Id, move.Why);
            action.ResponseId = part.Id;
        }
    }

    /// <summary>Coordinators are told of what is left open with nobody to do it.</summary>
    public async Task EndAsync(Agency agency, CancellationToken cancel)
    {
        var open = await OpenOf(db, agency.Id).CountAsync(cancel);
        if (agency.SuccessorId is null && open > 0)
        {
            await mails.CoordinatorsAsync(
                MailKind.AgencyEnded,
                MailMessage.Of(
                    $"{MailName.Of(agency)} has ended",
                    $"{MailName.Of(agency)} ended on {agency.EndsOn!.Value} and nobody follows it. {new MailCount(open, "action", "actions")} of it are open.",
                    $"Name the agency that follows it: {MailLink.To($"/agencies/{agency.Id}")}"
                ),
                cancel
            );
        }
    }

    /// <summary>The actions of an agency that are neither closed nor withdrawn.</summary>
    public static IQueryable<PlanAction> OpenOf(ThroughlineDb db, Guid agency) =>
        db.Set<PlanAction>().Where(a => a.AgencyId == agency && !a.Withdrawn && a.Closure != ClosureStage.Closed);

    /// <summary>Where the first helps; not where the second does already, or answers for the action.</summary>
    private async Task ContributionsAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, to, all) = (move.From.Id, move.To.Id, move.Everything);
        var contributions = await db.Set<ContributingAgency>()
            .Where(c =>
                c.AgencyId == from
                && (
                    all
                    || db.Set<PlanAction>()
                        .Any(a => a.Id == c.ActionId && !a.Withdrawn && a.Closure != ClosureStage.Closed)
                )
            )
            .ToListAsync(cancel);
        var actions = contributions.ConvertAll(c => c.ActionId);
        var helped = await db.Set<ContributingAgency>()
            .Where(c => c.AgencyId == to && actions.Contains(c.ActionId))
            .Select(c => c.ActionId)
            .ToListAsync(cancel);
        var owned = await db.Set<PlanAction>()
            .Where(a => a.AgencyId == to && actions.Contains(a.Id))
            .Select(a => a.Id)
            .ToListAsync(cancel);
        foreach (var contribution in contributions)
        {
            if (
                helped.Contains(contribution.ActionId)
                || owned.Contains(contribution.ActionId)
                || move.Actions.Contains(contribution.ActionId)
            )
            {
                db.Remove(contribution);
            }
            else
            {
                contribution.AgencyId = to;
            }
        }

        // Where the second helped with what is its own now, it answers for it and does not help besides.
        db.RemoveRange(
            await db.Set<ContributingAgency>()
                .Where(c => c.AgencyId == to && move.Actions.Contains(c.ActionId))
                .ToListAsync(cancel)
        );
        move.Note("action that it helps with", "actions that it helps with", contributions.Count);
    }

    private void Note(AgencyMove move, TrackedRecord on, Guid plan) =>
        writes.Differs(on, plan, "Agency", move.From.Name, move.To.Name, move.Why.Length == 0 ? null : move.Why);
}
