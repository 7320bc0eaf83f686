using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Search;

/// <summary>A word that stands in one record only.</summary>
/// <param name="SharedWithPolice">Of an action of health that police contributes to.</param>
internal sealed record Mark(
    string What,
    string Word,
    Guid Record,
    Guid Plan,
    Guid? Agency,
    bool IsDraft,
    bool IsRestricted,
    bool SharedWithPolice
);

/// <summary>
/// Two plans, one restricted; in each an action of police, one of health, and one of health that police contributes to,
/// with all that hangs on them.
/// </summary>
internal sealed class Partnership
{
    private readonly List<Mark> _marks = [];

    public IReadOnlyList<Mark> Marks => _marks;
    public Guid Police { get; private set; }
    public Guid Health { get; private set; }
    public Guid Restricted { get; private set; }

    /// <summary>The person named on the restricted plan.</summary>
    public Guid Member { get; } = Guid.CreateVersion7();

    public static async Task<Partnership> MakeAsync(TestDatabase database)
    {
        var place = new Partnership();
        await database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            place.Police = writes.Add(new Agency { Name = "Northfold Police" }).Id;
            place.Health = writes.Add(new Agency { Name = "Northfold Health" }).Id;
            place.AddPlan(s, "open", restricted: false);
            place.Restricted = place.AddPlan(s, "restricted", restricted: true);
            writes.Add(new PlanMember { PlanId = place.Restricted, PersonId = place.Member });
            await writes.SaveAsync();
        });
        return place;
    }

    private Guid AddPlan(IServiceProvider services, string name, bool restricted)
    {
        var writes = services.GetRequiredService<Writes>();
        var plan = new Plan { Title = "", Restricted = restricted };
        plan.Title = Word($"{name}-plan", plan.Id, plan.Id, null);
        writes.Add(plan);
        AddThread(services, plan, $"{name} police", Police, contributor: null);
        AddThread(services, plan, $"{name} health", Health, contributor: null);
        AddThread(services, plan, $"{name} shared", Health, contributor: Police);
        return plan.Id;
    }

    private void AddThread(IServiceProvider services, Plan plan, string name, Guid agency, Guid? contributor)
    {
        var (writes, db, shared) = (
            services.GetRequiredService<Writes>(),
            services.GetRequiredService<ThroughlineDb>(),
            contributor is not null
        );
        var finding = writes.Add(new Finding { PlanId = plan.Id, Text = "" });
        finding.Text = Word($"{name} finding", finding.Id, plan.Id, agency, shared: shared);
        var recommendation = writes.Add(new Recommendation { PlanId = plan.Id, FindingId = finding.Id });
        recommendation.Text = Word($"{name} recommendation", recommendation.Id, plan.Id, agency, shared: shared);
        var response = writes.Add(new Response { RecommendationId = recommendation.Id, AgencyId = agency });
        response.Text = Word($"{name} response", response.Id, plan.Id, agency, shared: shared);
        var action = writes.Add(
            new PlanAction
            {
                ResponseId = response.Id,
                PlanId = plan.Id,
                RecommendationId = recommendation.Id,
                FindingId = finding.Id,
                AgencyId = agency,
            }
        );
        action.Text = Word($"{name} action", action.Id, plan.Id, agency, shared: shared);
        if (contributor is { } helps)
        {
            db.Add(new ContributingAgency { ActionId = action.Id, AgencyId = helps });
        }

        foreach (var state in Enum.GetValues<UpdateState>())
        {
            var update = writes.Add(
                new ActionUpdate
                {
                    ActionId = action.Id,
                    PlanId = plan.Id,
                    AgencyId = agency,
                    State = state,
                }
            );
            update.Text = Word(
                $"{name} {state} update",
                update.Id,
                plan.Id,
                agency,
                isDraft: state == UpdateState.Draft,
                shared: shared
            );
        }

        AddEvidence(services, plan, action, name, agency, shared);
        var challenge = Guid.CreateVersion7();
        writes.Add(
            new ChallengeRecord
            {
                Id = challenge,
                PlanId = plan.Id,
                ActionId = action.Id,
                AgencyId = agency,
                Question = Word($"{name} challenge", challenge, plan.Id, agency, shared: shared),
            }
        );
    }

    private void AddEvidence(
        IServiceProvider services,
        Plan plan,
        PlanAction action,
        string name,
        Guid agency,
        bool shared
    )
    {
        var writes = services.GetRequiredService<Writes>();
        foreach (var restricted in new[] { false, true })
        {
            var title = writes.Add(
                new EvidenceRecord
                {
                    ActionId = action.Id,
                    PlanId = plan.Id,
                    AgencyId = agency,
                    Title = "",
                    Restricted = restricted,
                }
            );
            title.Title = Word(
                $"{name} title of evidence{(restricted ? "-restricted" : "")}",
                title.Id,
                plan.Id,
                agency,
                isRestricted: restricted,
                shared: shared
            );
            var shows = writes.Add(
                new EvidenceRecord
                {
                    ActionId = action.Id,
                    PlanId = plan.Id,
                    AgencyId = agency,
                    Title = "Audit",
                    Restricted = restricted,
                }
            );
            writes.Add(
                new EvidenceVersion
                {
                    EvidenceId = shows.Id,
                    Number = 1,
                    Shows = Word(
                        $"{name} evidence{(restricted ? "-restricted" : "")}",
                        shows.Id,
                        plan.Id,
                        agency,
                        isRestricted: restricted,
                        shared: shared
                    ),
                }
            );
        }
    }

    private string Word(
        string what,
        Guid record,
        Guid plan,
        Guid? agency,
        bool isDraft = false,
        bool isRestricted = false,
        bool shared = false
    )
    {
        var word = $"sentinel{_marks.Count}x";
        _marks.Add(new(what, word, record, plan, agency, isDraft, isRestricted, shared));
        return $"It says {word}, and everywhere";
    }
}
