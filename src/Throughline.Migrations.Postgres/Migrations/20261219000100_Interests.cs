using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Interests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "work_topics",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "from_year",
                table: "topic_steps",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "into_topic_id",
                table: "topic_steps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "votes_only_on",
                table: "body_members",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reports_to_id",
                table: "bodies",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "dispensations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    speak = table.Column<bool>(type: "boolean", nullable: false),
                    vote = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    granted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    granted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispensations", x => x.id);
                    table.ForeignKey(
                        name: "fk_dispensations_body_members_member_id",
                        column: x => x.member_id,
                        principalTable: "body_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registered_interests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @in = table.Column<string>(name: "in", type: "character varying(300)", maxLength: 300, nullable: false),
                    how = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("pk_registered_interests", x => x.id);
                    table.ForeignKey(
                        name: "fk_registered_interests_body_members_member_id",
                        column: x => x.member_id,
                        principalTable: "body_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "topic_asks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    what = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    refused_because = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_topic_asks", x => x.id);
                    table.ForeignKey(
                        name: "fk_topic_asks_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_topic_asks_work_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "work_topics",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    dispensation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_because = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_declarations", x => x.id);
                    table.ForeignKey(
                        name: "fk_declarations_agenda_items_agenda_item_id",
                        column: x => x.agenda_item_id,
                        principalTable: "agenda_items",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_declarations_body_members_member_id",
                        column: x => x.member_id,
                        principalTable: "body_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_declarations_dispensations_dispensation_id",
                        column: x => x.dispensation_id,
                        principalTable: "dispensations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_declarations_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_declarations_agenda_item_id",
                table: "declarations",
                column: "agenda_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_dispensation_id",
                table: "declarations",
                column: "dispensation_id");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_meeting_id",
                table: "declarations",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_member_id",
                table: "declarations",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_dispensations_member_id",
                table: "dispensations",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_registered_interests_member_id",
                table: "registered_interests",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_topic_asks_body_id",
                table: "topic_asks",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_topic_asks_topic_id",
                table: "topic_asks",
                column: "topic_id");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "declarations");

            migrationBuilder.DropTable(
                name: "registered_interests");

            migrationBuilder.DropTable(
                name: "topic_asks");

            migrationBuilder.DropTable(
                name: "dispensations");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "work_topics");

            migrationBuilder.DropColumn(
                name: "from_year",
                table: "topic_steps");

            migrationBuilder.DropColumn(
                name: "into_topic_id",
                table: "topic_steps");

            migrationBuilder.DropColumn(
                name: "votes_only_on",
                table: "body_members");

            migrationBuilder.DropColumn(
                name: "reports_to_id",
                table: "bodies");
        }
    }
}
