using Microsoft.EntityFrameworkCore.Migrations;

namespace Throughline.Migrations.Sqlite.Safety;

/// <summary>
/// The texts of events, and snapshots, are written once but for words that are taken out: within the transaction in which
/// an erasure is being done, which nobody else sees, they may be rewritten.
/// </summary>
internal static class SqliteButForErasure
{
    private const string Unless =
        "WHEN NOT EXISTS (SELECT 1 FROM words_erasures WHERE state = 'BeingDone') BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;";

    private const string Refuse =
        "BEGIN SELECT RAISE(ABORT, 'This is written once and never changed or removed.'); END;";

    public static void Set(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER snapshots_never_change;");
        migrationBuilder.Sql(
            $"CREATE TRIGGER snapshots_never_change BEFORE UPDATE OF id, plan_id, cycle_id, taken_at, \"on\" ON snapshots {Refuse}"
        );
        migrationBuilder.Sql(
            $"CREATE TRIGGER snapshots_change_by_erasure BEFORE UPDATE OF title, json, sha256 ON snapshots {Unless}"
        );
        migrationBuilder.Sql($"CREATE TRIGGER event_words_change_by_erasure BEFORE UPDATE ON event_words {Unless}");
        migrationBuilder.Sql($"CREATE TRIGGER event_words_never_go BEFORE DELETE ON event_words {Refuse}");
        migrationBuilder.Sql(
            "CREATE TRIGGER event_words_never_replaced BEFORE INSERT ON event_words "
                + $"WHEN EXISTS (SELECT 1 FROM event_words WHERE id = NEW.id) {Refuse}"
        );
    }
}
