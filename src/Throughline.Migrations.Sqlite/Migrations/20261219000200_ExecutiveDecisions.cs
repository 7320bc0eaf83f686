using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Sqlite.Migrations
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    maker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key = table.Column<bool>(type: "INTEGER", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    short_notice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    short_notice_because = table.Column<string>(type: "TEXT", nullable: true),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided = table.Column<string>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: true),
                    alternatives = table.Column<string>(type: "TEXT", nullable: true),
                    interests_declared = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    no_call_in_because = table.Column<string>(type: "TEXT", nullable: true),
                    called_in_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    called_in_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    called_in_because = table.Column<string>(type: "TEXT", nullable: true),
                    call_in_ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    call_in_outcome = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", nullable: true),
                    called_in_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
