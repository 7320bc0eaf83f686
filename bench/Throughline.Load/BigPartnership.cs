using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Load;

/// <summary>A made-up partnership of any size, streamed table by table; the same for the same sizes.</summary>
internal sealed class BigPartnership(int plans, int actions, int updates, DateOnly today)
{
    private const int AgencyCount = 60;
    private const int People = 2000;
    private const int AgenciesOfAPlan = 12;
    private const int FindingsOfAPlan = 6;
    private static readonly string[] Codes = ["R", "A", "G", "Complete"];

    private readonly DateTime _now = today.ToDateTime(new(9, 0), DateTimeKind.Utc);
    private readonly List<Agency> _agencies =
    [
        .. Enumerable.Range(0, AgencyCount).Select(i => new Agency { Name = $"Marrowdale agency {i + 1:00}" }),
    ];
    private readonly List<Plan> _plans =
    [
        .. Enumerable
            .Range(0, plans)
            .Select(i => new Plan
            {
                Title = $"Learning from review {i + 1}: multi-agency action plan",
                Format = PlanFormat.QuestionsByAgency,
                Committee = "Children's scrutiny committee",
            }),
    ];
    private readonly Dictionary<Guid, Guid[]> _findings = [];
    private readonly List<(Recommendation Recommendation, Guid? Finding)> _recommendations = [];
    private readonly List<Response> _responses = [];
    private readonly List<(Guid Id, Guid Plan, Guid? Agency)> _actions = [];

    public IReadOnlyList<Agency> Agencies => Stamped(_agencies);

    public IReadOnlyList<Plan> Plans => Stamped(_plans);

    public IEnumerable<Account> Accounts() =>
        Enumerable
            .Range(0, People)
            .Select(i => new Account
            {
                Id = Guid.CreateVersion7(),
                Name = $"Person {i:0000}",
                UserName = $"person{i:0000}@marrowdale.example",
                NormalizedUserName = $"PERSON{i:0000}@MARROWDALE.EXAMPLE",
                Email = $"person{i:0000}@marrowdale.example",
                NormalizedEmail = $"PERSON{i:0000}@MARROWDALE.EXAMPLE",
                EmailConfirmed = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                ConcurrencyStamp = Guid.NewGuid().ToString("N"),
                Roles =
                    i == 0 ? [Role.Coordinator]
                    : i % 20 == 1 ? [Role.Assurer]
                    : i % 20 == 2 ? [Role.CommitteeMember]
                    : [Role.AgencyLead],
                AgencyId = i != 0 && i % 20 is not (1 or 2) ? _agencies[i % AgencyCount].Id : null,
                CreatedAt = _now,
            });

    public IEnumerable<LegendRecord> Legends() =>
        _plans.SelectMany(p =>
            Codes.Select(
                (c, i) =>
                    new LegendRecord
                    {
                        PlanId = p.Id,
                        Order = i,
                        Code = c,
                        Meaning = c switch
                        {
                            "R" => "Not on track, remedial action required",
                            "A" => "Needs monitoring",
                            "G" => "On track",
                            _ => "Action completed",
                        },
                        Delivery = DeliveryOf.Rating(c, null) ?? Delivery.Complete,
                    }
            )
        );

    public IEnumerable<Finding> Findings()
    {
        var words = new Sentences(1);
        foreach (var plan in _plans)
        {
            var findings = Enumerable
                .Range(0, FindingsOfAPlan)
                .Select(i => new Finding
                {
                    PlanId = plan.Id,
                    Order = i,
                    Text = $"Finding {i + 1}: {words.Next()}",
                })
                .ToList();
            _findings[plan.Id] = [.. findings.Select(f => f.Id)];
            foreach (var finding in Stamped(findings))
            {
                yield return finding;
            }
        }
    }

    public IEnumerable<Recommendation> Recommendations()
    {
        var words = new Sentences(2);
        var each = Math.Max(1, actions / plans / AgenciesOfAPlan);
        foreach (var plan in _plans)
        {
            for (var i = 0; i < each; i++)
            {
                var finding = _findings[plan.Id][i % FindingsOfAPlan];
                var recommendation = new Recommendation
                {
                    PlanId = plan.Id,
                    Order = i,
                    Kind = RecommendationKind.Question,
                    FindingId = finding,
                    Number = $"{i + 1}",
                    Text = words.Next(),
                    Acceptance = Acceptance.Accepted,
                };
                _recommendations.Add((recommendation, finding));
                yield return Stamp(recommendation);
            }
        }
    }

    public IEnumerable<Response> Responses()
    {
        var words = new Sentences(3);
        foreach (var (recommendation, _) in _recommendations)
        {
            var first = words.Random.Next(AgencyCount);
            for (var i = 0; i < AgenciesOfAPlan; i++)
            {
                var agency = _agencies[(first + (i * 5)) % AgencyCount];
                var response = new Response
                {
                    RecommendationId = recommendation.Id,
                    Order = i,
                    AgencyId = agency.Id,
                    AgencyAsWritten = agency.Name,
                    Text = words.Next(),
                };
                _responses.Add(response);
                yield return Stamp(response);
            }
        }
    }

    public IEnumerable<PlanAction> Actions()
    {
        var words = new Sentences(4);
        var byId = _recommendations.ToDictionary(r => r.Recommendation.Id);
        for (var i = 0; i < actions; i++)
        {
            var response = _responses[i % _responses.Count];
            var (recommendation, finding) = byId[response.RecommendationId];
            var first = today.AddDays(words.Random.Next(-400, 300));
            var moved = words.Random.Next(5) == 0 ? words.Random.Next(20, 120) : 0;
            var due = first.AddDays(moved);
            var code = words.Pick(Codes);
            var text = words.Next();
            var action = Stamp(
                new PlanAction
                {
                    PlanId = recommendation.PlanId,
                    ResponseId = response.Id,
                    RecommendationId = recommendation.Id,
                    FindingId = finding,
                    AgencyId = response.AgencyId,
                    Order = i,
                    Text = text,
                    Rating = code,
                    RatingWords = code,
                    Delivery = DeliveryOf.Rating(code, null) ?? Delivery.Complete,
                    Assurance = Assurance.Claimed,
                    Target = Written(due),
                    TargetKind = TargetKind.Day,
                    TargetFirst = due,
                    TargetLast = due,
                    Due = due,
                    FirstTarget = Written(first),
                    FirstDue = first,
                    TimesMoved = moved > 0 ? 1 : 0,
                    DaysMoved = moved,
                    Lead = "Service manager",
                    Outcome = words.Next(),
                    Update = words.Next(),
                    LastUpdateAt = _now.AddDays(-words.Random.Next(200)),
                    SearchText = text.ToLowerInvariant(),
                    Closure = words.Random.Next(10) == 0 ? ClosureStage.Closed : ClosureStage.Open,
                }
            );
            _actions.Add((action.Id, action.PlanId, action.AgencyId));
            yield return action;
        }
    }

    public IEnumerable<ActionUpdate> Updates()
    {
        var words = new Sentences(5);
        for (var i = 0; i < updates; i++)
        {
            var (action, plan, agency) = _actions[i % _actions.Count];
            // Only the newest update of an action can still wait for the coordinator.
            var at = _now.AddDays(-(i / _actions.Count * 30) - words.Random.Next(30));
            yield return Stamp(
                new ActionUpdate
                {
                    ActionId = action,
                    PlanId = plan,
                    AgencyId = agency,
                    State = i < _actions.Count && i % 97 == 0 ? UpdateState.Submitted : UpdateState.Accepted,
                    Source = UpdateSource.Web,
                    Text = words.Next(),
                    SubmittedAt = at,
                    SubmittedBy = "Agency lead",
                    DecidedAt = at.AddDays(2),
                    DecidedBy = "Coordinator",
                },
                at
            );
        }
    }

    private static string Written(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private T Stamp<T>(T record, DateTime? at = null)
        where T : TrackedRecord
    {
        (record.CreatedAt, record.ChangedAt, record.CreatedBy, record.ChangedBy) = (
            at ?? _now,
            at ?? _now,
            "Seed",
            "Seed"
        );
        return record;
    }

    private List<T> Stamped<T>(List<T> records)
        where T : TrackedRecord
    {
        records.ForEach(r => Stamp(r));
        return records;
    }
}
