using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Questions;

/// <summary>Makes challenges of questions that rules found.</summary>
internal sealed class QuestionChallenges(Writes writes, Actor actor, Sight sight)
{
    /// <summary>Adds a challenge in this state; the caller records why and saves.</summary>
    public async Task<ChallengeRecord> AddAsync(
        Guid planId,
        FoundQuestion question,
        ChallengeState state,
        CancellationToken cancel
    )
    {
        var recommendation = await RecommendationOfAsync(question, cancel);
        return writes.Add(
            new ChallengeRecord
            {
                PlanId = planId,
                RaisedById = state == ChallengeState.Raised ? actor.Person.Id : null,
                RecommendationId = recommendation,
                ActionId = question.ActionId,
                AgencyId = question.AgencyId,
                State = state,
                Rule = question.Raised.Rule.Id,
                Question = question.Raised.Question,
                Facts = question.Raised.Why,
                Quote = question.Raised.Chief.Quote,
                Fingerprint = question.Fingerprint,
            }
        );
    }

    /// <summary>
    /// Under which recommendation the question's action or answer stands; null when it is about none.
    /// </summary>
    private async Task<Guid?> RecommendationOfAsync(FoundQuestion question, CancellationToken cancel) =>
        question.ActionId is { } action
            ? await sight
                .Of<PlanAction>()
                .Where(a => a.Id == action)
                .Select(a => (Guid?)a.RecommendationId)
                .SingleOrDefaultAsync(cancel)
        : Guid.TryParse(question.Raised.Chief.Row, out var response)
            ? await sight
                .Of<Response>()
                .Where(r => r.Id == response)
                .Select(r => (Guid?)r.RecommendationId)
                .SingleOrDefaultAsync(cancel)
        : null;
}
