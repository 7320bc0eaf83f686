using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Migrations.Postgres.Search;

/// <summary>
/// The index of full-text search, kept by triggers: see docs/decisions/0021-search-kept-by-triggers.md. Written by
/// hand; <c>scripts/migration.sh</c> leaves it alone.
/// </summary>
[DbContext(typeof(ThroughlineDb))]
[Migration("20261201000000_Search")]
public sealed class PostgresSearchTables : Migration
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
            $"SELECT 'plan', p.id, p.id, NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, p.created_at, p.title::text, {Lines("p.committee", "p.meeting_date", "p.item")}, 'kplan' FROM plans p"
        ),
        (
            "finding",
            "findings",
            "text, plan_id",
            $"SELECT 'finding', f.id, f.plan_id, f.id, NULL::uuid, NULL::uuid, NULL::uuid, f.created_at, '', {Lines("f.text")}, 'kfinding' FROM findings f"
        ),
        (
            "recommendation",
            "recommendations",
            "text, number, section, acceptance_why, withdrawn_why, finding_id, plan_id",
            $"SELECT 'recommendation', r.id, r.plan_id, r.finding_id, r.id, NULL::uuid, NULL::uuid, r.created_at, '', {Lines("r.number", "r.section", "r.text", "r.acceptance_why", "r.withdrawn_why")}, 'krecommendation' FROM recommendations r"
        ),
        (
            "response",
            "responses",
            "text, agency_as_written, agency_id, recommendation_id",
            $"SELECT 'response', s.id, r.plan_id, r.finding_id, r.id, NULL::uuid, s.agency_id, s.created_at, '', {Lines("s.agency_as_written", "s.text")}, 'kresponse' FROM responses s JOIN recommendations r ON r.id = s.recommendation_id"
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
            $"SELECT 'evidence', e.id, a.plan_id, a.finding_id, a.recommendation_id, a.id, e.agency_id, e.created_at, e.title::text, coalesce((SELECT string_agg(concat_ws(E'\\n', v.shows, v.reference), E'\\n' ORDER BY v.number) FROM evidence_versions v WHERE v.evidence_id = e.id), ''), {Keys("evidence")} FROM evidence e JOIN actions a ON a.id = e.action_id WHERE NOT e.withdrawn"
        ),
        (
            "challenge",
            "challenges",
            "question, answer, decision_why",
            $"SELECT 'challenge', c.id, c.plan_id, NULL::uuid, c.recommendation_id, c.action_id, c.agency_id, c.created_at, '', {Lines("c.question", "c.answer", "c.decision_why")}, {Keys("challenge")} FROM challenges c LEFT JOIN actions a ON a.id = c.action_id"
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
        migrationBuilder.Sql($"CREATE OR REPLACE VIEW search_of_action ({Columns}) AS {OfActions(columns, further)}");
        migrationBuilder.Sql("DROP TRIGGER search_action_kept ON actions");
        migrationBuilder.Sql(
            $"CREATE TRIGGER search_action_kept AFTER INSERT OR DELETE OR UPDATE OF {Watched(watched)} ON actions FOR EACH ROW EXECUTE FUNCTION search_action_kept()"
        );
    }

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Signs become spaces first: PostgreSQL's parser would make one word of "police/health". A document longer than
        // a tsvector holds is indexed by its beginning.
        migrationBuilder.Sql(
            """
            CREATE TABLE search_items (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, kind text NOT NULL, record_id uuid NOT NULL UNIQUE, plan_id uuid NOT NULL, finding_id uuid, recommendation_id uuid,
            action_id uuid, agency_id uuid, written_at timestamptz NOT NULL, title text NOT NULL, body text NOT NULL, keys text NOT NULL,
            words tsvector NOT NULL GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, regexp_replace(title, '[^[:alnum:]]+', ' ', 'g')), 'A')
            || to_tsvector('english'::regconfig, regexp_replace(left(body, 200000), '[^[:alnum:]]+', ' ', 'g')) || to_tsvector('simple'::regconfig, keys)) STORED)
            """
        );
        migrationBuilder.Sql("CREATE INDEX ix_search_items_words ON search_items USING gin (words)");
        foreach (var (kind, table, watched, select) in Sources)
        {
            migrationBuilder.Sql($"CREATE VIEW search_of_{kind} ({Columns}) AS {select}");
            migrationBuilder.Sql(
                $"""
                CREATE FUNCTION search_{kind}_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF TG_OP <> 'DELETE' THEN {Keep(kind, "record_id = NEW.id")} {(
                    kind == "evidence" ? "DELETE FROM search_items WHERE record_id = NEW.id AND NEW.withdrawn;" : ""
                )}
                ELSE DELETE FROM search_items WHERE record_id = OLD.id; END IF; RETURN NULL; END $$
                """
            );
            migrationBuilder.Sql(
                $"CREATE TRIGGER search_{kind}_kept AFTER INSERT OR DELETE OR UPDATE OF {watched} ON {table} FOR EACH ROW EXECUTE FUNCTION search_{kind}_kept()"
            );
        }

        migrationBuilder.Sql(
            $"CREATE VIEW search_all ({Columns}) AS {string.Join(" UNION ALL ", Sources.Select(s => $"SELECT {Columns} FROM search_of_{s.Kind}"))}"
        );

        // What hangs on another record follows it.
        Follow(
            migrationBuilder,
            "evidence_version",
            "evidence_versions",
            "INSERT OR DELETE OR UPDATE OF shows, reference",
            row => Keep("evidence", $"record_id = {row}.evidence_id")
        );
        Follow(
            migrationBuilder,
            "contributor",
            "contributing_agency",
            "INSERT OR DELETE",
            row => Keep("action", $"record_id = {row}.action_id") + KeepBelow($"{row}.action_id")
        );
        Follow(
            migrationBuilder,
            "action_moved",
            "actions",
            "UPDATE OF agency_id, recommendation_id, finding_id",
            row => KeepBelow($"{row}.id")
        );
        Follow(
            migrationBuilder,
            "recommendation_moved",
            "recommendations",
            "UPDATE OF finding_id",
            row => Keep("response", $"record_id IN (SELECT id FROM responses WHERE recommendation_id = {row}.id)")
        );

        // A database that already holds plans is indexed at once.
        migrationBuilder.Sql(
            $"INSERT INTO search_items ({Columns}) SELECT {Columns} FROM search_all ORDER BY written_at"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Take the backup from before.");

    private static void Follow(
        MigrationBuilder migration,
        string name,
        string table,
        string when,
        Func<string, string> keep
    )
    {
        migration.Sql(
            $"CREATE FUNCTION search_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'DELETE' THEN {keep("NEW")} ELSE {keep("OLD")} END IF; RETURN NULL; END $$"
        );
        migration.Sql(
            $"CREATE TRIGGER search_{name} AFTER {when} ON {table} FOR EACH ROW EXECUTE FUNCTION search_{name}()"
        );
    }

    private static string Keep(string kind, string where) =>
        $"INSERT INTO search_items ({Columns}) SELECT {Columns} FROM search_of_{kind} WHERE {where} ON CONFLICT (record_id) DO UPDATE SET {Set};";

    /// <summary>All that carries the agency of an action as its key.</summary>
    private static string KeepBelow(string action) =>
        Keep("update", $"record_id IN (SELECT id FROM updates WHERE action_id = {action})")
        + Keep("evidence", $"record_id IN (SELECT id FROM evidence WHERE action_id = {action})")
        + Keep("challenge", $"record_id IN (SELECT id FROM challenges WHERE action_id = {action})");

    private static string Lines(params string[] columns) => $"concat_ws(E'\\n', {string.Join(", ", columns)})";

    /// <summary>
    /// Words no person writes: the kind, and each agency that answers for or helps with the action. They narrow a
    /// search within the index; who may see what is asked of the records themselves.
    /// </summary>
    private static string Keys(string kind) =>
        $"'k{kind}' || coalesce(' a' || replace(a.agency_id::text, '-', ''), '') || coalesce((SELECT ' ' || string_agg('a' || replace(c.agency_id::text, '-', ''), ' ' ORDER BY c.agency_id) FROM contributing_agency c WHERE c.action_id = a.id), '')";
}
