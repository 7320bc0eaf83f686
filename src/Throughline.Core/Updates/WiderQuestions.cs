using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Updates;

/// <summary>A question that waits for an agency and is about more than one action.</summary>
/// <param name="Recommendation">What it is about; null when it is about the whole plan.</param>
public sealed record WiderQuestion(
    Guid Id,
    string Question,
    string Plan,
    string? Recommendation,
    string By,
    DateTime At
);

/// <summary>Challenges of an agency that stand at no action of its own, so that its page shows them too.</summary>
internal static class WiderQuestions
{
    /// <summary>The oldest first, as far as the person may see them.</summary>
    public static Task<List<WiderQuestion>> LoadAsync(Sight sight, Guid agency, CancellationToken cancel) =>
        sight
            .Of<ChallengeRecord>()
            .AsNoTracking()
            .Where(c =>
                c.AgencyId == agency
                && c.ActionId == null
                && (c.State == ChallengeState.Raised || c.State == ChallengeState.Pressed)
            )
            .OrderBy(c => c.CreatedAt)
            .Select(c => new WiderQuestion(
                c.Id,
                c.Question,
                sight.Of<Plan>().Where(p => p.Id == c.PlanId).Select(p => p.Title).First(),
                sight
                    .Of<Recommendation>()
                    .Where(r => r.Id == c.RecommendationId)
                    .Select(r => r.Text ?? r.Section)
                    .FirstOrDefault(),
                c.CreatedBy,
                c.CreatedAt
            ))
            .ToListAsync(cancel);
}
