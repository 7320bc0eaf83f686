using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AgenciesOverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "agency_id", table: "sessions", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "agency_id", table: "events", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "merged_into_id", table: "agencies", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<DateTime>(name: "merged_at", table: "agencies", type: "timestamp with time zone", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "ends_on", table: "agencies", type: "date", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "successor_id", table: "agencies", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "people_follow",
                table: "agencies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(name: "ended_at", table: "agencies", type: "timestamp with time zone", nullable: true);

            // Two that were made under one name stay two until somebody says that they are one.
            migrationBuilder.DropIndex(name: "ix_agencies_name", table: "agencies");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_name",
                table: "agencies",
                column: "name",
                unique: true,
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateTable(
                name: "agency_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_names_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agency_names_agency_id_from",
                table: "agency_names",
                columns: new[] { "agency_id", "from" },
                unique: true);

            migrationBuilder.CreateTable(
                name: "agency_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_seats", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_seats_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agency_seats_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agency_seats_account_id_agency_id",
                table: "agency_seats",
                columns: new[] { "account_id", "agency_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_seats_agency_id",
                table: "agency_seats",
                column: "agency_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agency_names");
            migrationBuilder.DropTable(name: "agency_seats");
            migrationBuilder.DropIndex(name: "ix_agencies_name", table: "agencies");
            migrationBuilder.CreateIndex(name: "ix_agencies_name", table: "agencies", column: "name", unique: true);
            migrationBuilder.DropColumn(name: "agency_id", table: "sessions");
            migrationBuilder.DropColumn(name: "agency_id", table: "events");
            migrationBuilder.DropColumn(name: "merged_into_id", table: "agencies");
            migrationBuilder.DropColumn(name: "merged_at", table: "agencies");
            migrationBuilder.DropColumn(name: "ends_on", table: "agencies");
            migrationBuilder.DropColumn(name: "successor_id", table: "agencies");
            migrationBuilder.DropColumn(name: "people_follow", table: "agencies");
            migrationBuilder.DropColumn(name: "ended_at", table: "agencies");
        }
    }
}
