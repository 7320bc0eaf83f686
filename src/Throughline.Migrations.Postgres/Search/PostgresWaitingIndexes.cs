using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;

namespace Throughline.Migrations.Postgres.Search;

/// <summary>
/// Small indexes of what waits, so that the coordinator's home does not read three million updates to count the twelve
/// that do.
/// </summary>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261201000100_WaitingIndexes")]
public sealed class PostgresWaitingIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE INDEX ix_updates_waiting ON updates (submitted_at) WHERE state = 'Submitted'");
        migrationBuilder.Sql("CREATE INDEX ix_extensions_asked ON extensions (created_at) WHERE state = 'Asked'");
        migrationBuilder.Sql(
            "CREATE INDEX ix_actions_closing ON actions (closure) WHERE closure IN ('ProposedByAgency', "
                + "'AgreedByCoordinator', 'AgreedBySubgroup')"
        );
        migrationBuilder.Sql(
            "CREATE INDEX ix_actions_hold_check ON actions (hold_check_due) WHERE hold_check_due IS NOT NULL"
        );
        migrationBuilder.Sql(
            "CREATE INDEX ix_evidence_versions_stale ON evidence_versions (stale_on) WHERE stale_on IS NOT NULL"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Take the backup from before.");
}
