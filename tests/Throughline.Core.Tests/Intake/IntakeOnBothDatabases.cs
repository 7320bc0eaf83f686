using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Domain.Intake.Corrections;
using Throughline.Domain.Plans;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

[Trait("needs", "server")]
public sealed class IntakeOnBothDatabases
{
    private static readonly byte[] Pack = WordPaper.Write(Layouts.BrokenPages());

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_pack_becomes_a_plan_whose_every_word_can_be_traced_to_its_place(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await ReadAsync(database);
        var planId = await AcceptAsync(database, draft);

        await database.InScopeAsync(async s =>
        {
            var view = await s.GetRequiredService<PlanQueries>().ViewAsync(planId, new(), 1, default);
            view.ShouldNotBeNull();
            view.All.ShouldBe(7);
            view.Agencies.Count.ShouldBe(5);
            view.Recommendations.Select(r => r.Number).ShouldBe(["1a", "1b"]);
            view.Plan.Legend.Count.ShouldBe(4);
            var db = s.GetRequiredService<ThroughlineDb>();
            var actions = await db.Set<PlanAction>().Include(a => a.Provenance).ToListAsync();
            foreach (var action in actions)
            {
                var traced = action.Provenance.Select(p => p.Words).ToHashSet();
                foreach (
                    var words in new[]
                    {
                        action.Text,
                        action.Target,
                        action.Lead,
                        action.Outcome,
                        action.RatingWords,
                        action.Constraint,
                    }.OfType<string>()
                )
                {
                    traced.ShouldContain(words);
                }
            }

            actions.Single(a => a.RatingWords == "Action complete").Rating.ShouldBe("Complete");
            (await db.Set<AuditEvent>().Select(e => EventTypes.WordsOf(e.Code)).ToListAsync()).ShouldContain(
                "plan accepted"
            );
            (await db.Set<Plan>().SingleAsync()).CreatedBy.ShouldBe("Tess Tester");
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_same_file_is_not_read_twice_unless_asked_for(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await ReadAsync(database);
        var second = await UploadAsync(database, "renamed.docx");
        second.Before.ShouldNotBeNull();
        second.ReadingId.ShouldNotBeNull();
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().CountAsync()).ShouldBe(1)
        );

        await database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<DocumentIntake>().ReadAgainAsync(second.Before.DocumentId, default)
            ).ShouldNotBeNull()
        );
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().CountAsync()).ShouldBe(2)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_waiting_reading_is_done_by_one_of_several_nodes_only(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await UploadAsync(database, "pack.docx");
        var nodes = Enumerable
            .Range(0, 4)
            .Select(_ => new ReadingWork(
                database.Services.GetRequiredService<IServiceScopeFactory>(),
                database.Services.GetRequiredService<Readers>(),
                TimeProvider.System
            ))
            .ToList();
        var worked = await Task.WhenAll(nodes.Select(n => Task.Run(() => n.WorkOnceAsync(default))));
        worked.Count(w => w).ShouldBe(1);
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<PlanDraft>().CountAsync()).ShouldBe(1)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_reading_whose_node_died_is_taken_over_once_its_lease_ran_out(Provider provider)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(
            new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)
        );
        await using var database = await TestDatabase.CreateAsync(provider, clock);
        await UploadAsync(database, "pack.docx");
        await database.InScopeAsync(async s =>
        {
            var until = clock.GetUtcNow().UtcDateTime.AddMinutes(10);
            await s.GetRequiredService<ThroughlineDb>()
                .Set<StoredReading>()
                .ExecuteUpdateAsync(x =>
                    x.SetProperty(r => r.State, ReadingState.Reading)
                        .SetProperty(r => r.LeaseOwner, "a node that died")
                        .SetProperty(r => r.LeaseUntil, until)
                );
        });
        var work = database.Services.GetRequiredService<ReadingWork>();
        (await work.WorkOnceAsync(default)).ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(11));
        (await work.WorkOnceAsync(default)).ShouldBeTrue();
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().SingleAsync()).State.ShouldBe(
                ReadingState.Ready
            )
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_reading_over_which_nodes_were_lost_again_and_again_is_given_up_with_a_sentence(
        Provider provider
    )
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await UploadAsync(database, "pack.docx");
        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<StoredReading>()
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.Begun, 3))
        );
        await database.Services.GetRequiredService<ReadingWork>().WorkOnceAsync(default);
        await database.InScopeAsync(async s =>
        {
            var reading = await s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().SingleAsync();
            reading.State.ShouldBe(ReadingState.Failed);
            reading.Failure.ShouldNotBeNull().ShouldContain("cannot be read");
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_of_another_kind_is_refused_at_once_and_nothing_is_kept_of_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var result = await database.InScopeAsync(s =>
            s.GetRequiredService<DocumentIntake>()
                .UploadAsync(
                    "scan.png",
                    new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3]),
                    false,
                    default
                )
        );
        result.Refused.ShouldNotBeNull().ShouldContain("OCR");
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (
                (await db.Set<StoredDocument>().CountAsync())
                + (await db.Set<StoredReading>().CountAsync())
                + (await db.Set<AuditEvent>().CountAsync())
            ).ShouldBe(0);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_whose_fault_shows_only_when_it_is_read_ends_as_a_reading_that_says_so(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync(async s =>
            await s.GetRequiredService<DocumentIntake>()
                .UploadAsync("blank.txt", new MemoryStream(" \n \n"u8.ToArray()), false, default)
        );
        await database.Services.GetRequiredService<ReadingWork>().WorkOnceAsync(default);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var reading = await db.Set<StoredReading>().SingleAsync();
            reading.State.ShouldBe(ReadingState.Failed);
            reading.Failure.ShouldNotBeNull().ShouldContain("no words");
            (await db.Set<PlanDraft>().CountAsync()).ShouldBe(0);
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Two_people_who_edit_the_same_draft_do_not_overwrite_each_other(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await ReadAsync(database);
        var view = await LoadAsync(database, draft);
        var row = view.Plan.Rows[0].Key;
        await EditAsync(database, draft, view.Version, new SetField(row, Field.Lead, "DI Arden"));
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            EditAsync(database, draft, view.Version, new SetField(row, Field.Lead, "DS Birch"))
        );
        (await LoadAsync(database, draft)).Plan.Rows[0].Text(Field.Lead).ShouldBe("DI Arden");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Edits_survive_a_change_of_what_a_column_means_and_can_be_taken_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await ReadAsync(database);
        var view = await LoadAsync(database, draft);
        var row = view.Plan.Rows[0];
        await EditAsync(database, draft, view.Version, new SetField(row.Key, Field.Action, "Put right by hand."));
        var outcome = view.Reading.Blocks[0].Columns.Single(c => c.Field == Field.Outcome);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>()
                .RuleAsync(
                    draft,
                    view.Version + 1,
                    view.Reading.Blocks[0].Id,
                    outcome.Index,
                    Field.Update,
                    wholePlan: true,
                    default
                )
        );

        var ruled = await LoadAsync(database, draft);
        ruled.Plan.Rows[0].Text(Field.Action).ShouldBe("Put right by hand.");
        ruled.Plan.Rows[0].Text(Field.Update).ShouldBe(row.Text(Field.Outcome));
        ruled.Plan.Rows.ShouldAllBe(r => !r.Words.ContainsKey(Field.Outcome));
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>().UndoAsync(draft, ruled.Version, default)
        );
        (await LoadAsync(database, draft)).Plan.Rows[0].Text(Field.Action).ShouldBe(row.Text(Field.Action));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_said_of_columns_can_be_taken_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await ReadAsync(database);
        var first = await LoadAsync(database, draft);
        var block = first.Reading.Blocks[0];
        await database.InScopeAsync(s =>
            s.GetRequiredService<ReadingReview>()
                .RuleAsync(
                    draft,
                    first.Version,
                    block.Id,
                    block.Columns.Single(c => c.Field == Field.Outcome).Index,
                    Field.Update,
                    wholePlan: true,
                    default
                )
        );
        var ruled = await LoadAsync(database, draft);
        ruled.RulingCount.ShouldBeGreaterThan(0);

        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<ReadingReview>().UnruleAsync(draft, ruled.Version, default)
            )
        ).ShouldBeTrue();

        var back = await LoadAsync(database, draft);
        back.RulingCount.ShouldBe(0);
        back.Plan.Rows.Select(r => r.Text(Field.Outcome)).ShouldBe(first.Plan.Rows.Select(r => r.Text(Field.Outcome)));
        (
            await database.InScopeAsync(s =>
                s.GetRequiredService<ReadingReview>().UnruleAsync(draft, back.Version, default)
            )
        ).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_paper_that_is_now_read_as_other_plans_keeps_those_under_review(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await ReadAsync(database);
        var kept = "";
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var reading = await db.Set<StoredReading>().SingleAsync();
            var pack = ReadingStore.ReadPack(reading.ResultJson!);
            reading.ResultJson = kept = ReadingStore.Write(
                pack with
                {
                    Plans = [.. pack.Plans, pack.Plans[^1] with { Index = pack.Plans.Count }],
                }
            );
            await db.SaveChangesAsync();
        });
        var view = await LoadAsync(database, draft);
        var block = view.Reading.Blocks[0];
        var refused = await Should.ThrowAsync<IllegalEditException>(() =>
            database.InScopeAsync(s =>
                s.GetRequiredService<ReadingReview>()
                    .RuleAsync(draft, view.Version, block.Id, block.Columns[^1].Index, Field.Update, true, default)
            )
        );
        refused.Message.ShouldContain("nothing was changed");
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().SingleAsync()).ResultJson.ShouldBe(kept)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Accepting_twice_makes_one_plan_and_accepting_an_old_version_makes_none(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var draft = await ReadAsync(database);
        await Should.ThrowAsync<ChangedMeanwhileException>(() => AcceptAsync(database, draft, version: 99));
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<Plan>().CountAsync()).ShouldBe(0);
            (await db.Set<PlanAction>().CountAsync()).ShouldBe(0);
            (await db.Set<Agency>().CountAsync()).ShouldBe(0);
        });
        var first = await AcceptAsync(database, draft);
        (await AcceptAsync(database, draft)).ShouldBe(first);
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<Plan>().CountAsync()).ShouldBe(1)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_plan_is_narrowed_by_agency_rating_and_words_whatever_their_case(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var plan = await AcceptAsync(database, await ReadAsync(database));
        await database.InScopeAsync(async s =>
        {
            var queries = s.GetRequiredService<PlanQueries>();
            var police = (
                await s.GetRequiredService<ThroughlineDb>().Set<Agency>().SingleAsync(a => a.Name == "Northfold Police")
            ).Id;
            (await queries.ViewAsync(plan, new(police), 1, default))!.Shown.ShouldBe(3);
            (await queries.ViewAsync(plan, new(Rating: "G"), 1, default))!.Shown.ShouldBe(2);
            (await queries.ViewAsync(plan, new(Rating: PlanFilter.None), 1, default))!.Shown.ShouldBe(2);
            (await queries.ViewAsync(plan, new(Words: "CONTROL room"), 1, default))!.Shown.ShouldBe(1);
            (await queries.ViewAsync(Guid.NewGuid(), new(), 1, default)).ShouldBeNull();
        });
    }

    private static Task<UploadResult> UploadAsync(TestDatabase database, string name) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<DocumentIntake>().UploadAsync(name, new MemoryStream(Pack), again: false, default)
        );

    private static async Task<Guid> ReadAsync(TestDatabase database)
    {
        await UploadAsync(database, "pack.docx");
        (await database.Services.GetRequiredService<ReadingWork>().WorkOnceAsync(default)).ShouldBeTrue();
        return await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<PlanDraft>().Select(d => d.Id).SingleAsync()
        );
    }

    private static Task<DraftView> LoadAsync(TestDatabase database, Guid draft) =>
        database.InScopeAsync(async s =>
            (await s.GetRequiredService<ReadingReview>().LoadAsync(draft, default)).ShouldNotBeNull()
        );

    private static Task EditAsync(TestDatabase database, Guid draft, int version, ReviewEdit edit) =>
        database.InScopeAsync(s => s.GetRequiredService<ReadingReview>().EditAsync(draft, version, [edit], default));

    private static async Task<Guid> AcceptAsync(TestDatabase database, Guid draft, int? version = null)
    {
        var seen = version ?? (await LoadAsync(database, draft)).Version;
        return await database.InScopeAsync(s =>
            s.GetRequiredService<PlanAcceptance>().AcceptAsync(draft, seen, default)
        );
    }
}
