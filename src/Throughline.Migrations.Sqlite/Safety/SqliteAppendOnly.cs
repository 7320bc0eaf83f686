using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;

namespace Throughline.Migrations.Sqlite.Safety;

/// <summary>
/// Refuses to change or remove an event or a snapshot, whoever asks. The name under which a snapshot was taken may be
/// erased.
/// </summary>
/// <remarks>
/// A later migration that rebuilds one of these tables drops its triggers: AppendOnlyOnBothDatabases fails then.
/// </remarks>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261202000000_AppendOnly")]
public sealed class SqliteAppendOnly : Migration
{
    private static readonly (string Name, string On)[] Refused =
    [
        ("events_never_change", "UPDATE ON events"),
        ("events_never_go", "DELETE ON events"),
        (
            "snapshots_never_change",
            "UPDATE OF id, plan_id, cycle_id, title, taken_at, \"on\", json, sha256 ON snapshots"
        ),
        ("snapshots_never_go", "DELETE ON snapshots"),
        ("snapshot_counts_never_change", "UPDATE ON snapshot_counts"),
        ("snapshot_counts_never_go", "DELETE ON snapshot_counts"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (name, on) in Refused)
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER {name} BEFORE {on} BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;"
            );
        }

        // INSERT OR REPLACE would remove the row in the way without asking the triggers above.
        foreach (var table in (string[])["events", "snapshots"])
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;"
            );
        }

        migrationBuilder.Sql(
            "CREATE TRIGGER events_places_never_replaced BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (
            var name in Refused
                .Select(r => r.Name)
                .Concat(["events_never_replaced", "snapshots_never_replaced", "events_places_never_replaced"])
        )
        {
            migrationBuilder.Sql($"DROP TRIGGER {name};");
        }
    }
}
