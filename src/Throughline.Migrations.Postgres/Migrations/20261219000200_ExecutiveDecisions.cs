using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ExecutiveDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "executive_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    maker = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    key = table.Column<bool>(type: "boolean", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    short_notice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    short_notice_because = table.Column<string>(type: "text", nullable: true),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided = table.Column<string>(type: "text", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    alternatives = table.Column<string>(type: "text", nullable: true),
                    interests_declared = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    no_call_in_because = table.Column<string>(type: "text", nullable: true),
                    called_in_on = table.Column<DateOnly>(type: "date", nullable: true),
                    called_in_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    called_in_because = table.Column<string>(type: "text", nullable: true),
                    call_in_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    call_in_outcome = table.Column<string>(type: "text", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true),
                    called_in_by_id = table.Column<Guid>(type: "uuid", nullable: true),
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
                    table.PrimaryKey("pk_executive_decisions", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "executive_decisions");
        }
    }
}
