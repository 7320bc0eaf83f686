using System.Text.Json;

namespace Throughline.Core.Exports;

/// <summary>Writes tables as one JSON object, streamed: {"about": …, "plans": [ … ], "actions": [ … ]}.</summary>
public static class JsonText
{
    private const int FlushAt = 64 * 1024;

    public static async Task WriteAsync(
        Stream to,
        IEnumerable<ExportTable> tables,
        DateTime at,
        string by,
        CancellationToken cancel
    )
    {
        await using var json = new Utf8JsonWriter(
            to,
            new JsonWriterOptions { Indented = false, SkipValidation = false }
        );
        json.WriteStartObject();
        json.WriteStartObject("about");
        json.WriteString("program", "Throughline");
        json.WriteNumber("format", 1);
        json.WriteString("exportedAt", at);
        json.WriteString("exportedBy", by);
        json.WriteEndObject();
        foreach (var table in tables)
        {
            json.WriteStartArray(table.Name);
            await foreach (var row in table.Rows(cancel).WithCancellation(cancel))
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(table.Columns[i]));
                    Value(json, row[i]);
                }

                json.WriteEndObject();
                if (json.BytesPending > FlushAt)
                {
                    await json.FlushAsync(cancel);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool b:
                json.WriteBooleanValue(b);
                break;
            case int n:
                json.WriteNumberValue(n);
                break;
            case long n:
                json.WriteNumberValue(n);
                break;
            case double n:
                json.WriteNumberValue(n);
                break;
            case string s:
                json.WriteStringValue(s);
                break;
            default:
                json.WriteStringValue(CsvText.Plain(value));
                break;
        }
    }
}
