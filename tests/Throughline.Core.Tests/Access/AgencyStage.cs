using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Audit;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Access;

/// <summary>Police and a hospital trust with one plan (<see cref="AskedPlan"/>), on a clock that the test turns.</summary>
internal sealed class AgencyStage : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2027, 3, 15, 10, 0, 0, TimeSpan.Zero);

    private AgencyStage(TestDatabase database, FakeTimeProvider clock, AskedPlan laid) =>
        (Database, Clock, Laid) = (database, clock, laid);

    public TestDatabase Database { get; }
    public FakeTimeProvider Clock { get; }
    public AskedPlan Laid { get; }
    public Guid Police => Laid.Police;
    public Guid Trust => Laid.Trust;

    public static async Task<AgencyStage> SetAsync(Provider provider, int each = 2)
    {
        var clock = new FakeTimeProvider(Start);
        var database = await TestDatabase.CreateAsync(provider, clock);
        return new(database, clock, await database.InScopeAsync(s => AskedPlan.LayAsync(s, each)));
    }

    public void TurnTo(int year, int month, int day) =>
        Clock.SetUtcNow(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What a node does every few minutes.</summary>
    public Task KeepAsync() =>
        Database.AsAsync(Person.Program(), s => s.GetRequiredService<AgencyUpkeep>().RunAsync(default));

    public Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull => Database.InScopeAsync(s => ask(s.GetRequiredService<TService>()));

    public Task<T> LookAsync<T>(Func<ThroughlineDb, Task<T>> look) => AskAsync(look);

    public Task<Agency> AgencyAsync(Guid id) =>
        LookAsync(db => db.Set<Agency>().AsNoTracking().SingleAsync(a => a.Id == id));

    public async Task<Guid> AddAsync(string name)
    {
        (await AskAsync((Agencies a) => a.AddAsync(name, default))).ShouldBeNull();
        return await LookAsync(db => db.Set<Agency>().Where(a => a.Name == name).Select(a => a.Id).SingleAsync());
    }

    /// <summary>One more agency that was never asked whether it is there: as an old database has it.</summary>
    public async Task<Guid> DoubleAsync(string name) =>
        await Database.InScopeAsync(async s =>
        {
            var agency = s.GetRequiredService<Writes>().Add(new Agency { Name = name });
            await s.GetRequiredService<Writes>().SaveAsync();
            return agency.Id;
        });

    public async Task<AgencyProblem?> MergeAsync(Guid from, Guid to, string? why = "entered twice") =>
        await AskAsync(
            async (AgencyMerging m) =>
            {
                var preview = await m.PreviewAsync(from, to, default);
                return await m.MergeAsync(from, preview.FromVersion, to, preview.ToVersion, why, default);
            }
        );

    public async Task<AgencyProblem?> EndAsync(
        Guid id,
        DateOnly last,
        Guid? successor = null,
        bool follow = false,
        string? why = "the health service was put together anew"
    )
    {
        var seen = (await AgencyAsync(id)).Version;
        return await AskAsync((AgencyEnding e) => e.EndAsync(id, seen, new(last, successor, follow, why), default));
    }

    public async Task<AgencyProblem?> RenameAsync(Guid id, string name, DateOnly from)
    {
        var seen = (await AgencyAsync(id)).Version;
        return await AskAsync((AgencyNaming n) => n.RenameAsync(id, seen, name, from, default));
    }

    /// <summary>An update cycle that asks all agencies.</summary>
    public async Task<Guid> CycleAsync() =>
        (
            await AskAsync(
                (CycleOpening c) =>
                    c.OpenAsync(Laid.Plan, new("Spring", new(2027, 3, 30), new(2027, 4, 7), "Board"), default)
            )
        ).ShouldNotBeNull();

    public Task<IReadOnlyDictionary<Guid, AgencyStanding>> StandingsAsync(Guid cycle) =>
        Database.InScopeAsync(async s =>
            await s.GetRequiredService<CycleStandings>()
                .OfAsync(
                    await s.GetRequiredService<ThroughlineDb>()
                        .Set<UpdateCycle>()
                        .Include(c => c.Asks)
                        .SingleAsync(c => c.Id == cycle),
                    default
                )
        );

    public async Task CloseCycleAsync(Guid cycle)
    {
        var seen = await LookAsync(db =>
            db.Set<UpdateCycle>().Where(c => c.Id == cycle).Select(c => c.Version).SingleAsync()
        );
        await AskAsync((CycleEnding c) => c.CloseAsync(cycle, seen, default));
    }

    public Task<Guid> UpdateAsync(Guid action, Guid agency, UpdateState state, string text = "Done") =>
        Database.InScopeAsync(async s =>
            (await AskedPlan.AnswerAsync(s, Laid.Plan, action, agency, null, text, state)).Id
        );

    /// <summary>Restricted proof of an action, and an open challenge of it, both of its agency.</summary>
    public Task<(Guid Evidence, Guid Challenge)> ProofAsync(Guid action, Guid agency, Guid? assigned = null) =>
        Database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var evidence = writes.Add(
                new EvidenceRecord
                {
                    ActionId = action,
                    PlanId = Laid.Plan,
                    AgencyId = agency,
                    Title = "Audit",
                    Restricted = true,
                }
            );
            var challenge = writes.Add(
                new ChallengeRecord
                {
                    PlanId = Laid.Plan,
                    ActionId = action,
                    AgencyId = agency,
                    Question = "How do you know?",
                    AssignedToId = assigned,
                }
            );
            await writes.SaveAsync();
            return (evidence.Id, challenge.Id);
        });

    public Task CloseAsync(Guid action) =>
        Database.InScopeAsync(async s =>
        {
            var closed = await s.GetRequiredService<ThroughlineDb>().Set<PlanAction>().SingleAsync(a => a.Id == action);
            (closed.Closure, closed.ClosedOn) = (ClosureStage.Closed, new DateOnly(2027, 3, 10));
            s.GetRequiredService<Writes>().Change(closed);
            await s.GetRequiredService<Writes>().SaveAsync();
        });

    public async Task<Guid> SnapshotAsync(string title, DateOnly on) =>
        (await AskAsync((SnapshotTaking t) => t.TakeAsync(Laid.Plan, title, on, default))).ShouldNotBeNull();

    public Task<Guid?> AgencyOfAsync(Guid action) =>
        LookAsync(db => db.Set<PlanAction>().Where(a => a.Id == action).Select(a => a.AgencyId).SingleAsync());

    /// <summary>Who acts in a session of this account that chose an agency, or did not.</summary>
    public Task<Person?> SignedInAsync(Guid account, Guid? chosen = null) =>
        Database.InScopeAsync(async s =>
        {
            var session = await s.GetRequiredService<Sessions>().StartAsync(account, "passkey", true, "", "", default);
            if (chosen is { } agency)
            {
                (await s.GetRequiredService<AgencyChoice>().ChooseAsync(agency, default)).ShouldBeTrue();
            }

            return await s.GetRequiredService<Sessions>().FindAsync(session.Id, "test", default);
        });

    /// <summary>Both chains hold, and every record stands as it was last written.</summary>
    public async Task ShouldBeWholeAsync()
    {
        var report = await Written.ProveAsync(Database);
        report.IsWhole.ShouldBeTrue(string.Join("; ", report.Faults));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
