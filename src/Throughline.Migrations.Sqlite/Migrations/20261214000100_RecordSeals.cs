using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RecordSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "seal_sequence",
                table: "chain_heads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "seal_hash",
                table: "chain_heads",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "0000000000000000000000000000000000000000000000000000000000000000");

            migrationBuilder.CreateTable(
                name: "record_seals",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_seals", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "ix_record_seals_kind_record_id_sequence",
                table: "record_seals",
                columns: ["kind", "record_id", "sequence"]);

            migrationBuilder.Sql("CREATE TRIGGER record_seals_never_change BEFORE UPDATE OF sequence, kind, record_id, gone, fields, previous_hash, hash ON record_seals BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER record_seals_never_go BEFORE DELETE ON record_seals BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER record_seals_never_replaced BEFORE INSERT ON record_seals WHEN EXISTS (SELECT 1 FROM record_seals WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "record_seals");

            migrationBuilder.DropColumn(
                name: "seal_sequence",
                table: "chain_heads");

            migrationBuilder.DropColumn(
                name: "seal_hash",
                table: "chain_heads");
        }
    }
}
