using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AnswersOfAgencies : Migration
    {
        /// <summary>
        /// The words that stand alone in cells of plans accepted before: from now on the domain says it when a paper is
        /// accepted or an update is.
        /// </summary>
        private const string Answers = """
            UPDATE actions SET answer = CASE
                        WHEN last_update_at IS NOT NULL THEN 'Answered'
                        WHEN lower(trim(coalesce(actions."update", ''))) NOT IN ('', 'no response', 'no response.', 'no response received', 'nil response', 'nil response received', 'nil return', 'no reply', 'no answer', 'no update', 'no update received', 'no update provided', 'update pending', 'pending', 'update awaited', 'awaiting update', 'response awaited', 'awaiting response', 'awaited', 'not received', 'not provided', 'nothing received', 'to follow', 'update to follow', 'tbc', 'tba', 'to be confirmed', 'none', 'nil', '-', '–', '—', '?', '.', 'n/a', 'na', 'n.a.', 'not applicable') OR lower(trim(coalesce((SELECT r.text FROM responses r WHERE r.id = actions.response_id), ''))) NOT IN ('', 'no response', 'no response.', 'no response received', 'nil response', 'nil response received', 'nil return', 'no reply', 'no answer', 'no update', 'no update received', 'no update provided', 'update pending', 'pending', 'update awaited', 'awaiting update', 'response awaited', 'awaiting response', 'awaited', 'not received', 'not provided', 'nothing received', 'to follow', 'update to follow', 'tbc', 'tba', 'to be confirmed', 'none', 'nil', '-', '–', '—', '?', '.', 'n/a', 'na', 'n.a.', 'not applicable') THEN 'Answered'
                        WHEN lower(trim(coalesce(actions."update", ''))) IN ('no response', 'no response.', 'no response received', 'nil response', 'nil response received', 'nil return', 'no reply', 'no answer', 'no update', 'no update received', 'no update provided', 'update pending', 'pending', 'update awaited', 'awaiting update', 'response awaited', 'awaiting response', 'awaited', 'not received', 'not provided', 'nothing received', 'to follow', 'update to follow', 'tbc', 'tba', 'to be confirmed', 'none', 'nil', '-', '–', '—', '?', '.') OR lower(trim(coalesce((SELECT r.text FROM responses r WHERE r.id = actions.response_id), ''))) IN ('no response', 'no response.', 'no response received', 'nil response', 'nil response received', 'nil return', 'no reply', 'no answer', 'no update', 'no update received', 'no update provided', 'update pending', 'pending', 'update awaited', 'awaiting update', 'response awaited', 'awaiting response', 'awaited', 'not received', 'not provided', 'nothing received', 'to follow', 'update to follow', 'tbc', 'tba', 'to be confirmed', 'none', 'nil', '-', '–', '—', '?', '.') THEN 'Silent'
                        WHEN lower(trim(coalesce(actions."update", ''))) IN ('n/a', 'na', 'n.a.', 'not applicable') OR lower(trim(coalesce((SELECT r.text FROM responses r WHERE r.id = actions.response_id), ''))) IN ('n/a', 'na', 'n.a.', 'not applicable') THEN 'NotTheirs'
                        WHEN row_id IS NOT NULL AND EXISTS (SELECT 1 FROM recommendations q WHERE q.id = actions.recommendation_id AND q.kind = 'Question') AND lower(trim(coalesce(actions.text, ''))) NOT IN ('', 'no response', 'no response.', 'no response received', 'nil response', 'nil response received', 'nil return', 'no reply', 'no answer', 'no update', 'no update received', 'no update provided', 'update pending', 'pending', 'update awaited', 'awaiting update', 'response awaited', 'awaiting response', 'awaited', 'not received', 'not provided', 'nothing received', 'to follow', 'update to follow', 'tbc', 'tba', 'to be confirmed', 'none', 'nil', '-', '–', '—', '?', '.', 'n/a', 'na', 'n.a.', 'not applicable') THEN 'Answered'
                        WHEN row_id IS NOT NULL AND EXISTS (SELECT 1 FROM recommendations q WHERE q.id = actions.recommendation_id AND q.kind = 'Question') AND lower(trim(coalesce(actions.text, ''))) IN ('no response', 'no response.', 'no response received', 'nil response', 'nil response received', 'nil return', 'no reply', 'no answer', 'no update', 'no update received', 'no update provided', 'update pending', 'pending', 'update awaited', 'awaiting update', 'response awaited', 'awaiting response', 'awaited', 'not received', 'not provided', 'nothing received', 'to follow', 'update to follow', 'tbc', 'tba', 'to be confirmed', 'none', 'nil', '-', '–', '—', '?', '.') THEN 'Silent'
                        WHEN row_id IS NOT NULL AND EXISTS (SELECT 1 FROM recommendations q WHERE q.id = actions.recommendation_id AND q.kind = 'Question') AND lower(trim(coalesce(actions.text, ''))) IN ('n/a', 'na', 'n.a.', 'not applicable') THEN 'NotTheirs'
                        WHEN row_id IS NOT NULL AND delivery IS NOT NULL THEN 'Answered'
                        ELSE 'Silent' END;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "actions",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Silent");

            migrationBuilder.AddColumn<DateOnly>(
                name: "answered_on",
                table: "actions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "rests",
                table: "actions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(Answers);
            migrationBuilder.Sql("UPDATE actions SET answered_on = date(last_update_at) WHERE last_update_at IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "answer", table: "actions");
            migrationBuilder.DropColumn(name: "answered_on", table: "actions");
            migrationBuilder.DropColumn(name: "rests", table: "actions");
        }
    }
}
