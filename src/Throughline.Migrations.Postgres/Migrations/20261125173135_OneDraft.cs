using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class OneDraft : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Where two drafts were made in the same instant, the newest keeps the words of both; the events of the other stay in the history.
            migrationBuilder.Sql("""
                UPDATE updates SET version = version + 1, text = text || (
                    SELECT string_agg(E'\n' || E'\n' || o.text || coalesce(E'\n' || o.rating, '') || coalesce(E'\n' || o.rating_why, ''), '') FROM updates o
                    WHERE o.state = 'Draft' AND o.action_id = updates.action_id AND o.agency_id = updates.agency_id AND o.id <> updates.id)
                WHERE state = 'Draft'
                    AND EXISTS (SELECT 1 FROM updates o WHERE o.state = 'Draft' AND o.action_id = updates.action_id AND o.agency_id = updates.agency_id AND (o.changed_at, o.id) < (updates.changed_at, updates.id))
                    AND NOT EXISTS (SELECT 1 FROM updates o WHERE o.state = 'Draft' AND o.action_id = updates.action_id AND o.agency_id = updates.agency_id AND (o.changed_at, o.id) > (updates.changed_at, updates.id));
                """);
            migrationBuilder.Sql("""
                DELETE FROM updates WHERE state = 'Draft'
                    AND EXISTS (SELECT 1 FROM updates o WHERE o.state = 'Draft' AND o.action_id = updates.action_id AND o.agency_id = updates.agency_id AND (o.changed_at, o.id) > (updates.changed_at, updates.id));
                """);
            migrationBuilder.CreateIndex(
                name: "ix_updates_action_id_agency_id",
                table: "updates",
                columns: new[] { "action_id", "agency_id" },
                unique: true,
                filter: "state = 'Draft'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_updates_action_id_agency_id",
                table: "updates");
        }
    }
}
