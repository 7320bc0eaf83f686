using Microsoft.EntityFrameworkCore.Migrations;

namespace Throughline.Migrations.Postgres.Safety;

/// <summary>
/// The texts of events, and snapshots, are written once but for words that are taken out: within the transaction in which
/// an erasure is being done, which nobody else sees, they may be rewritten.
/// </summary>
internal static class PostgresButForErasure
{
    public static void Set(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            "CREATE FUNCTION refuse_rewriting_but_for_erasure() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS "
                + "(SELECT 1 FROM words_erasures WHERE state = 'BeingDone') THEN RETURN NEW; END IF; RAISE EXCEPTION "
                + "'This is written once and never changed or removed.'; END $$;"
        );
        migrationBuilder.Sql("DROP TRIGGER snapshots_never_change ON snapshots;");
        migrationBuilder.Sql(
            "CREATE TRIGGER snapshots_never_change BEFORE UPDATE OF id, plan_id, cycle_id, taken_at, \"on\" ON snapshots "
                + "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER snapshots_change_by_erasure BEFORE UPDATE OF title, json, sha256 ON snapshots "
                + "FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_but_for_erasure();"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER event_words_change_by_erasure BEFORE UPDATE ON event_words FOR EACH ROW EXECUTE FUNCTION "
                + "refuse_rewriting_but_for_erasure();"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER event_words_never_go BEFORE DELETE ON event_words FOR EACH ROW EXECUTE FUNCTION "
                + "refuse_rewriting();"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER event_words_never_emptied BEFORE TRUNCATE ON event_words FOR EACH STATEMENT EXECUTE FUNCTION "
                + "refuse_rewriting();"
        );
    }
}
