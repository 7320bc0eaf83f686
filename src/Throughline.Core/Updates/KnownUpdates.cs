using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// What stands already of the actions that updates are written about: the agency's drafts, what it submitted that
/// waits, and the ratings to choose from.
/// </summary>
/// <param name="Actions">Those that the person may see, by id.</param>
internal sealed record KnownUpdates(
    Dictionary<Guid, PlanAction> Actions,
    Dictionary<Guid, ActionUpdate> Drafts,
    ILookup<Guid, ActionUpdate> Waiting,
    Dictionary<Guid, List<RatingChoice>> Choices
)
{
    public static async Task<KnownUpdates> LoadAsync(
        ThroughlineDb db,
        RatingChoices ratings,
        List<Guid> ids,
        Guid? agency,
        Dictionary<Guid, PlanAction> actions,
        CancellationToken cancel
    )
    {
        var drafts = await db.Set<ActionUpdate>()
            .Where(u => ids.Contains(u.ActionId) && u.AgencyId == agency && u.State == UpdateState.Draft)
            .ToDictionaryAsync(u => u.ActionId, cancel);
        var waiting = (
            await db.Set<ActionUpdate>()
                .AsNoTracking()
                .Where(u => ids.Contains(u.ActionId) && u.AgencyId == agency && u.State == UpdateState.Submitted)
                .ToListAsync(cancel)
        ).ToLookup(u => u.ActionId);
        var choices = await ratings.OfAsync([.. actions.Values.Select(a => a.PlanId).Distinct()], cancel);
        return new(actions, drafts, waiting, choices);
    }

    /// <summary>Sent twice: a second press of the button, or a page sent again.</summary>
    public bool WasSent(UpdateInput input) =>
        Actions.TryGetValue(input.ActionId, out var action)
        && !Drafts.ContainsKey(action.Id)
        && Waiting[action.Id].Any(w => Same(w, input, action));

    /// <summary>Whether the update can be kept or submitted, and else why not.</summary>
    /// <param name="entered">A coordinator enters it for the agency.</param>
    public UpdateResult Check(UpdateInput input, bool submit, bool entered)
    {
        if (!Actions.TryGetValue(input.ActionId, out var action))
        {
            return new(input.ActionId, [], null, Missing: true);
        }

        if (submit && WasSent(input))
        {
            return new(action.Id, [], null);
        }

        var draft = Drafts.GetValueOrDefault(action.Id);
        if (Refusal(action, entered ? draft : null) is { } refusal)
        {
            return new(action.Id, [new(UpdateField.Text, refusal)], null);
        }

        return Conflict(input, action, draft) is { } conflict
            ? new(action.Id, [], conflict)
            : new(action.Id, Problems(input, action, submit), null);
    }

    /// <param name="inTheWay">A draft of the agency's own, which a coordinator does not write over.</param>
    private static string? Refusal(PlanAction action, ActionUpdate? inTheWay) =>
        inTheWay is not null
            ? $"{inTheWay.ChangedBy} keeps a draft of the agency's own. Ask them to submit it or to discard it."
        : action.Withdrawn ? "This action was withdrawn from the plan, so nothing more is asked."
        : action.Closure == ClosureStage.Closed
            ? "This action was closed, so nothing more is asked. Ask the coordinator to reopen it."
        : null;

    private UpdateConflict? Conflict(UpdateInput input, PlanAction action, ActionUpdate? draft)
    {
        var waiting = Waiting[action.Id].MaxBy(w => w.SubmittedAt);
        var theirs = draft is null && input.SeenDraft > 0 ? waiting : draft;
        var version = draft?.Version ?? 0;
        if (version != input.SeenDraft && theirs is not null)
        {
            return UpdateConflict.With(theirs, version, action);
        }

        return input.SeenAction is not null && input.SeenAction != ActionWords.Mark(action.Rating, action.Update)
            ? UpdateConflict.With(action, version)
            : null;
    }

    private IReadOnlyList<UpdateProblem> Problems(UpdateInput input, PlanAction action, bool submit)
    {
        var codes = Choices[action.PlanId].ConvertAll(c => c.Code);
        return
        [
            .. submit
                ? UpdateRules.OfSubmission(input.Words, action.Rating, codes)
                : UpdateRules.OfDraft(input.Words, codes),
        ];
    }

    private static bool Same(ActionUpdate waiting, UpdateInput input, PlanAction action) =>
        waiting.Text == input.Words.Text && (waiting.Rating ?? action.Rating) == (input.Words.Rating ?? action.Rating);
}
