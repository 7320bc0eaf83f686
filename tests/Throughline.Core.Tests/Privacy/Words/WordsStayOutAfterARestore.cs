using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Backups;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Privacy.Words;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Audit;
using Throughline.Core.Tests.Backups;
using Throughline.Core.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy.Words;

/// <summary>A backup made before words were taken out says so, and a restore of it does not bring them back.</summary>
[Trait("needs", "server")]
public sealed class WordsStayOutAfterARestore : IDisposable
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-words-").FullName;

    [Theory, MemberData(nameof(Providers))]
    public async Task They_go_from_the_same_places_again_and_the_record_is_whole(Provider provider)
    {
        await using var database = await WithChildAsync(provider);
        var document = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<StoredDocument>().Select(d => d.Id).FirstAsync()
        );
        (await BackAsync(database, "before.zip")).WordsTakenOut.ShouldBeEmpty();
        var id = await Child.TakeOutAsync(
            database,
            Child.Name,
            new WordsFile(WordsFileKind.Document, document),
            new WordsFile(WordsFileKind.Evidence, await VersionAsync(database))
        );
        (await BackAsync(database, "after.zip")).WordsTakenOut.ShouldBe([id]);
        await Written.EventAsync(database, Core.Access.AccessEvents.AgencyRenamed);

        var restored = await RestoreAsync(database, "before.zip");

        restored.WordsTakenOutAgain.ShouldBe(1);
        restored.Report.IsWhole.ShouldBeTrue();
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBeEmpty();
        var proof = await Written.ProveAsync(database);
        proof.Break.ShouldBeNull();
        proof.Faults.ShouldBeEmpty();
        proof.FilesTaken.ShouldBe(2);
        (
            await database.Services.GetRequiredService<IEvidenceStore>().GetAsync(Full.EvidenceHash, default)
        ).ShouldBeNull("the restore brought the file back, and it was taken out again");
        var stays = (
            await database.AsAsync(Child.Decider, s => s.GetRequiredService<WordsRequests>().FindAsync(id, default))
        ).ShouldNotBeNull();
        (stays.Summary.AskedBy, stays.Summary.DecidedBy, stays.Summary.Reason).ShouldBe(
            ("Cora Coordinator", "Adam Admin", "The family asked for it.")
        );
        stays.Summary.DoneAgainAt.ShouldNotBeNull();
        if (provider == Provider.Sqlite)
        {
            (await EveryTable.FileHoldsAsync(database, "Quillfeather")).ShouldBeFalse();
        }

        (await RestoreAsync(database, "after.zip")).WordsTakenOutAgain.ShouldBe(0, "the backup has the erasure");
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Also_from_where_they_stood_at_the_backup_and_no_more_when_they_were_taken_out(Provider provider)
    {
        await using var database = await WithChildAsync(provider);
        await BackAsync(database, "before.zip");
        await database.InScopeAsync(async s =>
        {
            var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
            var action = await db.Set<PlanAction>().FirstAsync(a => a.Outcome != null);
            var was = action.Outcome;
            action.Outcome = "Somebody was spoken with";
            writes.Change(action);
            writes.Record(PlanEvents.ActionChanged, action, "Outcome", was, action.Outcome, plan: action.PlanId);
            db.Remove(await db.Set<DraftEdit>().SingleAsync());
            await writes.SaveAsync();
        });
        await Child.TakeOutAsync(database);
        (await RestoreAsync(database, "before.zip")).WordsTakenOutAgain.ShouldBe(1);
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBe(
            ["edits.json"],
            "it was removed without a word of it in the history, which the restore says"
        );
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Also_when_the_request_waited_in_the_backup(Provider provider)
    {
        await using var database = await WithChildAsync(provider);
        var id = await Child.AskAsync(database);
        await BackAsync(database, "between.zip");
        await Child.DecideAsync(database, id);
        (await RestoreAsync(database, "between.zip")).WordsTakenOutAgain.ShouldBe(1);
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBeEmpty();
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Set<WordsErasure>().SingleAsync()).ShouldSatisfyAllConditions(
                e => e.State.ShouldBe(WordsErasureState.Done),
                e => e.Sealed.ShouldBeNull()
            )
        );
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<Guid> VersionAsync(TestDatabase database) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<EvidenceVersion>()
                .Where(v => v.Sha256 == Full.EvidenceHash)
                .Select(v => v.Id)
                .SingleAsync()
        );

    /// <summary>A whole database in which the child's name stands in records, history, a snapshot, a reading and mail.</summary>
    private static async Task<TestDatabase> WithChildAsync(Provider provider)
    {
        var database = await Full.DatabaseAsync(provider);
        await database.InScopeAsync(async s =>
        {
            var (db, writes) = (s.GetRequiredService<ThroughlineDb>(), s.GetRequiredService<Writes>());
            var action = await db.Set<PlanAction>().FirstAsync();
            var said = $"They spoke with {Child.Name}";
            (action.Outcome, action.Text) = (said, said + " at school");
            writes.Change(action);
            writes.Record(PlanEvents.ActionChanged, action, "Text", "nothing", action.Text, said, action.PlanId);
            writes.Add(
                new ActionUpdate
                {
                    ActionId = action.Id,
                    PlanId = action.PlanId,
                    Text = said,
                }
            );
            writes.Add(new ChallengeRecord { PlanId = action.PlanId, Question = $"And {Child.Name}?" });
            writes.Add(
                new OutboxMail
                {
                    To = "a@b.example",
                    Kind = "digest",
                    Subject = "s",
                    Text = said,
                }
            );
            var reading = await db.Set<StoredReading>().FirstAsync();
            reading.ResultJson = $"{{\"text\":\"{said}\"}}";
            var draft = writes.Add(new PlanDraft { ReadingId = reading.Id, Title = said });
            db.Add(
                new DraftEdit
                {
                    DraftId = draft.Id,
                    Json = $"{{\"words\":\"{said}\"}}",
                    Actor = "Tess Tester",
                }
            );
            var json = $"{{\"title\":\"{said}\"}}";
            var snapshot = new Snapshot
            {
                PlanId = action.PlanId,
                Title = "Board",
                TakenBy = "Tess Tester",
                Json = json,
                Sha256 = SnapshotJson.HashOf(json),
            };
            db.Add(snapshot);
            writes.Record(
                SnapshotEvents.Taken,
                Subject.Snapshot,
                snapshot.Id,
                AuditChain.ContentField,
                @new: snapshot.Sha256,
                plan: action.PlanId
            );
            await writes.SaveAsync();
        });
        return database;
    }

    private Task<BackupManifest> BackAsync(TestDatabase database, string name) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<Backup>().WriteAsync(Path.Combine(_folder, name), false, _ => { }, default)
        );

    private Task<Restored> RestoreAsync(TestDatabase database, string name) =>
        new BackupRestore(
            new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build(),
            database.Services.GetRequiredService<IEvidenceStore>(),
            TimeProvider.System
        ).RunAsync(Path.Combine(_folder, name), _ => { }, default);
}
