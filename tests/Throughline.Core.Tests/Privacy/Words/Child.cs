using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Privacy.Words;
using Throughline.Core.Snapshots;
using Throughline.Core.Tests.Audit;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy.Words;

/// <summary>
/// A child who does not exist, whose name stands in every column of text of every table, and in the history; and the two
/// people who take it out.
/// </summary>
internal static class Child
{
    public const string Name = "Zebedee Quillfeather";
    private const string Said = "They spoke with Zebedee Quillfeather at school";

    public static Person Asker { get; } = TestDatabase.Somebody("Cora Coordinator", null, Role.Coordinator);

    public static Person Decider { get; } = TestDatabase.Somebody("Adam Admin", null, Role.Administrator);

    /// <returns>How many columns the name was written into.</returns>
    public static async Task<int> PlantAsync(TestDatabase database)
    {
        var columns = 0;
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await WithoutReferencesAsync(db);
            foreach (var table in LookedThrough.Of(db))
            {
                var record = Made(db.Model.FindEntityType(table.Type)!, table);
                db.Add(record);
                columns += table.Columns.Count;
                Bind(s.GetRequiredService<Writes>(), db, record);
            }

            await s.GetRequiredService<Writes>().SaveAsync();
            await db.Database.CloseConnectionAsync();
        });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
        await HistoryAsync(database);
        return columns;
    }

    /// <summary>Asks and decides; the words are gone when it returns.</summary>
    public static async Task<Guid> TakeOutAsync(TestDatabase database, string words = Name, params WordsFile[] files)
    {
        var id = await AskAsync(database, words, files);
        (await DecideAsync(database, id)).ShouldBeTrue();
        return id;
    }

    public static Task<Guid> AskAsync(TestDatabase database, string words = Name, params WordsFile[] files) =>
        database.AsAsync(
            Asker,
            s =>
                s.GetRequiredService<WordsRequests>()
                    .AskAsync(new(words, "The family asked for it.", null, null, files), default)
        );

    public static Task<bool> DecideAsync(TestDatabase database, Guid id, bool yes = true, Person? by = null) =>
        database.AsAsync(
            by ?? Decider,
            async s =>
            {
                var requests = s.GetRequiredService<WordsRequests>();
                var seen = (await requests.FindAsync(id, default)).ShouldNotBeNull();
                return await requests.DecideAsync(id, seen.Version, yes, "It names a child.", default);
            }
        );

    /// <summary>Events whose texts hold the name: before, after and why, as text and as JSON.</summary>
    public static Task HistoryAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var agency = writes.Add(new Core.Access.Agency { Name = "Marrowdale Homes" });
            writes.Record(Core.Plans.PlanEvents.Changed, agency, "Title", Said, "They spoke with the child", "no name");
            writes.Record(
                Core.Plans.PlanEvents.Changed,
                agency,
                "Json",
                "{\"a\":\"ZEBEDEE\\nQUILLFEATHER said \\u00e9\"}",
                null,
                "of zebedee quillfeather"
            );
            await writes.SaveAsync();
        });

    private static object Made(IEntityType type, TextTable table)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (
            var property in type.GetProperties().Where(p => p.PropertyInfo is not null && p.ClrType != typeof(byte[]))
        )
        {
            var text = table.Columns.Any(c => c.Property == property.Name);
            Set(record, property, ValueOf(property, text));
        }

        foreach (var list in type.ClrType.GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
        {
            if (list.FieldType.IsGenericType && list.FieldType.GetGenericTypeDefinition() == typeof(List<>))
            {
                list.SetValue(record, Activator.CreateInstance(list.FieldType));
            }
        }

        return record;
    }

    private static object? ValueOf(IProperty property, bool text)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string))
        {
            return text ? TextOf(property)
                : property.IsNullable ? null
                : "-";
        }

        return type == typeof(Guid) ? (property.IsPrimaryKey() || !property.IsNullable ? Guid.CreateVersion7() : null)
            : type == typeof(DateTime) ? DateTime.UnixEpoch
            : type == typeof(DateOnly) ? new DateOnly(2026, 1, 2)
            : type.IsEnum ? Enum.GetValues(type).GetValue(type == typeof(WordsErasureState) ? 3 : 0)
            : type == typeof(int) ? 1
            : type == typeof(long) ? 1L
            : type == typeof(bool) ? false
            : type == typeof(double) ? 1.5
            : null;
    }

    private static string TextOf(IProperty property)
    {
        var said =
            property.Name.EndsWith("Json", StringComparison.Ordinal)
                ? "{\"kept\":[1,\"as it is\"],\"Zebedee Quillfeather\":\"at home\",\"pieces\":[{\"text\":\"Zebedee\"},{\"text\":\"Quillfeather said\"}]}"
            : property.GetMaxLength() < Said.Length ? Name
            : Said;
        return property.Name == "SearchText" ? said.ToLowerInvariant() : said;
    }

    private static void Set(object record, IProperty property, object? value)
    {
        var field = property.FieldInfo;
        if (field is not null)
        {
            field.SetValue(record, value);
        }
    }

    /// <summary>What the chain says of a document and a snapshot, so that all is whole before anything is taken out.</summary>
    private static void Bind(Writes writes, ThroughlineDb db, object record)
    {
        if (record is Snapshot snapshot)
        {
            Put(snapshot, nameof(Snapshot.Sha256), SnapshotJson.HashOf(snapshot.Json));
            writes.Record(
                SnapshotEvents.Taken,
                Subject.Snapshot,
                snapshot.Id,
                AuditChain.ContentField,
                @new: snapshot.Sha256
            );
        }

        if (record is StoredDocument document)
        {
            var bytes = Encoding.UTF8.GetBytes($"A paper about {Name}.");
            Put(document, nameof(StoredDocument.Sha256), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Put(document, nameof(StoredDocument.Name), "about Zebedee Quillfeather.txt");
            db.Add(new DocumentContent { DocumentId = document.Id, Bytes = bytes });
            writes.Record(IntakeEvents.DocumentUploaded, document, AuditChain.ContentField, @new: document.Sha256);
        }
    }

    private static void Put(object record, string property, object value) =>
        record.GetType().GetProperty(property)!.SetValue(record, value);

    private static async Task WithoutReferencesAsync(ThroughlineDb db)
    {
        await db.Database.OpenConnectionAsync();
        await db.RunAsync(
            db.Database.IsSqlite() ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica",
            default
        );
        if (db.Database.IsNpgsql())
        {
            // Triggers that keep the search's index still work.
            await db.RunAsync(
                "DO $$ DECLARE t record; BEGIN FOR t IN SELECT tgname, tgrelid::regclass AS tab FROM pg_trigger WHERE tgname LIKE 'search%' LOOP EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.tab, t.tgname); END LOOP; END $$",
                default
            );
        }
    }
}
