using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AskedIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_actions_agency_id_closure_due",
                table: "actions");

            migrationBuilder.CreateIndex(
                name: "ix_actions_asked",
                table: "actions",
                columns: new[] { "agency_id", "closure", "due", "delivery", "withdrawn", "plan_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_actions_asked",
                table: "actions");

            migrationBuilder.CreateIndex(
                name: "ix_actions_agency_id_closure_due",
                table: "actions",
                columns: new[] { "agency_id", "closure", "due" });
        }
    }
}
