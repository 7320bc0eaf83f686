using System.Text.Json;
using Throughline.Domain.Intake;

namespace Throughline.Core.Intake;

/// <summary>Writes what a reading found of one report of a pack.</summary>
internal static class ReportJson
{
    public static void Write(Utf8JsonWriter json, ReportReading report)
    {
        json.WriteStartObject();
        json.WriteString("title", report.Title);
        ReadingJson.Optional(json, "body", report.Body);
        ReadingJson.Optional(json, "date", MeetingsJson.Day(report.Date));
        ReadingJson.Optional(json, "item", report.Item);
        ReadingJson.Optional(json, "author", report.Author);
        Words(json, "accountableOfficers", report.AccountableOfficers);
        ReadingJson.Optional(json, "wards", report.Wards);
        ReadingJson.Optional(json, "keyDecision", report.KeyDecision);
        json.WriteBoolean("public", report.Public);
        ReadingJson.Optional(json, "exemptParagraph", report.ExemptParagraph);
        ReadingJson.Optional(json, "recommendationsIntro", report.RecommendationsIntro?.Text);
        Words(json, "recommendations", report.Recommendations.Select(r => r.Text));
        WriteImplications(json, report);
        Words(json, "appendices", report.Appendices);
        Words(json, "backgroundPapers", report.BackgroundPapers);
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

    private static void WriteImplications(Utf8JsonWriter json, ReportReading report)
    {
        json.WriteStartArray("implications");
        foreach (var implication in report.Implications)
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
