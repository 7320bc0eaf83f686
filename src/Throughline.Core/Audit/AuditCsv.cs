namespace Throughline.Core.Audit;

/// <summary>Events as CSV (RFC 4180), safe to open in a spreadsheet program.</summary>
internal static class AuditCsv
{
    public static readonly string[] Columns =
    [
        "sequence",
        "at",
        "who",
        "from",
        "what",
        "code",
        "entity",
        "entity_id",
        "plan_id",
        "field",
        "old",
        "new",
        "why",
        "withheld",
        "hash",
        "for_agency",
    ];

    /// <summary>In the order of <see cref="Columns"/>.</summary>
    public static string?[] Cells(AuditLine e) =>
        [
            $"{e.Sequence}",
            e.At.ToString("O"),
            e.Who,
            e.From,
            e.What,
            e.Code,
            e.Entity,
            $"{e.EntityId}",
            $"{e.PlanId}",
            e.Field,
            e.Old,
            e.New,
            e.Why,
            e.Withheld ? "yes" : "no",
            e.Hash,
            e.For,
        ];

    public static string Line(IEnumerable<string?> values) => string.Join(',', values.Select(Cell)) + "\r\n";

    /// <summary>
    /// A text that a spreadsheet program would take for a formula gets an apostrophe before it, which shows it as
    /// words.
    /// </summary>
    private static string Cell(string? value)
    {
        var text = value ?? "";
        var safe =
            text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..]
                ? "'" + text
                : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
