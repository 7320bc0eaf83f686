using Throughline.Core.Data;
using Throughline.Core.History;

namespace Throughline.Web;

/// <summary>What the partial "_History" leads to.</summary>
public sealed record HistoryLink(HistoryKind Kind, Guid Id);

/// <summary>How an event is said.</summary>
public static class HistoryWords
{
    /// <summary>"Update submitted", "Rating changed: action".</summary>
    public static string Sentence(HistoryLine line)
    {
        var what = line.What.Length == 0 ? "Something happened" : char.ToUpperInvariant(line.What[0]) + line.What[1..];
        var field = line.Field is null or AuditChain.ContentField ? null : Spaced(line.Field);
        return field is null || what.Contains(field, StringComparison.OrdinalIgnoreCase) ? what : $"{what}: {field}";
    }

    /// <summary>Where from, without the network address that only the audit needs.</summary>
    public static string? From(HistoryLine line) => line.From.Split(' ')[0] switch
    {
        "" => null,
        "web" => "on this site",
        "api" => "through the API",
        "spreadsheet" => "by spreadsheet",
        "job" => "by the program",
        _ => line.From,
    };

    /// <summary>"TargetFirst" as "target first".</summary>
    private static string Spaced(string field) => string.Concat(field.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));
}
