using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Web.Tests.Updates;

/// <summary>A plan with two actions of the police, one of them overdue.</summary>
internal sealed record TwoActions(Guid Plan, Guid Police, Guid Overdue, Guid NoDate)
{
    public static async Task<TwoActions> SeedAsync(Site site, int more = 0)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        var writes = scope.ServiceProvider.GetRequiredService<Writes>();
        var plan = writes.Add(new Plan { Title = "Plan after the review of Child M" });
        var police = writes.Add(new Agency { Name = "Police" });
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        db.AddRange(
            new[] { ("R", "Not on track"), ("A", "Needs monitoring"), ("G", "On track") }.Select(
                (l, i) =>
                    new LegendRecord
                    {
                        PlanId = plan.Id,
                        Order = i,
                        Code = l.Item1,
                        Meaning = l.Item2,
                        Delivery = DeliveryOf.Rating(l.Item1, l.Item2),
                    }
            )
        );
        var (overdue, noDate) = (
            Action(writes, plan, police, "Train every officer who meets children", new(2020, 1, 31)),
            Action(writes, plan, police, "Look again at twenty closed cases", null)
        );
        for (var i = 0; i < more; i++)
        {
            Action(writes, plan, police, $"Another action, {i}", new(2020, 2, 1));
        }

        await writes.SaveAsync();
        return new(plan.Id, police.Id, overdue, noDate);
    }

    private static Guid Action(Writes writes, Plan plan, Agency agency, string text, DateOnly? due)
    {
        var recommendation = writes.Add(
            new Recommendation
            {
                PlanId = plan.Id,
                Number = "1",
                Text = "Ask every child what life is like at home",
            }
        );
        var response = writes.Add(
            new Response
            {
                RecommendationId = recommendation.Id,
                AgencyId = agency.Id,
                AgencyAsWritten = agency.Name,
            }
        );
        return writes
            .Add(
                new PlanAction
                {
                    ResponseId = response.Id,
                    PlanId = plan.Id,
                    RecommendationId = recommendation.Id,
                    AgencyId = agency.Id,
                    Text = text,
                    Rating = "G",
                    Delivery = Delivery.OnTrack,
                    Due = due,
                    FirstDue = due,
                    TimesMoved = due is null ? 0 : 2,
                    DaysMoved = due is null ? 0 : 84,
                    Update = "Begun in the north of the county.",
                }
            )
            .Id;
    }
}
