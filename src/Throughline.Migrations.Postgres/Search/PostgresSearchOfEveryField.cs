using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Migrations.Postgres.Search;

/// <summary>An action is found by the words of every field that it bears now. New columns stand empty until then.</summary>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261203000100_SearchOfEveryField")]
public sealed class PostgresSearchOfEveryField : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        PostgresSearchTables.Follow(migrationBuilder, SearchedColumns.Followed);
}
