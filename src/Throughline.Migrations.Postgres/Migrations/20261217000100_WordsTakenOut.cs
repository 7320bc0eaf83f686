using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Migrations.Postgres.Safety;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WordsTakenOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    old = table.Column<string>(type: "text", nullable: true),
                    @new = table.Column<string>(name: "new", type: "text", nullable: true),
                    why = table.Column<string>(type: "text", nullable: true),
                    old_salt = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    new_salt = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    why_salt = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_words", x => x.id);
                    table.ForeignKey(
                        name: "fk_events_events_id",
                        column: x => x.id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO event_words (id, \"old\", \"new\", why) SELECT id, \"old\", \"new\", why FROM events;");

            // By hand: EF builds the table anew on SQLite, and what refuses to change it would go.
            migrationBuilder.Sql("ALTER TABLE events DROP COLUMN \"old\";");
            migrationBuilder.Sql("ALTER TABLE events DROP COLUMN \"new\";");
            migrationBuilder.Sql("ALTER TABLE events DROP COLUMN \"why\";");

            migrationBuilder.AddColumn<int>(
                name: "form",
                table: "events",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "old_hash",
                table: "events",
                type: "character varying(43)",
                maxLength: 43,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "new_hash",
                table: "events",
                type: "character varying(43)",
                maxLength: 43,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "why_hash",
                table: "events",
                type: "character varying(43)",
                maxLength: 43,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "taken_out_in",
                table: "documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "taken_out_in",
                table: "evidence_versions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "taken_out_in",
                table: "spreadsheet_imports",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "words_erasures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: true),
                    found_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    found_id = table.Column<Guid>(type: "uuid", nullable: true),
                    files_json = table.Column<string>(type: "text", nullable: false),
                    decider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decision_why = table.Column<string>(type: "text", nullable: true),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    texts = table.Column<int>(type: "integer", nullable: false),
                    places_json = table.Column<string>(type: "text", nullable: true),
                    tidied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_again_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_words_erasures", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_words_erasures_state",
                table: "words_erasures",
                column: "state");

            PostgresButForErasure.Set(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Take the backup from before.");
    }
}
