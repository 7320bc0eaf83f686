using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class House : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "what",
                table: "events",
                newName: "code");

            migrationBuilder.AddColumn<Guid>(
                name: "raised_by_id",
                table: "challenges",
                type: "uuid",
                nullable: true);

            // Who raised a challenge stood in its event only.
            migrationBuilder.Sql(
                """
                UPDATE challenges SET raised_by_id = (
                    SELECT e.actor_id FROM events e
                    WHERE e.entity_id = challenges.id AND e.code = 'challenge raised'
                    ORDER BY e.sequence LIMIT 1)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("A chain of events is never written back: restore the backup that was made before.");
    }
}
