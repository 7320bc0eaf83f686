using System.Text.Json;
using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>Writes what a reading found of one report of a pack.</summary>
internal static class ReportJson
{
    public static void Write(Utf8JsonWriter json, ReportReading report)
    {
        var details = report.Details ?? new ReportDetails { Title = report.Title };
        json.WriteStartObject();
        json.WriteString("title", details.Title);
        ReadingJson.Optional(json, "body", details.Body);
        ReadingJson.Optional(json, "date", MeetingsJson.Day(details.Date));
        ReadingJson.Optional(json, "item", details.Item);
        ReadingJson.Optional(json, "author", details.Author);
        Words(json, "accountableOfficers", details.AccountableOfficers);
        ReadingJson.Optional(json, "wards", details.Wards);
        ReadingJson.Optional(json, "keyDecision", details.KeyDecision);
        json.WriteBoolean("public", details.Public);
        ReadingJson.Optional(json, "exemptParagraph", details.ExemptParagraph);
        ReadingJson.Optional(json, "recommendationsIntro", report.RecommendationsIntro?.Text);
        Words(json, "recommendations", report.Recommendations.Select(r => r.Text));
        WriteImplications(json, details);
        Words(json, "appendices", details.Appendices);
        Words(json, "backgroundPapers", details.BackgroundPapers);
        MeetingsJson.Place(json, report.Place);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void WriteImplications(Utf8JsonWriter json, ReportDetails details)
    {
        json.WriteStartArray("implications");
        foreach (var implication in details.Implications)
        {
            json.WriteStartObject();
            json.WriteString("kind", implication.Kind);
            ReadingJson.Optional(json, "verifiedBy", implication.VerifiedBy);
            ReadingJson.Optional(json, "role", implication.Role);
            MeetingsJson.Place(json, implication.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
