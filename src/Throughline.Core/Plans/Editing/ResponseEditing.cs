using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>
/// What one agency answers. The agency is given by name: an unknown one is added to the partnership. Blank: the plan
/// names none.
/// </summary>
public sealed record ResponseInput(string? Agency, string? Text);

/// <summary>Adds, changes, moves, merges, splits and withdraws what agencies answer to a recommendation.</summary>
public sealed class ResponseEditing(ThroughlineDb db, Writes writes, PlanRecordsInSight sight, ThreadPlaces places)
{
    /// <returns>The new response's id.</returns>
    public async Task<Guid> AddAsync(Guid recommendationId, ResponseInput input, CancellationToken cancel)
    {
        var recommendation = await sight.RecommendationAsync(recommendationId, cancel);
        sight.OnlyCoordinator();
        Need.That(!recommendation.Withdrawn, "This recommendation was withdrawn.");
        var agency = await AgencyAsync(input.Agency, cancel);
        var response = writes.Add(
            new Response
            {
                RecommendationId = recommendationId,
                Order = await LastAsync(recommendationId, cancel) + 1,
                AgencyAsWritten = agency?.Name,
                AgencyId = agency?.Id,
                Text = Need.Optional(input.Text),
            }
        );
        writes.Record(
            PlanEvents.ResponseAdded,
            response,
            nameof(Response.Text),
            old: null,
            response.Text,
            response.AgencyAsWritten,
            recommendation.PlanId
        );
        await writes.SaveAsync(cancel);
        return response.Id;
    }

    /// <summary>Changes its words or its agency. With another agency its actions become that agency's.</summary>
    public async Task ChangeAsync(Guid id, int seenVersion, ResponseInput input, CancellationToken cancel)
    {
        var (response, plan) = await FindAsync(id, seenVersion, cancel);
        var text = Need.Optional(input.Text);

        // The agency as the paper writes it stays unless another agency is named.
        var shown = await sight.Of<Agency>().SingleOrDefaultAsync(a => a.Id == response.AgencyId, cancel);
        var same =
            string.Equals(Need.Optional(input.Agency), response.AgencyAsWritten, StringComparison.Ordinal)
            || (shown is not null && string.Equals(Need.Optional(input.Agency), shown.Name, StringComparison.Ordinal));
        var agency = same ? null : await AgencyAsync(input.Agency, cancel);
        var (name, agencyId) = same ? (response.AgencyAsWritten, response.AgencyId) : (agency?.Name, agency?.Id);
        if (
            writes.Differs(response, plan, nameof(Response.Text), response.Text, text)
            | writes.Differs(response, plan, "Agency", response.AgencyAsWritten, name)
        )
        {
            (response.Text, response.AgencyAsWritten, response.AgencyId) = (text, name, agencyId);
            writes.Change(response);
            await places.KeepAsync(await ActionsAsync(id, cancel), cancel);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Swaps it with its neighbour under the same recommendation.</summary>
    public async Task MoveAsync(Guid id, int seenVersion, bool up, CancellationToken cancel)
    {
        var (response, plan) = await FindAsync(id, seenVersion, cancel);
        var old = response.Order;
        Need.That(await places.StepAsync(response, up, cancel), "It stands at the end already.");
        writes.Moved(response, plan, old, response.Order);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Puts it, with its actions, under another recommendation of the plan.</summary>
    public async Task PutUnderAsync(Guid id, int seenVersion, Guid recommendationId, CancellationToken cancel)
    {
        var (response, plan) = await FindAsync(id, seenVersion, cancel);
        Need.That(
            await db.Set<Recommendation>()
                .AnyAsync(r => r.Id == recommendationId && r.PlanId == plan && !r.Withdrawn, cancel),
            "Choose a recommendation of this plan.",
            "recommendation"
        );
        if (
            writes.Differs(
                response,
                plan,
                nameof(Response.RecommendationId),
                response.RecommendationId,
                recommendationId
            )
        )
        {
            (response.Order, response.RecommendationId) = (
                await LastAsync(recommendationId, cancel) + 1,
                recommendationId
            );
            writes.Change(response);
            await places.KeepAsync(await ActionsAsync(id, cancel), cancel);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>
    /// Adds its words to another answer of the recommendation, puts its actions there, and withdraws it.
    /// </summary>
    public async Task MergeAsync(Guid id, int seenVersion, Guid into, string? why, CancellationToken cancel)
    {
        var (response, plan) = await FindAsync(id, seenVersion, cancel);
        var reason = Need.Words(why, "why", "Say why the two are one.");
        var other =
            await db.Set<Response>()
                .SingleOrDefaultAsync(
                    r => r.Id == into && r.RecommendationId == response.RecommendationId && r.Id != id && !r.Withdrawn,
                    cancel
                )
            ?? throw new RuleBrokenException("Choose the answer that it becomes part of.", "into");
        var text = Need.Optional($"{other.Text}\n\n{response.Text}");
        if (writes.Differs(other, plan, nameof(Response.Text), other.Text, text, reason))
        {
            other.Text = text;
            writes.Change(other);
        }

        await TakeAsync(await ActionsAsync(id, cancel), other.Id, plan, cancel);
        Withdraw(response, plan, $"Merged into another answer. {reason}");
        await writes.SaveAsync(cancel);
    }

    /// <summary>
    /// Makes a second answer, of another agency where one is named; the actions that are named follow it.
    /// </summary>
    /// <returns>The new response's id.</returns>
    public async Task<Guid> SplitAsync(
        Guid id,
        int seenVersion,
        string? first,
        ResponseInput second,
        IReadOnlyCollection<Guid> follow,
        CancellationToken cancel
    )
    {
        var (response, plan) = await FindAsync(id, seenVersion, cancel);
        var agency = Need.Optional(second.Agency) is null ? null : await AgencyAsync(second.Agency, cancel);
        var added = writes.Add(
            new Response
            {
                RecommendationId = response.RecommendationId,
                Order = await LastAsync(response.RecommendationId, cancel) + 1,
                AgencyAsWritten = agency?.Name ?? response.AgencyAsWritten,
                AgencyId = agency?.Id ?? response.AgencyId,
                Text = Need.Optional(second.Text),
            }
        );
        RecordSplit(response, Need.Optional(first), added, plan);
        response.Text = Need.Optional(first);
        writes.Change(response);
        var actions = await ActionsAsync(id, cancel);
        await TakeAsync(actions.FindAll(a => follow.Contains(a.Id)), added.Id, plan, cancel);
        await places.KeepAsync(actions, cancel);
        await writes.SaveAsync(cancel);
        return added.Id;
    }

    private void RecordSplit(Response response, string? rest, Response added, Guid plan)
    {
        writes.Record(
            PlanEvents.ResponseAdded,
            added,
            nameof(Response.Text),
            old: null,
            added.Text,
            $"split from response {response.Id}",
            plan
        );
        writes.Record(
            PlanEvents.ResponseSplit,
            response,
            nameof(Response.Text),
            response.Text,
            rest,
            $"the rest is response {added.Id}",
            plan
        );
    }

    /// <summary>Withdraws it and every action under it that still stands.</summary>
    public async Task WithdrawAsync(Guid id, int seenVersion, string? why, CancellationToken cancel)
    {
        var (response, plan) = await FindAsync(id, seenVersion, cancel);
        Need.That(!response.Withdrawn, "It has been withdrawn already.");
        var reason = Need.Words(why, "why", "Say why it is withdrawn.");
        Withdraw(response, plan, reason);
        foreach (var action in (await ActionsAsync(id, cancel)).FindAll(a => !a.Withdrawn))
        {
            (action.Withdrawn, action.WithdrawnWhy) = (true, $"The agency's answer was withdrawn. {reason}");
            writes.Withdrawn(action, plan, action.WithdrawnWhy);
        }

        await writes.SaveAsync(cancel);
    }

    private async Task TakeAsync(List<PlanAction> actions, Guid to, Guid plan, CancellationToken cancel)
    {
        foreach (var action in actions)
        {
            writes.Differs(action, plan, nameof(PlanAction.ResponseId), action.ResponseId, to);
            action.ResponseId = to;
            writes.Change(action);
        }

        await places.KeepAsync(actions, cancel);
    }

    private void Withdraw(Response response, Guid plan, string why)
    {
        (response.Withdrawn, response.WithdrawnWhy) = (true, why);
        writes.Withdrawn(response, plan, why);
    }

    private Task<List<PlanAction>> ActionsAsync(Guid response, CancellationToken cancel) =>
        db.Set<PlanAction>().Where(a => a.ResponseId == response).OrderBy(a => a.Order).ToListAsync(cancel);

    private async Task<int> LastAsync(Guid recommendation, CancellationToken cancel) =>
        await db.Set<Response>().Where(r => r.RecommendationId == recommendation).MaxAsync(r => (int?)r.Order, cancel)
        ?? -1;

    private async Task<(Response Response, Guid Plan)> FindAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var response =
            await db.Set<Response>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotHereException();
        var recommendation = await sight.RecommendationAsync(response.RecommendationId, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(response, seenVersion);
        return (response, recommendation.PlanId);
    }

    private async Task<Agency?> AgencyAsync(string? name, CancellationToken cancel)
    {
        if (Need.Optional(name, "agency", 200) is not { } wanted)
        {
            return null;
        }

        var register = await AgencyRegister.OfAsync(
            sight.Of<Agency>(),
            sight.Of<AgencyNameFrom>(),
            sight.Today,
            cancel
        );
        if (register.Called(wanted) is { } known)
        {
            return register.NowOf(known)
                ?? throw new RuleBrokenException(
                    $"{known.Name} has ended and no agency follows it. Choose another agency.",
                    "agency"
                );
        }

        Need.That(!AgencyKey.Of(wanted).IsEmpty, "Write the agency's name.", "agency");
        var agency = writes.Add(new Agency { Name = wanted });
        writes.Record(AccessEvents.AgencyAdded, agency, @new: wanted);
        return agency;
    }
}
