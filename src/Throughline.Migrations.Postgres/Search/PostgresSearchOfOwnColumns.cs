using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Migrations.Postgres.Search;

/// <summary>An action is found by the words of its plan's own columns too, though not by their headings.</summary>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261217000401_SearchOfOwnColumns")]
public sealed class PostgresSearchOfOwnColumns : Migration
{
    private const string Column = "named_json";

    private const string Words = "CASE WHEN a.named_json IS NOT NULL THEN search_words_named(a.named_json) END";

    /// <summary>What was spoiled past the program is found as it stands, and stands in nobody's way.</summary>
    private const string Function = """
        CREATE FUNCTION search_words_named(named text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
        BEGIN RETURN (SELECT string_agg(n.value, E'\n') FROM json_each_text(named::json) n);
        EXCEPTION WHEN OTHERS THEN RETURN named; END $$
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Function);
        PostgresSearchTables.Follow(migrationBuilder, SearchedColumns.Followed, Column, Words);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Take the backup from before.");
}
