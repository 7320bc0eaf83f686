using System.Text.Json;
using System.Text.Json.Serialization;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>A reading with the number of the form that it is stored in; the first form had none.</summary>
internal sealed record StoredPack(int? Schema, PackReading? Pack);

/// <summary>A row of a reading as it is stored.</summary>
internal sealed record StoredRow
{
    public string? Key { get; init; }
    public int Block { get; init; }
    public SourcePlace Place { get; init; }
    public Dictionary<Field, FieldWords>? Words { get; init; }
    public IReadOnlyList<NamedWords>? Named { get; init; }
    public string? RatingCode { get; init; }
    public Colour? RatingColour { get; init; }
    public bool Withdrawn { get; init; }
    public IReadOnlyList<Doubt>? Uncertain { get; init; }

    /// <summary>The names of the first schema.</summary>
    public string? Id { get; init; }
    public Dictionary<Field, FieldWords>? Fields { get; init; }
    public string? Rating { get; init; }

    public static StoredRow Of(RowReading row) =>
        new()
        {
            Key = row.Key,
            Block = row.Block,
            Place = row.Place,
            Words = new(row.Words),
            Named = row.Named.Count > 0 ? row.Named : null,
            RatingCode = row.RatingCode,
            RatingColour = row.RatingColour,
            Withdrawn = row.Withdrawn,
            Uncertain = row.Uncertain,
        };

    public RowReading ToRow() =>
        new()
        {
            Key = Key ?? Id ?? throw new JsonException("A row has no key."),
            Block = Block,
            Place = Place,
            Words = WordsByField.Of(Words ?? Fields ?? []),
            Named = Named ?? [],
            RatingCode = RatingCode ?? Rating,
            RatingColour = RatingColour,
            Withdrawn = Withdrawn,
            Uncertain = Uncertain ?? [],
        };
}

/// <summary>Keeps what is stored apart from the row itself.</summary>
internal sealed class StoredRowConverter : JsonConverter<RowReading>
{
    public override RowReading? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, StoreJson.Default.StoredRow)?.ToRow();

    public override void Write(Utf8JsonWriter writer, RowReading value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, StoredRow.Of(value), StoreJson.Default.StoredRow);
}
