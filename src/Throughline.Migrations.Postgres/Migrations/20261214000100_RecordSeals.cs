using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Postgres.Migrations
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "seal_hash",
                table: "chain_heads",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "0000000000000000000000000000000000000000000000000000000000000000");

            migrationBuilder.CreateTable(
                name: "record_seals",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gone = table.Column<bool>(type: "boolean", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    salt = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_seals", x => x.sequence);
                });

            migrationBuilder.CreateIndex(
                name: "ix_record_seals_kind_record_id_sequence",
                table: "record_seals",
                columns: ["kind", "record_id", "sequence"]);

            migrationBuilder.Sql("CREATE TRIGGER record_seals_never_change BEFORE UPDATE OF sequence, kind, record_id, gone, fields, previous_hash, hash ON record_seals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();");
            migrationBuilder.Sql("CREATE TRIGGER record_seals_never_go BEFORE DELETE ON record_seals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();");
            migrationBuilder.Sql("CREATE TRIGGER record_seals_never_emptied BEFORE TRUNCATE ON record_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();");
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
