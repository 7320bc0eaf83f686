using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Audit;

/// <summary>
/// A plan in which two agencies have an action each; the second has a draft, restricted evidence, and a changed rating.
/// </summary>
internal sealed record TwoAgencies(
    Guid Id,
    Guid Recommendation,
    Guid Agency,
    Guid OwnAction,
    Guid OtherAgency,
    Guid OtherAction,
    Guid RestrictedEvidence
)
{
    public static Task<TwoAgencies> MakeAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var plan = writes.Add(new Plan { Title = "Two agencies", Format = PlanFormat.ActionPlan });
            var recommendation = writes.Add(new Recommendation { PlanId = plan.Id, Text = "Listen" });
            writes.Record(PlanEvents.Started, plan);
            var (ownAgency, own) = Action(writes, recommendation, "Northfold Police");
            writes.Record(PlanEvents.ActionAdded, own, plan: plan.Id);
            var (otherAgency, other) = Action(writes, recommendation, "Marrowdale Homes");
            var update = writes.Add(
                new ActionUpdate
                {
                    ActionId = other.Id,
                    PlanId = plan.Id,
                    AgencyId = otherAgency,
                    State = UpdateState.Draft,
                }
            );
            writes.Record(UpdateEvents.DraftSaved, update, plan: plan.Id);
            var evidence = writes.Add(
                new EvidenceRecord
                {
                    ActionId = other.Id,
                    PlanId = plan.Id,
                    AgencyId = otherAgency,
                    Title = "Audit",
                    Restricted = true,
                }
            );
            writes.Record(EvidenceEvents.Added, evidence, plan: plan.Id);
            writes.Record(PlanEvents.RatingChanged, other, "Rating", "R", "G", "because of the audit", plan.Id);
            await writes.SaveAsync();
            return new TwoAgencies(plan.Id, recommendation.Id, ownAgency, own.Id, otherAgency, other.Id, evidence.Id);
        });

    private static (Guid Agency, PlanAction Action) Action(Writes writes, Recommendation recommendation, string name)
    {
        var agency = writes.Add(new Agency { Name = name });
        var response = writes.Add(new Response { RecommendationId = recommendation.Id, AgencyId = agency.Id });
        return (
            agency.Id,
            writes.Add(
                new PlanAction
                {
                    ResponseId = response.Id,
                    PlanId = recommendation.PlanId,
                    RecommendationId = recommendation.Id,
                    AgencyId = agency.Id,
                    Text = $"{name} listens",
                }
            )
        );
    }
}
