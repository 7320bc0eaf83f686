using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Plans;
using Throughline.Core.Privacy.Words;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Audit;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy.Words;

/// <summary>Words about a child go out of everything that is stored, by two people, and the record stays whole.</summary>
[Trait("needs", "server")]
public sealed class WordsAreTakenOutOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task They_stand_in_no_column_of_any_table_afterwards_and_the_record_is_whole(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var columns = await Child.PlantAsync(database);
        columns.ShouldBeGreaterThan(80);
        (await Written.ProveAsync(database)).ShouldSatisfyAllConditions(
            r => r.Break.ShouldBeNull(),
            r => r.Faults.ShouldBeEmpty()
        );
        (await EveryTable.HoldingAsync(database, "Quillfeather")).Distinct().Count().ShouldBeGreaterThan(60);
        var document = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<StoredDocument>().Select(d => d.Id).SingleAsync()
        );

        var id = await Child.TakeOutAsync(database, Child.Name, new WordsFile(WordsFileKind.Document, document));

        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBeEmpty();
        (await EveryTable.HoldingAsync(database, "Zebedee")).ShouldBeEmpty();
        var proof = await Written.ProveAsync(database);
        proof.Break.ShouldBeNull();
        proof.Faults.ShouldBeEmpty();
        proof.WordsTaken.ShouldBeGreaterThan(columns);
        proof.FilesTaken.ShouldBe(1);
        var stays = (
            await database.AsAsync(Child.Decider, s => s.GetRequiredService<WordsRequests>().FindAsync(id, default))
        ).ShouldNotBeNull();
        (stays.Summary.AskedBy, stays.Summary.DecidedBy, stays.Summary.Reason, stays.DecisionWhy, stays.Words).ShouldBe(
            ("Cora Coordinator", "Adam Admin", "The family asked for it.", "It names a child.", null)
        );
        stays.Places.Count.ShouldBeGreaterThan(15);
        stays.Places.ShouldContain(p => p.Kind == "History" && p.Words == 3);
        stays.Tidied.ShouldBeTrue();
    }

    [Fact]
    public async Task They_stand_nowhere_in_the_file_of_SQLite_not_even_in_its_free_space()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await Child.PlantAsync(database);

        // Changed before by hand, so that only the file's free space has it.
        await Written.SqlAsync(database, "CREATE TABLE scratch (words TEXT)");
        await Written.SqlAsync(database, $"INSERT INTO scratch VALUES ('{Child.Name} once more')");
        await Written.SqlAsync(database, "DROP TABLE scratch");
        (await EveryTable.FileHoldsAsync(database, "Quillfeather once more")).ShouldBeTrue();
        var document = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<StoredDocument>().Select(d => d.Id).SingleAsync()
        );

        await Child.TakeOutAsync(database, Child.Name, new WordsFile(WordsFileKind.Document, document));

        (await EveryTable.FileHoldsAsync(database, "Quillfeather")).ShouldBeFalse();
        (await EveryTable.FileHoldsAsync(database, "Zebedee")).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_stood_around_them_stays_as_it_was(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.PlantAsync(database);
        await Child.TakeOutAsync(database);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Set<PlanAction>().SingleAsync()).Text.ShouldBe("They spoke with [words taken out] at school");
            var snapshot = await db.Set<Snapshot>().SingleAsync();
            snapshot.Json.ShouldBe(
                "{\"kept\":[1,\"as it is\"],\"[words taken out]\":\"at home\",\"pieces\":[{\"text\":\"[words taken out]\"},{\"text\":\" said\"}]}"
            );
            snapshot.Sha256.ShouldBe(SnapshotJson.HashOf(snapshot.Json));
            var events = await db.Set<AuditEvent>()
                .Where(e => e.Code == PlanEvents.Changed.Code)
                .OrderBy(e => e.Sequence)
                .ToListAsync();
            (events[0].Old, events[0].New, events[0].Why).ShouldBe(
                ("They spoke with [words taken out] at school", "They spoke with the child", "no name")
            );
            events[1].Old.ShouldBe("{\"a\":\"[words taken out] said \\u00E9\"}");
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_text_of_the_history_that_was_changed_rather_than_taken_out_is_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        await Child.TakeOutAsync(database);
        (await Written.ProveAsync(database)).Break.ShouldBeNull();
        await Written.WithoutTriggersAsync(database, "event_words");

        // Out of which words were taken, by an erasure that the chain names.
        await Written.SqlAsync(
            database,
            "UPDATE event_words SET \"old\" = 'other words' WHERE \"old\" LIKE 'They spoke with [words%'"
        );
        (await Written.ProveAsync(database)).Break.ShouldNotBeNull().Words.ShouldContain("\"old\"");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_text_of_the_history_that_somebody_emptied_without_an_erasure_is_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        await Written.WithoutTriggersAsync(database, "event_words");
        await Written.SqlAsync(
            database,
            "UPDATE event_words SET \"new\" = NULL, new_salt = NULL WHERE \"new\" = 'They spoke with the child'"
        );
        (await Written.ProveAsync(database)).Break.ShouldNotBeNull().Sequence.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_erasure_that_somebody_made_up_explains_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        var id = await Child.TakeOutAsync(database);
        await Written.SqlAsync(
            database,
            "UPDATE words_erasures SET places_json = replace(places_json, '\"count\":1', '\"count\":2')"
        );
        var faults = (await Written.ProveAsync(database)).Faults;
        faults.ShouldContain($"The list of places of an erasure of words ({id}) is not what its event says.");
        faults.ShouldContain(f => f.Contains("PlacesJson"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_changed_past_the_program_before_stays_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.PlantAsync(database);
        await Written.SqlAsync(database, "UPDATE actions SET score = 'slipped', \"text\" = \"text\" || ' and more'");
        await Child.TakeOutAsync(database);
        var faults = (await Written.ProveAsync(database)).Faults;
        faults.Count.ShouldBe(2);
        faults.ShouldContain(f => f.EndsWith(": Score is not what was last written."));
        faults.ShouldContain(f => f.EndsWith(": Text is not what was last written."));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task One_person_cannot_do_both_and_others_can_do_neither(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        var id = await Child.AskAsync(database);
        await Should.ThrowAsync<NotAllowedException>(() => Child.DecideAsync(database, id, by: Child.Asker));
        foreach (
            var role in (Role[])
                [
                    Role.AgencyLead,
                    Role.AgencyContributor,
                    Role.Assurer,
                    Role.CommitteeMember,
                    Role.DemocraticServices,
                    Role.Analyst,
                    Role.Reader,
                ]
        )
        {
            var other = TestDatabase.Somebody($"{role}", Guid.NewGuid(), role);
            await Should.ThrowAsync<NotAllowedException>(() => Child.DecideAsync(database, id, by: other));
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    other,
                    s => s.GetRequiredService<WordsRequests>().DecideAsync(id, 1, true, "yes", default)
                )
            );
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(other, s => s.GetRequiredService<WordsRequests>().LookAsync(Child.Name, default))
            );
            await Should.ThrowAsync<NotAllowedException>(() =>
                database.AsAsync(
                    other,
                    s => s.GetRequiredService<WordsRequests>().AskAsync(new(Child.Name, "why", null, null, []), default)
                )
            );
        }

        await Should.ThrowAsync<NotAllowedException>(
            () =>
                database.AsAsync(
                    Person.Program(),
                    s => s.GetRequiredService<WordsRequests>().DecideAsync(id, 1, true, "yes", default)
                ),
            "the program is nobody"
        );
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Until_it_is_decided_the_words_of_the_request_are_sealed_and_then_they_are_gone(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        var before = await EveryTable.HoldingAsync(database, "Quillfeather");
        var id = await Child.AskAsync(database);
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBe(before);
        (await SealedAsync(database)).ShouldNotBeNull();
        (
            await database.AsAsync(Child.Decider, s => s.GetRequiredService<WordsRequests>().FindAsync(id, default))
        )!.Words.ShouldBe([Child.Name]);

        await Child.DecideAsync(database, id, yes: false);

        (await SealedAsync(database)).ShouldBeNull();
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBe(before, "it was refused");
        await Should.ThrowAsync<RuleBrokenException>(() => Child.DecideAsync(database, id));
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Somebody_who_changes_a_record_meanwhile_does_not_write_them_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.PlantAsync(database);
        await database.InScopeAsync(async s =>
        {
            var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
            var action = await db.Set<PlanAction>().SingleAsync();

            await Child.TakeOutAsync(database);

            action.Text += ", and again";
            writes.Change(action);
            writes.Record(PlanEvents.ActionChanged, action, "Text", "…", action.Text);
            await Should.ThrowAsync<ChangedMeanwhileException>(() => writes.SaveAsync());
        });
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBe(["contents.bytes"]);
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Two_who_decide_at_once_decide_once(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        var id = await Child.AskAsync(database);
        var other = TestDatabase.Somebody("Olga Other", null, Role.Administrator);
        var outcomes = await Task.WhenAll(
            new[] { Child.Decider, other }.Select(async person =>
            {
                try
                {
                    return await Child.DecideAsync(database, id, by: person);
                }
                catch (Exception e) when (e is RuleBrokenException or ChangedMeanwhileException)
                {
                    return false;
                }
            })
        );
        outcomes.Count(o => o).ShouldBe(1);
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_request_that_will_not_do_is_refused_without_repeating_its_words(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Child.HistoryAsync(database);
        foreach (
            var (words, reason) in ((string, string)[])
                [
                    ("", "why"),
                    ("Al", "why"),
                    ("Amber", "why"),
                    ("words taken out", "why"),
                    ("Nobody Of This Name", "why"),
                    (Child.Name, ""),
                    (Child.Name, "zebedee  quillfeather's mother asked"),
                ]
        )
        {
            var refused = await Should.ThrowAsync<RuleBrokenException>(() =>
                database.AsAsync(
                    Child.Asker,
                    s => s.GetRequiredService<WordsRequests>().AskAsync(new(words, reason, null, null, []), default)
                )
            );
            refused.Message.ShouldNotContain("Zebedee");
            refused.Message.ShouldNotContain("Nobody Of");
        }
    }

    private static Task<string?> SealedAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<WordsErasure>().Select(e => e.Sealed).SingleAsync()
        );
}
