using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Rules;
using Throughline.Domain.Access;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Core.Tests.Intake;

[Trait("needs", "server")]
public sealed class OwnWordsOnBothDatabases
{
    private const string Paper = """
        Action plan after the review of Child B

        No.	Agency	Wotsit	Gaffer	RAG	By when
        1	Police	Brief 40 officers on bruises in babies	Priya Nair	Purple	May 2027
        2	The Quay Crew	Flag homes with a baby in the repairs list	Tom Hart	Green	June 2027
        3	Health	Audit 30 files of babies with bruises	Ann Lee	Amber	July 2027
        """;

    private static readonly OwnWords Own = new()
    {
        Headers = new() { [Field.Action] = ["Wotsit"], [Field.Lead] = ["Gaffer"] },
        Ratings = new() { ["Complete"] = ["Purple"] },
        Agencies = [new("Quayside Housing", ["The Quay Crew"])],
    };

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_read_after_they_are_saved_is_read_with_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        (await ChangeAsync(database, TestDatabase.Coordinator, Own, 0, "Our own sheet")).ShouldBeNull();
        var draft = await ReadAsync(database, "with.txt", Paper);
        var view = await database.InScopeAsync(s => s.GetRequiredService<ReadingReview>().LoadAsync(draft, default));
        view!.Reading.Rows.Select(r => r.Rating).ShouldContain("Complete");
        view.Reading.Rows.ShouldAllBe(r => r[Field.Lead] != null && r[Field.Action] != null);
        (await database.InScopeAsync(s => s.GetRequiredService<LexiconBook>().ReadAsync(default)))
            .Vocabulary.AgencyCalled("The Quay Crew")
            .ShouldBe("Quayside Housing");

        // What was read keeps its words, so that it is read anew as it was read.
        (await ChangeAsync(database, TestDatabase.Coordinator, OwnWords.None, 1, "No more")).ShouldBeNull();
        var kept = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<StoredReading>().Select(r => r.WordsJson).SingleAsync()
        );
        kept.ShouldBe(Own.Write());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task They_are_changed_by_who_may_with_a_reason_and_nobody_overwrites_another(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Should.ThrowAsync<NotAllowedException>(() =>
            ChangeAsync(database, Person.Nobody, Own, 0, "Our own sheet")
        );
        (await ChangeAsync(database, TestDatabase.Coordinator, Own, 0, " ")).ShouldNotBeNull();
        var wrong = new OwnWords { Ratings = new() { ["Nonsense"] = ["Purple"] } };
        (await ChangeAsync(database, TestDatabase.Coordinator, wrong, 0, "Our own sheet")).ShouldNotBeNull();
        (await ChangeAsync(database, TestDatabase.Coordinator, Own, 0, "Our own sheet")).ShouldBeNull();
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            ChangeAsync(database, TestDatabase.Coordinator, OwnWords.None, 0, "Late")
        );
        (await ChangeAsync(database, TestDatabase.Coordinator, OwnWords.None, 1, "Back")).ShouldBeNull();
        var events = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<AuditEvent>()
                .Where(e => e.EntityId == KeptWords.TheOne)
                .OrderBy(e => e.Sequence)
                .ToListAsync()
        );
        events
            .Select(e => (e.Old, e.New, e.Why))
            .ShouldBe([(null, Own.Write(), "Our own sheet"), (Own.Write(), OwnWords.None.Write(), "Back")]);
    }

    private static async Task<Guid> ReadAsync(TestDatabase database, string name, string text)
    {
        await database.InScopeAsync(s =>
            s.GetRequiredService<DocumentIntake>()
                .UploadAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), again: false, default)
        );
        (await database.Services.GetRequiredService<ReadingWork>().WorkOnceAsync(default)).ShouldBeTrue();
        return await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<PlanDraft>().Select(d => d.Id).SingleAsync()
        );
    }

    private static Task<string?> ChangeAsync(TestDatabase database, Person who, OwnWords words, int seen, string why) =>
        database.AsAsync(who, s => s.GetRequiredService<WordBook>().ChangeAsync(words, seen, why, default));
}
