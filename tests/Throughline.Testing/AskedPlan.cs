using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Testing;

/// <summary>
/// A plan of two agencies with people who can be asked for updates; police have a board member, the trust has none.
/// </summary>
/// <param name="PoliceActions">Open actions of the police, in order.</param>
public sealed record AskedPlan(
    Guid Plan,
    Guid Police,
    Guid Trust,
    IReadOnlyList<Guid> PoliceActions,
    IReadOnlyList<Guid> TrustActions,
    Account PoliceLead,
    Account TrustLead,
    Account BoardMember,
    Account Coordinator
)
{
    /// <summary>Lays it out, with so many actions for each agency.</summary>
    public static async Task<AskedPlan> LayAsync(IServiceProvider services, int each = 2, bool restricted = false)
    {
        var (db, writes) = (services.GetRequiredService<ThroughlineDb>(), services.GetRequiredService<Writes>());
        var police = writes.Add(new Agency { Name = "Marrowdale Police" });
        var trust = writes.Add(new Agency { Name = "Marrowdale Hospital Trust" });
        var plan = writes.Add(
            new Plan
            {
                Title = "Learning together",
                Format = PlanFormat.RecommendationTracker,
                Restricted = restricted,
            }
        );
        db.Add(
            new LegendRecord
            {
                PlanId = plan.Id,
                Code = "G",
                Meaning = "On track",
                Delivery = Delivery.OnTrack,
            }
        );
        var finding = writes.Add(new Finding { PlanId = plan.Id, Text = "Information was not shared" });
        var recommendation = writes.Add(
            new Recommendation
            {
                PlanId = plan.Id,
                Kind = RecommendationKind.Recommendation,
                Finding = finding,
                Number = "1",
                Text = "Share what is known",
            }
        );
        var ofPolice = Actions(writes, plan, recommendation, police, each);
        var ofTrust = Actions(writes, plan, recommendation, trust, each);
        var lead = Person(db, "Pat Lead", "pat@police.example", police, Role.AgencyLead);
        var trustLead = Person(db, "Toni Lead", "toni@trust.example", trust, Role.AgencyLead);
        var member = Person(db, "Bo Member", "bo@police.example", police, Role.CommitteeMember);
        var coordinator = Person(db, "Co Ordinator", "co@partnership.example", null, Role.Coordinator);
        await writes.SaveAsync();
        police.BoardMemberId = member.Id;
        writes.Change(police);
        await writes.SaveAsync();
        return new(plan.Id, police.Id, trust.Id, ofPolice, ofTrust, lead, trustLead, member, coordinator);
    }

    /// <summary>The agency's lead submits an update of an action for a cycle.</summary>
    public static async Task<ActionUpdate> AnswerAsync(
        IServiceProvider services,
        Guid plan,
        Guid action,
        Guid? agency,
        Guid? cycle,
        string text,
        UpdateState state = UpdateState.Submitted
    )
    {
        var writes = services.GetRequiredService<Writes>();
        var update = writes.Add(
            new ActionUpdate
            {
                PlanId = plan,
                ActionId = action,
                AgencyId = agency,
                CycleId = cycle,
                State = state,
                Text = text,
                SubmittedAt = writes.Now,
            }
        );
        await writes.SaveAsync();
        return update;
    }

    private static List<Guid> Actions(Writes writes, Plan plan, Recommendation recommendation, Agency agency, int count)
    {
        var response = writes.Add(
            new Response
            {
                RecommendationId = recommendation.Id,
                AgencyAsWritten = agency.Name,
                AgencyId = agency.Id,
            }
        );
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    writes
                        .Add(
                            new PlanAction
                            {
                                ResponseId = response.Id,
                                PlanId = plan.Id,
                                RecommendationId = recommendation.Id,
                                FindingId = recommendation.Finding!.Id,
                                AgencyId = agency.Id,
                                Order = i,
                                Text = $"Action {i} of {agency.Name}",
                                Rating = "G",
                                Delivery = Delivery.OnTrack,
                                Target = "1 March 2027",
                                FirstTarget = "1 March 2027",
                                Due = new DateOnly(2027, 3, 1),
                                FirstDue = new DateOnly(2027, 3, 1),
                            }
                        )
                        .Id
                ),
        ];
    }

    private static Account Person(ThroughlineDb db, string name, string email, Agency? agency, Role role)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Email = email,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = $"{Guid.NewGuid():N}",
            AgencyId = agency?.Id,
            Roles = [role],
        };
        db.Add(account);
        return account;
    }
}
