using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Migrations.Sqlite.Search;

/// <summary>
/// The index of full-text search, kept by triggers: see docs/decisions/0021-search-kept-by-triggers.md. Written by
/// hand; <c>scripts/migration.sh</c> leaves it alone.
/// </summary>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261201000000_Search")]
public sealed class SqliteSearchTables : Migration
{
    internal const string Columns =
        "kind, record_id, plan_id, finding_id, recommendation_id, action_id, agency_id, written_at, title, body, keys";

    private const string Set =
        "kind = excluded.kind, plan_id = excluded.plan_id, finding_id = excluded.finding_id, recommendation_id = excluded.recommendation_id, action_id = excluded.action_id, "
        + "agency_id = excluded.agency_id, written_at = excluded.written_at, title = excluded.title, body = excluded.body, keys = excluded.keys";

    /// <summary>
    /// An action's columns when the index was first made. Those of today are followed by a later migration, since a
    /// database is brought up step by step.
    /// </summary>
    private static readonly string[] OfNovember =
    [
        .. new[]
        {
            "text",
            "description",
            "rating_words",
            "constraint",
            "target",
            "lead",
            "owner",
            "outcome",
            "update",
            "previous_update",
            "cost",
            "agreed",
        }.Select(c => $"\"{c}\""),
    ];

    /// <summary>What is found: a name, its table, the columns whose change changes it, and the view's select.</summary>
    private static readonly (string Kind, string Table, string Watched, string Select)[] Sources =
    [
        (
            "plan",
            "plans",
            "title, committee, meeting_date, item",
            $"SELECT 'plan', p.id, p.id, NULL, NULL, NULL, NULL, p.created_at, p.title, {Lines("p.committee", "p.meeting_date", "p.item")}, 'kplan' FROM plans p"
        ),
        (
            "finding",
            "findings",
            "text, plan_id",
            $"SELECT 'finding', f.id, f.plan_id, f.id, NULL, NULL, NULL, f.created_at, '', {Lines("f.text")}, 'kfinding' FROM findings f"
        ),
        (
            "recommendation",
            "recommendations",
            "text, number, section, acceptance_why, withdrawn_why, finding_id, plan_id",
            $"SELECT 'recommendation', r.id, r.plan_id, r.finding_id, r.id, NULL, NULL, r.created_at, '', {Lines("r.number", "r.section", "r.text", "r.acceptance_why", "r.withdrawn_why")}, 'krecommendation' FROM recommendations r"
        ),
        (
            "response",
            "responses",
            "text, agency_as_written, agency_id, recommendation_id",
            $"SELECT 'response', s.id, r.plan_id, r.finding_id, r.id, NULL, s.agency_id, s.created_at, '', {Lines("s.agency_as_written", "s.text")}, 'kresponse' FROM responses s JOIN recommendations r ON r.id = s.recommendation_id"
        ),
        ("action", "actions", Watched(OfNovember), OfActions(OfNovember)),
        (
            "update",
            "updates",
            "text, rating_why, sent_back_words, submitted_at, action_id",
            $"SELECT 'update', u.id, a.plan_id, a.finding_id, a.recommendation_id, a.id, u.agency_id, coalesce(u.submitted_at, u.created_at), '', {Lines("u.text", "u.rating_why", "u.sent_back_words")}, {Keys("update")} FROM updates u JOIN actions a ON a.id = u.action_id"
        ),
        (
            "evidence",
            "evidence",
            "title, withdrawn, agency_id, action_id",
            $"SELECT 'evidence', e.id, a.plan_id, a.finding_id, a.recommendation_id, a.id, e.agency_id, e.created_at, e.title, coalesce((SELECT group_concat(v.shows || char(10) || coalesce(v.reference, ''), char(10)) FROM evidence_versions v WHERE v.evidence_id = e.id), ''), {Keys("evidence")} FROM evidence e JOIN actions a ON a.id = e.action_id WHERE e.withdrawn = 0"
        ),
        (
            "challenge",
            "challenges",
            "question, answer, decision_why",
            $"SELECT 'challenge', c.id, c.plan_id, NULL, c.recommendation_id, c.action_id, c.agency_id, c.created_at, '', {Lines("c.question", "c.answer", "c.decision_why")}, {Keys("challenge")} FROM challenges c LEFT JOIN actions a ON a.id = c.action_id"
        ),
    ];

    /// <summary>The columns of an action whose change changes what it is found by.</summary>
    internal static string Watched(IEnumerable<string> columns) =>
        $"{string.Join(", ", columns)}, withdrawn_why, childrens_voice, closed_without_why, agency_id, finding_id, recommendation_id, plan_id";

    /// <summary>What an action is found by.</summary>
    internal static string OfActions(IReadOnlyList<string> columns, params string[] further) =>
        $"SELECT 'action', a.id, a.plan_id, a.finding_id, a.recommendation_id, a.id, a.agency_id, a.created_at, '', {Lines([.. columns.Select(c => "a." + c), "a.withdrawn_why", "a.childrens_voice", "a.closed_without_why", .. further])}, {Keys("action")} FROM actions a";

    /// <summary>Follows these columns of actions from now on.</summary>
    internal static void Follow(MigrationBuilder migrationBuilder, IReadOnlyList<string> columns) =>
        Follow(migrationBuilder, columns, columns, []);

    /// <summary>The same, and the words that are made of one column more.</summary>
    internal static void Follow(
        MigrationBuilder migrationBuilder,
        IReadOnlyList<string> columns,
        string column,
        string words
    ) => Follow(migrationBuilder, columns, [.. columns, column], [words]);

    private static void Follow(
        MigrationBuilder migrationBuilder,
        IReadOnlyList<string> columns,
        IReadOnlyList<string> watched,
        string[] further
    )
    {
        migrationBuilder.Sql("DROP VIEW search_all");
        migrationBuilder.Sql("DROP VIEW search_of_action");
        migrationBuilder.Sql("DROP TRIGGER search_action_changed");
        migrationBuilder.Sql($"CREATE VIEW search_of_action ({Columns}) AS {OfActions(columns, further)}");
        migrationBuilder.Sql(
            $"CREATE VIEW search_all ({Columns}) AS {string.Join(" UNION ALL ", Sources.Select(s => $"SELECT {Columns} FROM search_of_{s.Kind}"))}"
        );
        migrationBuilder.Sql(
            $"CREATE TRIGGER search_action_changed AFTER UPDATE OF {Watched(watched)} ON actions BEGIN {Keep("action", "record_id = NEW.id")} END"
        );
    }

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE TABLE search_items (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record_id TEXT NOT NULL UNIQUE, plan_id TEXT NOT NULL, finding_id TEXT, recommendation_id TEXT,
            action_id TEXT, agency_id TEXT, written_at TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, keys TEXT NOT NULL)
            """
        );
        migrationBuilder.Sql(
            "CREATE VIRTUAL TABLE search_words USING fts5(title, body, keys, content='search_items', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER search_words_added AFTER INSERT ON search_items BEGIN INSERT INTO search_words(rowid, title, body, keys) VALUES (NEW.id, NEW.title, NEW.body, NEW.keys); END"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER search_words_gone AFTER DELETE ON search_items BEGIN INSERT INTO search_words(search_words, rowid, title, body, keys) VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.keys); END"
        );
        migrationBuilder.Sql(
            """
            CREATE TRIGGER search_words_changed AFTER UPDATE OF title, body, keys ON search_items WHEN OLD.title IS NOT NEW.title OR OLD.body IS NOT NEW.body OR OLD.keys IS NOT NEW.keys
            BEGIN
              INSERT INTO search_words(search_words, rowid, title, body, keys) VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.keys);
              INSERT INTO search_words(rowid, title, body, keys) VALUES (NEW.id, NEW.title, NEW.body, NEW.keys);
            END
            """
        );
        foreach (var (kind, table, watched, select) in Sources)
        {
            migrationBuilder.Sql($"CREATE VIEW search_of_{kind} ({Columns}) AS {select}");
            migrationBuilder.Sql(
                $"CREATE TRIGGER search_{kind}_added AFTER INSERT ON {table} BEGIN {Keep(kind, "record_id = NEW.id")} END"
            );
            migrationBuilder.Sql(
                $"CREATE TRIGGER search_{kind}_changed AFTER UPDATE OF {watched} ON {table} BEGIN {Keep(kind, "record_id = NEW.id")} {(kind == "evidence" ? "DELETE FROM search_items WHERE record_id = NEW.id AND NEW.withdrawn;" : "")} END"
            );
            migrationBuilder.Sql(
                $"CREATE TRIGGER search_{kind}_gone AFTER DELETE ON {table} BEGIN DELETE FROM search_items WHERE record_id = OLD.id; END"
            );
        }

        migrationBuilder.Sql(
            $"CREATE VIEW search_all ({Columns}) AS {string.Join(" UNION ALL ", Sources.Select(s => $"SELECT {Columns} FROM search_of_{s.Kind}"))}"
        );

        // What hangs on another record follows it.
        foreach (
            var (when, row) in (ReadOnlySpan<(string, string)>)
                [("INSERT", "NEW"), ("UPDATE OF shows, reference", "NEW"), ("DELETE", "OLD")]
        )
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER search_evidence_version_{Word(when)} AFTER {when} ON evidence_versions BEGIN {Keep("evidence", $"record_id = {row}.evidence_id")} END"
            );
        }

        migrationBuilder.Sql(
            $"CREATE TRIGGER search_contributor_insert AFTER INSERT ON contributing_agency BEGIN {Keep("action", "record_id = NEW.action_id")} {KeepBelow("NEW.action_id")} END"
        );
        migrationBuilder.Sql(
            $"CREATE TRIGGER search_contributor_delete AFTER DELETE ON contributing_agency BEGIN {Keep("action", "record_id = OLD.action_id")} {KeepBelow("OLD.action_id")} END"
        );
        migrationBuilder.Sql(
            $"CREATE TRIGGER search_action_moved AFTER UPDATE OF agency_id, recommendation_id, finding_id ON actions BEGIN {KeepBelow("NEW.id")} END"
        );
        migrationBuilder.Sql(
            $"CREATE TRIGGER search_recommendation_moved AFTER UPDATE OF finding_id ON recommendations BEGIN {Keep("response", "record_id IN (SELECT id FROM responses WHERE recommendation_id = NEW.id)")} END"
        );

        // A database that already holds plans is indexed at once.
        migrationBuilder.Sql(
            $"INSERT INTO search_items ({Columns}) SELECT {Columns} FROM search_all ORDER BY written_at"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Take the backup from before.");

    private static string Keep(string kind, string where) =>
        $"INSERT INTO search_items ({Columns}) SELECT {Columns} FROM search_of_{kind} WHERE {where} ON CONFLICT (record_id) DO UPDATE SET {Set};";

    /// <summary>All that carries the agency of an action as its key.</summary>
    private static string KeepBelow(string action) =>
        Keep("update", $"record_id IN (SELECT id FROM updates WHERE action_id = {action})")
        + Keep("evidence", $"record_id IN (SELECT id FROM evidence WHERE action_id = {action})")
        + Keep("challenge", $"record_id IN (SELECT id FROM challenges WHERE action_id = {action})");

    private static string Lines(params string[] columns) =>
        string.Join(" || ", columns.Select(c => $"coalesce({c} || char(10), '')"));

    /// <summary>
    /// Words no person writes: the kind, and each agency that answers for or helps with the action. They narrow a
    /// search within the index; who may see what is asked of the records themselves.
    /// </summary>
    private static string Keys(string kind) =>
        $"'k{kind}' || coalesce(' a' || lower(replace(a.agency_id, '-', '')), '') || coalesce((SELECT ' ' || group_concat('a' || lower(replace(c.agency_id, '-', '')), ' ') FROM (SELECT agency_id FROM contributing_agency WHERE action_id = a.id ORDER BY agency_id) c), '')";

    private static string Word(string when) =>
        when.Split(' ')[0] switch
        {
            "INSERT" => "insert",
            "DELETE" => "delete",
            _ => "update",
        };
}
