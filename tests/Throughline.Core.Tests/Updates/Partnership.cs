using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Updates;

/// <summary>Two agencies with one plan, and the people who work on it.</summary>
public sealed class Partnership : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private Partnership(TestDatabase database, FakeTimeProvider clock) => (Database, Clock) = (database, clock);

    public TestDatabase Database { get; }
    public FakeTimeProvider Clock { get; }
    public Guid PlanId { get; private set; }
    public Guid Police { get; private set; }
    public Guid Schools { get; private set; }
    public Person Lead => TestDatabase.Somebody("Lee Lead", Police, Role.AgencyLead);
    public Person Contributor => TestDatabase.Somebody("Con Tributor", Police, Role.AgencyContributor);
    public Person OtherLead => TestDatabase.Somebody("Olive Other", Schools, Role.AgencyLead);
    public static Person Assurer => TestDatabase.Somebody("Asa Assurer", null, Role.Assurer);
    public static Person Reader => TestDatabase.Somebody("Rita Reader", null, Role.Reader);

    public static async Task<Partnership> CreateAsync(Provider provider, Action<IServiceCollection>? more = null)
    {
        var clock = new FakeTimeProvider(Start);
        var made = new Partnership(await TestDatabase.CreateAsync(provider, clock, more: more), clock);
        await made.Database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var db = s.GetRequiredService<ThroughlineDb>();
            var plan = writes.Add(new Plan { Title = "Improvement plan" });
            (made.PlanId, made.Police, made.Schools) = (
                plan.Id,
                writes.Add(new Agency { Name = "Police" }).Id,
                writes.Add(new Agency { Name = "Schools" }).Id
            );
            db.AddRange(
                new (string Code, string Meaning)[]
                {
                    ("R", "Not on track"),
                    ("A", "Needs monitoring"),
                    ("G", "On track"),
                    ("Complete", "Action completed"),
                }.Select(
                    (l, i) =>
                        new LegendRecord
                        {
                            PlanId = plan.Id,
                            Order = i,
                            Code = l.Code,
                            Meaning = l.Meaning,
                            Delivery = DeliveryOf.Rating(l.Code, l.Meaning),
                        }
                )
            );
            await writes.SaveAsync();
        });
        return made;
    }

    /// <summary>An action of an agency; the police where none is named.</summary>
    public async Task<Guid> ActionAsync(
        string text = "Train every officer",
        DateOnly? due = null,
        Guid? agency = null,
        string? rating = "G",
        Action<PlanAction>? change = null,
        Guid? plan = null
    ) =>
        (
            await Database.InScopeAsync(async s =>
            {
                var writes = s.GetRequiredService<Writes>();
                var recommendation = writes.Add(
                    new Recommendation
                    {
                        PlanId = plan ?? PlanId,
                        Number = "1",
                        Text = "Ask every child",
                    }
                );
                var response = writes.Add(
                    new Response { RecommendationId = recommendation.Id, AgencyId = agency ?? Police }
                );
                var action = writes.Add(
                    new PlanAction
                    {
                        ResponseId = response.Id,
                        PlanId = plan ?? PlanId,
                        RecommendationId = recommendation.Id,
                        AgencyId = agency ?? Police,
                        Text = text,
                        Rating = rating,
                        Delivery = DeliveryOf.Rating(rating, null),
                        Due = due,
                        FirstDue = due,
                        Update = "Begun",
                    }
                );
                change?.Invoke(action);
                await writes.SaveAsync();
                return action;
            })
        ).Id;

    public async Task<Guid> CycleAsync(params Guid[] agencies) =>
        await Database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var cycle = writes.Add(
                new UpdateCycle
                {
                    PlanId = PlanId,
                    Title = "Board of 20 April",
                    DueOn = new(2027, 4, 12),
                    MeetingOn = new(2027, 4, 20),
                    Meeting = "Board",
                }
            );
            foreach (var agency in agencies)
            {
                writes.Add(
                    new CycleAsk
                    {
                        CycleId = cycle.Id,
                        AgencyId = agency,
                        AskedAt = writes.Now,
                    }
                );
            }

            await writes.SaveAsync();
            return cycle.Id;
        });

    public Task<UpdateResult> SubmitAsync(
        Person person,
        Guid action,
        string text,
        string? rating = null,
        string? why = null,
        int draft = 0,
        string? seen = null
    ) =>
        Database.AsAsync(
            person,
            async s =>
                (
                    await s.GetRequiredService<AgencyUpdates>()
                        .SubmitAsync([new(action, text, rating, why, draft, seen)], default)
                )[0]
        );

    public Task<UpdateResult> DraftAsync(
        Person person,
        Guid action,
        string text,
        string? rating = null,
        int draft = 0,
        string? seen = null
    ) =>
        Database.AsAsync(
            person,
            async s =>
                (
                    await s.GetRequiredService<AgencyUpdates>()
                        .SaveDraftsAsync([new(action, text, rating, null, draft, seen)], default)
                )[0]
        );

    public Task<DecisionResult> AcceptAsync(Person person, Guid update, string? seen = null, string? joined = null) =>
        Database.AsAsync(
            person,
            async s =>
                (await s.GetRequiredService<UpdateDecisions>().AcceptAsync([new(update, seen, joined)], default))[0]
        );

    public Task<DecisionResult> SendBackAsync(Person person, Guid update, string words) =>
        Database.AsAsync(
            person,
            async s => (await s.GetRequiredService<UpdateDecisions>().SendBackAsync([update], words, default))[0]
        );

    public Task<T> LookAsync<T>(Func<ThroughlineDb, Task<T>> look) =>
        Database.InScopeAsync(s => look(s.GetRequiredService<ThroughlineDb>()));

    /// <summary>The newest update of an action.</summary>
    public Task<ActionUpdate> UpdateOfAsync(Guid action) =>
        LookAsync(db =>
            db.Set<ActionUpdate>()
                .AsNoTracking()
                .Where(u => u.ActionId == action)
                .OrderByDescending(u => u.Id)
                .FirstAsync()
        );

    public Task<PlanAction> ReadAsync(Guid action) =>
        LookAsync(db => db.Set<PlanAction>().AsNoTracking().SingleAsync(a => a.Id == action));

    public Task<MyAgencyView?> ViewAsync(Person person, Guid? agency = null, bool later = false, int page = 1) =>
        Database.AsAsync(person, s => s.GetRequiredService<MyAgency>().ViewAsync(agency, later, page, default));

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
