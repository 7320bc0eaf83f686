using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Migrations.Sqlite.Search;

/// <summary>An action is found by the words of its plan's own columns too, though not by their headings.</summary>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261217000401_SearchOfOwnColumns")]
public sealed class SqliteSearchOfOwnColumns : Migration
{
    private const string Column = "named_json";

    /// <summary>What was spoiled past the program is found as it stands, and stands in nobody's way.</summary>
    private const string Words =
        "CASE WHEN json_valid(a.named_json) THEN (SELECT group_concat(n.value, char(10)) FROM json_each(a.named_json) n) ELSE a.named_json END";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        SqliteSearchTables.Follow(migrationBuilder, SearchedColumns.Followed, Column, Words);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Take the backup from before.");
}
