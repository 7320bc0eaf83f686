using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;

namespace Throughline.Migrations.Postgres.Safety;

/// <summary>
/// Refuses to change or remove an event or a snapshot, whoever asks. The name under which a snapshot was taken may be
/// erased.
/// </summary>
/// <remarks>The database's owner can still drop a trigger; what was done then is what ./run verify is for.</remarks>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261202000000_AppendOnly")]
public sealed class PostgresAppendOnly : Migration
{
    private static readonly (string Table, string Update)[] Tables =
    [
        ("events", "UPDATE"),
        ("snapshots", "UPDATE OF id, plan_id, cycle_id, title, taken_at, \"on\", json, sha256"),
        ("snapshot_counts", "UPDATE"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            "CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'This "
                + "is written once and never changed or removed.'; END $$;"
        );
        foreach (var (table, update) in Tables)
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER {table}_never_change BEFORE {update} ON {table} FOR EACH ROW EXECUTE FUNCTION "
                    + $"refuse_rewriting();"
            );
            migrationBuilder.Sql(
                $"CREATE TRIGGER {table}_never_go BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION "
                    + $"refuse_rewriting();"
            );
            migrationBuilder.Sql(
                $"CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE "
                    + $"FUNCTION refuse_rewriting();"
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, _) in Tables)
        {
            migrationBuilder.Sql(
                $"DROP TRIGGER {table}_never_change ON {table}; DROP TRIGGER {table}_never_go ON {table}; DROP "
                    + $"TRIGGER {table}_never_emptied ON {table};"
            );
        }

        migrationBuilder.Sql("DROP FUNCTION refuse_rewriting();");
    }
}
