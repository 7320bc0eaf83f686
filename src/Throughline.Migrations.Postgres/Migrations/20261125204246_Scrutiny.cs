using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Scrutiny : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "checks_json",
                table: "readings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "assigned_to_id",
                table: "challenges",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "facts",
                table: "challenges",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fingerprint",
                table: "challenges",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quote",
                table: "challenges",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "rule_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_settings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_challenges_plan_id_fingerprint",
                table: "challenges",
                columns: new[] { "plan_id", "fingerprint" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rule_settings");

            migrationBuilder.DropIndex(
                name: "ix_challenges_plan_id_fingerprint",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "checks_json",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "assigned_to_id",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "facts",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "fingerprint",
                table: "challenges");

            migrationBuilder.DropColumn(
                name: "quote",
                table: "challenges");
        }
    }
}
