using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class InTheMeeting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answer_paper",
                table: "meeting_promises",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assigned_to",
                table: "meeting_promises",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_resolution",
                table: "meeting_promises",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "mail_to",
                table: "meeting_promises",
                type: "character varying(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reminded_on",
                table: "meeting_promises",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_back_because",
                table: "meeting_promises",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "meeting_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    checked_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    checked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approved_in_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amended = table.Column<string>(type: "text", nullable: true),
                    approved_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_minutes_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    typed = table.Column<string>(type: "text", nullable: false),
                    understood = table.Column<string>(type: "text", nullable: false),
                    @private = table.Column<bool>(name: "private", type: "boolean", nullable: false),
                    puts_right_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_record_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_record_lines_agenda_items_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_items",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_record_lines_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_sections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    minutes_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    heading = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    exempt = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("pk_minutes_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_sections_agenda_items_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_items",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_minutes_sections_meeting_minutes_minutes_id",
                        column: x => x.minutes_id,
                        principalTable: "meeting_minutes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_minutes_meeting_id",
                table: "meeting_minutes",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_minutes_sections_agenda_item_id",
                table: "minutes_sections",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_sections_minutes_id_place",
                table: "minutes_sections",
                columns: new[] { "minutes_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_record_lines_agenda_item_id",
                table: "record_lines",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_record_lines_meeting_id_number",
                table: "record_lines",
                columns: new[] { "meeting_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "minutes_sections");

            migrationBuilder.DropTable(
                name: "record_lines");

            migrationBuilder.DropTable(
                name: "meeting_minutes");

            migrationBuilder.DropColumn(
                name: "answer_paper",
                table: "meeting_promises");

            migrationBuilder.DropColumn(
                name: "assigned_to",
                table: "meeting_promises");

            migrationBuilder.DropColumn(
                name: "is_resolution",
                table: "meeting_promises");

            migrationBuilder.DropColumn(
                name: "mail_to",
                table: "meeting_promises");

            migrationBuilder.DropColumn(
                name: "reminded_on",
                table: "meeting_promises");

            migrationBuilder.DropColumn(
                name: "taken_back_because",
                table: "meeting_promises");
        }
    }
}
