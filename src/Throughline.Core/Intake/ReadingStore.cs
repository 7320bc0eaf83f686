using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Core.Intake;

/// <summary>Readings, rulings and edits as they are kept in the database.</summary>
public static class ReadingStore
{
    private const int Schema = 2;

    public static string Write(PackReading reading) =>
        JsonSerializer.Serialize(new StoredPack(Schema, reading), StoreJson.Default.StoredPack);

    /// <exception cref="JsonException">It is no reading, or of a schema that this program does not know.</exception>
    public static PackReading ReadPack(string json)
    {
        var stored = JsonSerializer.Deserialize(json, StoreJson.Default.StoredPack);
        return stored switch
            {
                { Schema: Schema, Pack: { } pack } => pack,
                // The first schema was the reading itself, without a number.
                { Schema: null } => JsonSerializer.Deserialize(json, StoreJson.Default.PackReading),
                _ => null,
            } ?? throw new JsonException($"The stored reading is empty, or of the unknown schema {stored?.Schema}.");
    }

    public static string Write(ReviewEdit edit) => JsonSerializer.Serialize(edit, StoreJson.Default.ReviewEdit);

    public static ReviewEdit ReadEdit(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ReviewEdit)
        ?? throw new JsonException("The stored edit is empty.");

    public static string Write(IReadOnlyList<ColumnRuling> rulings) =>
        JsonSerializer.Serialize([.. rulings], StoreJson.Default.ListColumnRuling);

    public static List<ColumnRuling> ReadRulings(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ListColumnRuling) ?? [];

    public static string Write(IReadOnlyList<int> offered) =>
        JsonSerializer.Serialize([.. offered], StoreJson.Default.ListInt32);

    public static List<int> ReadOffered(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ListInt32) ?? [];

    public static string Write(IReadOnlyList<string> notes) =>
        JsonSerializer.Serialize([.. notes], StoreJson.Default.ListString);

    public static List<string> ReadNotes(string json) =>
        JsonSerializer.Deserialize(json, StoreJson.Default.ListString) ?? [];
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StoredRowConverter)]
)]
[JsonSerializable(typeof(StoredPack))]
[JsonSerializable(typeof(StoredRow))]
[JsonSerializable(typeof(PackReading))]
[JsonSerializable(typeof(ReviewEdit))]
[JsonSerializable(typeof(List<ColumnRuling>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<int>))]
internal sealed partial class StoreJson : JsonSerializerContext;
