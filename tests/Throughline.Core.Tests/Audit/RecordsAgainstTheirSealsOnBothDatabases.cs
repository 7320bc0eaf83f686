using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;
using Throughline.Core.Plans;
using Throughline.Core.Tests.Backups;
using Throughline.Testing;

namespace Throughline.Core.Tests.Audit;

/// <summary>Whatever is changed past the program, in any field of any kept record, is named by its record and field.</summary>
[Trait("needs", "server")]
public sealed class RecordsAgainstTheirSealsOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_field_changed_in_the_database_is_named_without_its_words(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty();
        var (kinds, action) = await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            return (KeptKinds.Of(db), await db.Set<PlanAction>().Select(a => a.Id).FirstAsync());
        });

        await Written.SqlAsync(database, "UPDATE actions SET rating = 'slipped', text = 'other words'");
        await Written.SqlAsync(database, "UPDATE \"AspNetUsers\" SET roles = 'Administrator'");
        var faults = (await Written.ProveAsync(database)).Faults;

        faults.ShouldContain($"actions {action}: Rating is not what was last written.");
        faults.ShouldContain($"actions {action}: Text is not what was last written.");
        faults.ShouldContain(f => f.StartsWith("AspNetUsers ") && f.Contains(": Roles is not"));
        faults.ShouldAllBe(f => !f.Contains("slipped") && !f.Contains("other words"));
        kinds.Count.ShouldBeGreaterThan(25);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Every_field_of_every_kept_record_that_stands_is_held(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        var kinds = await database.InScopeAsync(s =>
            Task.FromResult(KeptKinds.Of(s.GetRequiredService<ThroughlineDb>()).Values.ToList())
        );
        await Written.WithoutTriggersAsync(database);
        var missed = new List<string>();
        var tried = 0;
        foreach (var (kind, field) in kinds.SelectMany(k => k.Fields.Select(f => (k, f))))
        {
            var before = await ColumnAsync(database, kind, field);
            if (!await SpoilAsync(database, kind, field))
            {
                continue;
            }

            tried++;
            if (
                !(await Written.ProveAsync(database)).Faults.Any(f =>
                    f.StartsWith(kind.Table + " ", StringComparison.Ordinal)
                    && f.Contains($": {field.Name} ", StringComparison.Ordinal)
                )
            )
            {
                missed.Add($"{kind.Table}.{field.Name}");
            }

            await PutBackAsync(database, kind, field, before);
        }

        missed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty("all was put back");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_record_that_came_or_went_past_the_program_is_named(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        var id = Guid.NewGuid().ToString().ToUpperInvariant();
        await Written.SqlAsync(database, "DELETE FROM measure_value");
        await Written.SqlAsync(
            database,
            "INSERT INTO contributing_agency (id, action_id, agency_id) SELECT "
                + $"{(provider == Provider.Sqlite ? $"'{id}'" : $"CAST('{id}' AS uuid)")}, id, agency_id FROM actions "
                + "WHERE agency_id IS NOT NULL LIMIT 1"
        );
        var faults = (await Written.ProveAsync(database)).Faults;
        faults.ShouldContain(f =>
            f.StartsWith("measure_value ") && f.EndsWith("is no longer there, and no change says so.")
        );
        faults.ShouldContain($"contributing_agency {id.ToLowerInvariant()} stands there, and no change says so.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_stood_before_there_were_seals_is_held_from_then_on(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        await UnsealedAsync(database);
        (await Written.ProveAsync(database)).Faults.ShouldNotBeEmpty();

        await database.InScopeAsync(s => FirstSeals.SetAsync(s.GetRequiredService<ThroughlineDb>(), default));
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty();
        await Written.SqlAsync(database, "UPDATE agencies SET name = name || '!'");
        (await Written.ProveAsync(database)).Faults.ShouldContain(f => f.Contains(": Name is not"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_noted_outside_finds_a_chain_that_was_cut_off_or_made_anew(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        var whole = await Written.ProveAsync(database);
        var anchor = new Anchor(whole.Installation, DateTime.UnixEpoch, whole.End.ToString(), whole.Seals.ToString());
        var read = Anchor.Parse(anchor.Write()).ShouldNotBeNull();
        read.ShouldBe(anchor);

        // As the owner of the database can: every seal made anew, from one that never was.
        await UnsealedAsync(database);
        await database.InScopeAsync(s => FirstSeals.SetAsync(s.GetRequiredService<ThroughlineDb>(), default));
        (await Written.ProveAsync(database)).Faults.ShouldBeEmpty("nothing inside the database can show it");
        var against = await database.InScopeAsync(s =>
            s.GetRequiredService<Verification>().ProveAsync(read.EventsEnd, read.SealsEnd, _ => { }, default)
        );
        against.Faults.ShouldContain(f => f.Contains("when it was noted") || f.Contains("was made anew"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_seal_that_is_changed_taken_out_or_put_in_breaks_the_record(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            Written.SqlAsync(database, "UPDATE record_seals SET fields = ''")
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            Written.SqlAsync(database, "DELETE FROM record_seals")
        );
        await Written.WithoutTriggersAsync(database, "record_seals");
        await Written.SqlAsync(database, "DELETE FROM record_seals WHERE sequence = 3");
        (await Written.ProveAsync(database)).Faults.ShouldContain(f =>
            f.StartsWith("The record of changes is broken at 4")
        );
    }

    private static async Task UnsealedAsync(TestDatabase database)
    {
        await Written.WithoutTriggersAsync(database, "record_seals");
        await Written.SqlAsync(database, "DELETE FROM record_seals");
        await Written.SqlAsync(
            database,
            $"UPDATE chain_heads SET seal_sequence = 0, seal_hash = '{AuditChain.Beginning}'"
        );
    }

    private static async Task<List<(Guid Id, object Value)>> ColumnAsync(
        TestDatabase database,
        KeptKind kind,
        KeptField field
    ) =>
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText =
                $"SELECT {Sql.Quoted(kind.Key)}, {Sql.Quoted(field.Column)} FROM {Sql.Quoted(kind.Table)}";
            await using var reader = await command.ExecuteReaderAsync();
            var values = new List<(Guid, object)>();
            while (await reader.ReadAsync())
            {
                values.Add((reader.GetGuid(0), reader.GetValue(1)));
            }

            return values;
        });

    /// <summary>Another value, of the column's own kind; false where there is none to change or no constraint lets it.</summary>
    private static async Task<bool> SpoilAsync(TestDatabase database, KeptKind kind, KeptField field)
    {
        // A name beside an account may be erased, and is held by the account.
        if (field.Author || field.Property.IsForeignKey() || field.Property.GetContainingIndexes().Any(i => i.IsUnique))
        {
            return false;
        }

        var column = Sql.Quoted(field.Column);
        var other =
            field.Provider == typeof(string)
                ? $"substr(coalesce({column}, '') || 'z', length(coalesce({column}, '') || 'z') - 3)"
            : field.Provider == typeof(bool) ? $"NOT {column}"
            : field.Provider == typeof(int) || field.Provider == typeof(long) ? $"coalesce({column}, 0) + 1"
            // No sum: one more is nothing to a very great fraction.
            : field.Provider == typeof(double) ? $"CASE WHEN {column} = 0.125 THEN 0.25 ELSE 0.125 END"
            : field.Provider == typeof(DateOnly) ? "'2001-02-03'"
            : field.Provider == typeof(DateTime) ? "'2001-02-03 04:05:06'"
            : null;
        if (other is null)
        {
            return false;
        }

        if (field.Provider == typeof(bool) && !field.Property.IsNullable is false)
        {
            other = $"NOT coalesce({column}, false)";
        }

        await Written.SqlAsync(database, $"UPDATE {Sql.Quoted(kind.Table)} SET {column} = {other}");
        return (await ColumnAsync(database, kind, field)).Count > 0;
    }

    private static Task PutBackAsync(
        TestDatabase database,
        KeptKind kind,
        KeptField field,
        List<(Guid Id, object Value)> before
    ) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.Database.OpenConnectionAsync();
            foreach (var (id, value) in before)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText =
                    $"UPDATE {Sql.Quoted(kind.Table)} SET {Sql.Quoted(field.Column)} = @value WHERE {Sql.Quoted(kind.Key)} = @id";
                foreach (var (name, given) in new[] { ("value", value), ("id", (object)id) })
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, given);
                    command.Parameters.Add(parameter);
                }

                await command.ExecuteNonQueryAsync();
            }
        });
}
