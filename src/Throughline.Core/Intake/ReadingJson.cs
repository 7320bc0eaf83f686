using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>
/// Writes a reading as the JSON of <c>./run read FILE --json</c>. Absent fields are left out; texts are the cells'
/// words as they stand.
/// </summary>
public static class ReadingJson
{
    public static void Write(Stream output, PackReading pack)
    {
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteStartObject("document");
        json.WriteString("name", pack.Name);
        json.WriteString("format", pack.Format);
        json.WriteNumber("pages", pack.Pages);
        json.WriteNumber("characters", pack.Characters);
        json.WriteEndObject();
        json.WriteStartArray("plans");
        foreach (var plan in pack.Plans)
        {
            WritePlan(json, plan);
        }

        json.WriteEndArray();
        WriteUnread(json, pack);
        WriteBeside(json, pack);
        json.WriteStartArray("reports");
        foreach (var report in pack.Reports)
        {
            ReportJson.Write(json, report);
        }

        json.WriteEndArray();
        MeetingsJson.Write(json, pack.Meetings);
        json.WriteEndObject();
    }

    private static void WriteUnread(Utf8JsonWriter json, PackReading pack)
    {
        if (pack.Unread.Count == 0)
        {
            return;
        }

        json.WriteStartArray("unread");
        foreach (var part in pack.Unread)
        {
            json.WriteStartObject();
            WritePlace(json, part.Place);
            json.WriteString("why", part.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBeside(Utf8JsonWriter json, PackReading pack)
    {
        json.WriteStartArray("beside");
        foreach (var part in pack.Beside)
        {
            json.WriteStartObject();
            WritePlace(json, part.Place);
            json.WriteString("kind", part.Kind.ToString());
            json.WriteString("words", part.Words);
            if (part.NotKept > 0)
            {
                json.WriteNumber("notKept", part.NotKept);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlan(Utf8JsonWriter json, PlanReading plan)
    {
        json.WriteStartObject();
        json.WriteString("title", plan.Title);
        json.WriteString("format", plan.Format.Code());
        json.WriteNumber("page", plan.Place.Page);
        Optional(json, "where", plan.Place.Where);
        WriteMeeting(json, plan.Meeting);
        WriteDates(json, plan.Dates);
        WriteLegend(json, plan);
        WriteBlocks(json, plan);
        json.WriteStartArray("rows");
        foreach (var row in plan.Rows)
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("unplaced");
        foreach (var piece in plan.Unplaced)
        {
            json.WriteStartObject();
            json.WriteString("text", piece.Text);
            WritePlace(json, piece.Place);
            json.WriteString("why", piece.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLegend(Utf8JsonWriter json, PlanReading plan)
    {
        json.WriteStartArray("legend");
        foreach (var entry in plan.Legend)
        {
            json.WriteStartObject();
            json.WriteString("code", entry.Code);
            json.WriteString("meaning", entry.Meaning);
            Optional(json, "colour", entry.Colour?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMeeting(Utf8JsonWriter json, MeetingReference? meeting)
    {
        if (meeting is null)
        {
            return;
        }

        json.WriteStartObject("meeting");
        Optional(json, "committee", meeting.Committee);
        Optional(json, "date", meeting.DateText);
        Optional(json, "item", meeting.Item);
        Optional(json, "report", meeting.ReportTitle);
        json.WriteEndObject();
    }

    /// <summary>The days that the paper gives as its own.</summary>
    private static void WriteDates(Utf8JsonWriter json, IReadOnlyList<PaperDate> dates)
    {
        if (dates.Count == 0)
        {
            return;
        }

        json.WriteStartArray("dates");
        foreach (var date in dates)
        {
            json.WriteStartObject();
            json.WriteString("day", date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("kind", date.Kind.ToString().ToLowerInvariant());
            json.WriteString("quote", date.Quote);
            WritePlace(json, date.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What each column was taken to mean, block by block.</summary>
    private static void WriteBlocks(Utf8JsonWriter json, PlanReading plan)
    {
        json.WriteStartArray("blocks");
        foreach (var block in plan.Blocks)
        {
            json.WriteStartObject();
            json.WriteNumber("id", block.Id);
            WritePlace(json, block.Place);
            json.WriteStartArray("columns");
            foreach (var column in block.Columns)
            {
                json.WriteStartObject();
                Optional(json, "heading", column.Header);
                Optional(json, "field", column.Field?.JsonName());
                json.WriteNumber("certainty", Math.Round(column.Certainty, 2));
                json.WriteString("why", column.Why);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, RowReading row)
    {
        json.WriteStartObject();
        foreach (var (field, reading) in row.Words)
        {
            json.WriteString(field == Field.Rating ? "ratingText" : field.JsonName(), reading.Text);
        }

        WriteNamed(json, row);
        Optional(json, "rating", row.RatingCode);
        Optional(json, "ratingColour", row.RatingColour?.ToString());
        WriteParts(json, row);
        if (row.Withdrawn)
        {
            json.WriteBoolean("withdrawn", true);
        }

        WritePlace(json, row.Place);
        WriteDoubts(json, row.Uncertain);
        json.WriteEndObject();
    }

    /// <summary>Columns of the plan's own stand by themselves, so that no heading is taken for a field.</summary>
    private static void WriteNamed(Utf8JsonWriter json, RowReading row)
    {
        if (row.Named.Count == 0)
        {
            return;
        }

        json.WriteStartArray("own");
        foreach (var (name, words) in row.Named)
        {
            json.WriteStartObject();
            json.WriteString("heading", name);
            json.WriteString("text", words.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, RowReading row)
    {
        if (row.Parts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("parts");
        foreach (var part in row.Parts)
        {
            json.WriteStartObject();
            json.WriteString("label", part.Label);
            json.WriteString("text", part.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDoubts(Utf8JsonWriter json, IReadOnlyList<Doubt> doubts)
    {
        if (doubts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("uncertain");
        foreach (var doubt in doubts)
        {
            json.WriteStartObject();
            Optional(json, "field", doubt.Field?.JsonName());
            json.WriteString("why", doubt.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WritePlace(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteNumber("page", place.Page);
        if (place.Line is { } line)
        {
            json.WriteNumber("line", line);
        }

        Optional(json, "cell", place.Cell);
        Optional(json, "where", place.Where);
    }

    internal static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
