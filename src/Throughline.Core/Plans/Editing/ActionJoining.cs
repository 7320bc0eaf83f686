using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>Makes two actions of one, and one of two; both keep what was read from the paper.</summary>
public sealed class ActionJoining(
    ThroughlineDb db,
    Writes writes,
    ActionEditing editing,
    ThreadPlaces places,
    SettlingDoubts doubts
)
{
    /// <summary>
    /// The second is new, at the end of the same answer, with the same dates, people and rating; updates and evidence
    /// stay with the first.
    /// </summary>
    /// <returns>The new action's id.</returns>
    public async Task<Guid> SplitAsync(
        Guid id,
        int seenVersion,
        string? first,
        string? second,
        CancellationToken cancel
    )
    {
        var a = await editing.FindAsync(id, seenVersion, cancel);
        Need.That(!a.Withdrawn && a.Closure != ClosureStage.Closed, "A closed or withdrawn action is not split.");
        var (one, two) = (ActionEditing.Words(first, "first"), ActionEditing.Words(second, "second"));
        var added = writes.Add(Copy(a, two, await editing.LastAsync(a.PlanId, cancel) + 1));
        await CopyProvenanceAsync(a.Id, added.Id, cancel);
        db.AddRange(
            (await db.Set<ContributingAgency>().Where(c => c.ActionId == id).ToListAsync(cancel)).Select(
                c => new ContributingAgency { ActionId = added.Id, AgencyId = c.AgencyId }
            )
        );
        writes.Record(
            PlanEvents.ActionAdded,
            added,
            nameof(PlanAction.Text),
            old: null,
            two,
            $"split from action {id}",
            a.PlanId
        );
        writes.Record(
            PlanEvents.ActionSplit,
            a,
            nameof(PlanAction.Text),
            a.Text,
            one,
            $"the rest is action {added.Id}",
            a.PlanId
        );
        a.Text = one;
        writes.Change(a);
        await places.KeepAsync([a, added], cancel);
        await writes.SaveAsync(cancel);
        return added.Id;
    }

    /// <summary>
    /// Adds its words to another action of the same answer and withdraws it. Its updates and evidence stay on it and on
    /// the thread; what was read of it is traced from both.
    /// </summary>
    public async Task MergeAsync(Guid id, int seenVersion, Guid into, string? why, CancellationToken cancel)
    {
        var a = await editing.FindAsync(id, seenVersion, cancel);
        Need.That(!a.Withdrawn && a.Closure != ClosureStage.Closed, "A closed or withdrawn action is not merged.");
        var reason = Need.Words(why, "why", "Say why the two are one.");
        var other =
            await db.Set<PlanAction>()
                .SingleOrDefaultAsync(
                    o =>
                        o.Id == into
                        && o.ResponseId == a.ResponseId
                        && o.Id != id
                        && !o.Withdrawn
                        && o.Closure != ClosureStage.Closed,
                    cancel
                )
            ?? throw new RuleBrokenException("Choose the action that it becomes part of.", "into");
        var text = Need.Optional($"{other.Text}\n{a.Text}");
        writes.Differs(
            other,
            a.PlanId,
            nameof(PlanAction.Text),
            other.Text,
            text,
            $"action {id} was merged into it. {reason}"
        );
        other.Text = text;
        writes.Change(other);
        await CopyProvenanceAsync(id, into, cancel);
        await doubts.FollowAsync(id, into, cancel);
        editing.Withdraw(a, $"Merged into another action. {reason}");
        await places.KeepAsync([other], cancel);
        await writes.SaveAsync(cancel);
    }

    private async Task CopyProvenanceAsync(Guid from, Guid to, CancellationToken cancel)
    {
        foreach (var p in await db.Set<Provenance>().AsNoTracking().Where(p => p.ActionId == from).ToListAsync(cancel))
        {
            db.Add(
                new Provenance
                {
                    ActionId = to,
                    DocumentId = p.DocumentId,
                    Field = p.Field,
                    Heading = p.Heading,
                    Words = p.Words,
                    Page = p.Page,
                    Line = p.Line,
                    Cell = p.Cell,
                    PlaceWords = p.PlaceWords,
                    Left = p.Left,
                    Top = p.Top,
                    Right = p.Right,
                    Bottom = p.Bottom,
                }
            );
        }
    }

    private static PlanAction Copy(PlanAction a, string text, int order)
    {
        var copy = new PlanAction
        {
            ResponseId = a.ResponseId,
            PlanId = a.PlanId,
            RecommendationId = a.RecommendationId,
            FindingId = a.FindingId,
            AgencyId = a.AgencyId,
            Order = order,
            RowId = a.RowId,
            SplitFromId = a.Id,
            Rating = a.Rating,
            RatingWords = a.RatingWords,
            RatingColour = a.RatingColour,
            Delivery = a.Delivery,
            Target = a.Target,
            TargetKind = a.TargetKind,
            TargetFirst = a.TargetFirst,
            TargetLast = a.TargetLast,
            Due = a.Due,
            FirstTarget = a.FirstTarget,
            FirstDue = a.FirstDue,
            TimesMoved = a.TimesMoved,
            DaysMoved = a.DaysMoved,
            Answer = a.Answer,
            AnsweredOn = a.AnsweredOn,
            SourcePage = a.SourcePage,
            SourceLine = a.SourceLine,
            SourceWhere = a.SourceWhere,
            NamedJson = a.NamedJson,
        };
        foreach (var field in Fields.Typed)
        {
            copy[field] = a[field];
        }

        copy.Text = text;
        return copy;
    }
}
