using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Plans;

/// <summary>
/// A small plan of two agencies to try services on: one finding, one recommendation, an action of the police and one of
/// the hospital.
/// </summary>
public sealed record MadePlan(
    Guid Plan,
    Guid Recommendation,
    Guid PoliceAction,
    Guid HospitalAction,
    Guid Police,
    Guid Hospital,
    Guid Subgroup,
    Guid Board
)
{
    public Person PoliceLead { get; } = TestDatabase.Somebody("Pat Lead", Police, Role.AgencyLead);
    public Person PoliceHelper { get; } = TestDatabase.Somebody("Col League", Police, Role.AgencyContributor);
    public Person HospitalLead { get; } = TestDatabase.Somebody("Hana Lead", Hospital, Role.AgencyLead);
    public Person Assurer { get; } = TestDatabase.Somebody("Ines Scrutineer", null, Role.Assurer);
    public Person Reader { get; } = TestDatabase.Somebody("Rae Reader", null, Role.Reader);

    public static Task<MadePlan> MakeAsync(TestDatabase database, bool bodies = true) =>
        database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var db = s.GetRequiredService<ThroughlineDb>();
            var (police, hospital) = (
                writes.Add(new Agency { Name = "Police" }),
                writes.Add(new Agency { Name = "Hospital trust" })
            );
            var (subgroup, board) = (
                writes.Add(new Body { Name = "Learning subgroup", Kind = BodyKind.Subgroup }),
                writes.Add(new Body { Name = "Partnership board", Kind = BodyKind.Board })
            );
            var plan = writes.Add(
                new Plan
                {
                    Title = "Plan after a review",
                    Format = PlanFormat.ActionPlan,
                    SubgroupId = bodies ? subgroup.Id : null,
                    BoardId = bodies ? board.Id : null,
                }
            );
            (string Code, Delivery Delivery)[] scale =
            [
                ("R", Delivery.OffTrack),
                ("A", Delivery.AtRisk),
                ("G", Delivery.OnTrack),
                ("Complete", Delivery.Complete),
            ];
            db.AddRange(
                scale.Select(
                    (l, i) =>
                        new LegendRecord
                        {
                            PlanId = plan.Id,
                            Order = i,
                            Code = l.Code,
                            Meaning = l.Delivery.Label(),
                            Delivery = l.Delivery,
                        }
                )
            );
            var finding = writes.Add(
                new Finding
                {
                    PlanId = plan.Id,
                    Order = 0,
                    Text = "Questions were not asked.",
                }
            );
            var recommendation = writes.Add(
                new Recommendation
                {
                    PlanId = plan.Id,
                    Order = 0,
                    Kind = RecommendationKind.Recommendation,
                    FindingId = finding.Id,
                    Number = "1",
                    Text = "Ask in every assessment.",
                }
            );
            var actions = new[] { police, hospital }
                .Select(
                    (agency, i) =>
                    {
                        var response = writes.Add(
                            new Response
                            {
                                RecommendationId = recommendation.Id,
                                Order = i,
                                AgencyAsWritten = agency.Name,
                                AgencyId = agency.Id,
                            }
                        );
                        return writes.Add(
                            new PlanAction
                            {
                                ResponseId = response.Id,
                                PlanId = plan.Id,
                                FindingId = finding.Id,
                                RecommendationId = recommendation.Id,
                                AgencyId = agency.Id,
                                Order = i,
                                Text = "Change the form.",
                                Rating = "G",
                                Delivery = Delivery.OnTrack,
                                Target = "31 March 2027",
                                TargetKind = TargetKind.Day,
                                TargetFirst = new(2027, 3, 31),
                                TargetLast = new(2027, 3, 31),
                                Due = new(2027, 3, 31),
                                FirstTarget = "31 March 2027",
                                FirstDue = new(2027, 3, 31),
                            }
                        );
                    }
                )
                .ToList();
            await writes.SaveAsync();
            return new MadePlan(
                plan.Id,
                recommendation.Id,
                actions[0].Id,
                actions[1].Id,
                police.Id,
                hospital.Id,
                subgroup.Id,
                board.Id
            );
        });

    /// <summary>The action as it stands, read in a scope of its own.</summary>
    public static Task<PlanAction> LookAsync(TestDatabase database, Guid action) =>
        database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().FindAsync(action))!
        );

    /// <summary>
    /// Adds evidence that speaks for last month, goes stale as told, and was checked with this verdict by the assurer.
    /// </summary>
    public Task AddEvidenceAsync(TestDatabase database, DateOnly speaksFrom, DateOnly? stale, Verdict verdict) =>
        database.AsAsync(
            PoliceLead,
            async s =>
            {
                var writes = s.GetRequiredService<Writes>();
                var evidence = writes.Add(
                    new EvidenceRecord
                    {
                        ActionId = PoliceAction,
                        PlanId = Plan,
                        AgencyId = Police,
                        Title = "Dip sample",
                    }
                );
                writes.Add(
                    new EvidenceVersion
                    {
                        EvidenceId = evidence.Id,
                        Number = 1,
                        Kind = EvidenceKind.Reference,
                        Reference = "Audit 7",
                        SpeaksFrom = speaksFrom,
                        SpeaksTo = speaksFrom,
                        StaleOn = stale,
                        Shows = "The form is used.",
                        Verdict = verdict,
                        VerifiedBy = verdict == Verdict.NotChecked ? null : Assurer.Name,
                        VerifiedAt = writes.Now,
                    }
                );
                await s.GetRequiredService<Throughline.Core.Evidence.Assuring.AssuranceKeeper>()
                    .KeepAsync(PoliceAction, default);
                await writes.SaveAsync();
            }
        );
}
