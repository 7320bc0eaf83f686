using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Core.Intake;

/// <summary>Readings, rulings and edits as they are kept in the database.</summary>
public static class ReadingStore
{
    public static string Write(PackReading reading) => JsonSerializer.Serialize(reading, StoreJson.Default.PackReading);

    public static PackReading ReadPack(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.PackReading)
        ?? throw new JsonException("The stored reading is empty.");

    public static string Write(ReviewEdit edit) => JsonSerializer.Serialize(edit, StoreJson.Default.ReviewEdit);

    public static ReviewEdit ReadEdit(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ReviewEdit)
        ?? throw new JsonException("The stored edit is empty.");

    public static string Write(IReadOnlyList<ColumnRuling> rulings) =>
        JsonSerializer.Serialize([.. rulings], StoreJson.Default.ListColumnRuling);

    public static List<ColumnRuling> ReadRulings(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ListColumnRuling) ?? [];

    public static string Write(IReadOnlyList<string> notes) =>
        JsonSerializer.Serialize([.. notes], StoreJson.Default.ListString);

    public static List<string> ReadNotes(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ListString) ?? [];
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PackReading))]
[JsonSerializable(typeof(ReviewEdit))]
[JsonSerializable(typeof(List<ColumnRuling>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class StoreJson : JsonSerializerContext;
