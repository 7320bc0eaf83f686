using Throughline.Core.Audit;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Audit;

/// <summary>How an event is said.</summary>
public static class HistoryWords
{
    /// <summary>"Update submitted", "Rating changed: action".</summary>
    public static string Sentence(HistoryLine line) => Sentence(line.What, line.Field);

    public static string Sentence(string happened, string? of)
    {
        var what = happened.Length == 0 ? "Something happened" : char.ToUpperInvariant(happened[0]) + happened[1..];
        var field =
            of is null || AuditChain.ContentField.Equals(of, StringComparison.OrdinalIgnoreCase) ? null : Spaced(of);
        return field is null || what.Contains(field, StringComparison.OrdinalIgnoreCase) ? what : $"{what}: {field}";
    }

    /// <summary>As much of a long value as a list of many has room for.</summary>
    public static string Gist(string value) => value.Length > 300 ? value[..299] + "…" : value;

    public static string ValueLabel(HistoryLine line) =>
        AuditChain.ContentField.Equals(line.Field, StringComparison.OrdinalIgnoreCase) ? "SHA-256" : "Value";

    /// <summary>Where from, without the network address that only the audit needs.</summary>
    public static string? From(HistoryLine line) =>
        line.From.Split(' ')[0] switch
        {
            "" => null,
            "web" => "on this site",
            "api" => "through the API",
            "spreadsheet" => "by spreadsheet",
            "job" => "by the program",
            _ => line.From,
        };

    /// <summary>"evidence-version" as "evidence version".</summary>
    public static string Subject(string code) => code.Replace('-', ' ');

    /// <summary>"TargetFirst" as "target first".</summary>
    public static string Spaced(string field) =>
        string.Concat(
            field.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString())
        );
}
