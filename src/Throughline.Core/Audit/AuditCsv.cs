namespace Throughline.Core.Audit;

/// <summary>One line of CSV (RFC 4180), safe to open in a spreadsheet program.</summary>
internal static class AuditCsv
{
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
