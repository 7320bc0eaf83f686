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
        ReadingJson.WritePlace(json, report.Place);
        ReadingJson.Optional(json, "committee", report.Committee);
        ReadingJson.Optional(json, "meeting_date", report.MeetingDate);
        ReadingJson.Optional(json, "item", report.Item);
        ReadingJson.Optional(json, "wards", report.Wards);
        ReadingJson.Optional(json, "key_decision", report.KeyDecision);
        ReadingJson.Optional(json, "report_of", report.ReportOf);
        ReadingJson.Optional(json, "access", report.Access);
        ReadingJson.Optional(json, "access_text", report.AccessText);
        ReadingJson.Optional(json, "author", report.Author);
        WriteAccountable(json, report);
        ReadingJson.Optional(json, "recommendations_intro", report.RecommendationsIntro?.Text);
        WriteRecommendations(json, report);
        WriteImplications(json, report);
        json.WriteEndObject();
    }

    private static void WriteAccountable(Utf8JsonWriter json, ReportReading report)
    {
        json.WriteStartArray("accountable");
        foreach (var officer in report.Accountable)
        {
            json.WriteStartObject();
            json.WriteString("role", officer.Role);
            json.WriteString("name", officer.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRecommendations(Utf8JsonWriter json, ReportReading report)
    {
        json.WriteStartArray("recommendations");
        foreach (var recommendation in report.Recommendations)
        {
            json.WriteStartObject();
            ReadingJson.Optional(json, "no", recommendation.Number);
            json.WriteString("text", recommendation.Text);
            ReadingJson.WritePlace(json, recommendation.Place);
            json.WriteEndObject();
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
            ReadingJson.Optional(json, "verified_by", implication.VerifiedBy);
            ReadingJson.WritePlace(json, implication.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
