using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Core.Backups;

/// <summary>A kind of value that both databases keep alike.</summary>
internal enum PortableKind
{
    Text,
    Json,
    Int,
    Long,
    Bool,
    Double,
    Guid,
    Time,
    Date,
    Bytes,
}

/// <summary>A column as a backup writes it.</summary>
internal sealed record PortableColumn(string Name, PortableKind Kind)
{
    /// <summary>How a text of JSON is written in a backup, or read out of one; null leaves it as it is.</summary>
    public Func<string, string>? Reshape { get; init; }

    public static PortableColumn Of(IColumn column) => new(column.Name, KindOf(column));

    /// <summary>Writes the reader's value; times as UTC, bytes as base 64.</summary>
    public void Write(Utf8JsonWriter json, DbDataReader row, int i)
    {
        if (row.IsDBNull(i))
        {
            json.WriteNullValue();
            return;
        }

        switch (Kind)
        {
            case PortableKind.Text:
                json.WriteStringValue(row.GetString(i));
                break;
            case PortableKind.Json:
                json.WriteStringValue(Reshape is null ? row.GetString(i) : Reshape(row.GetString(i)));
                break;
            case PortableKind.Int:
                json.WriteNumberValue(row.GetInt32(i));
                break;
            case PortableKind.Long:
                json.WriteNumberValue(row.GetInt64(i));
                break;
            case PortableKind.Bool:
                json.WriteBooleanValue(row.GetBoolean(i));
                break;
            case PortableKind.Double:
                json.WriteNumberValue(row.GetDouble(i));
                break;
            case PortableKind.Guid:
                json.WriteStringValue(row.GetGuid(i));
                break;
            case PortableKind.Time:
                json.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(i), DateTimeKind.Utc));
                break;
            case PortableKind.Date:
                json.WriteStringValue(
                    row.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                );
                break;
            case PortableKind.Bytes:
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i));
                break;
            default:
                throw new InvalidOperationException($"{Kind} is not written.");
        }
    }

    /// <returns>The value as both databases' drivers take it; null for none.</returns>
    public object? Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null
            ? null
            : Kind switch
            {
                PortableKind.Text => value.GetString(),
                PortableKind.Json => Reshape is null ? value.GetString() : Reshape(value.GetString()!),
                PortableKind.Int => value.GetInt32(),
                PortableKind.Long => value.GetInt64(),
                PortableKind.Bool => value.GetBoolean(),
                PortableKind.Double => value.GetDouble(),
                PortableKind.Guid => value.GetGuid(),
                PortableKind.Time => value.GetDateTime().ToUniversalTime(),
                PortableKind.Date => DateOnly.ParseExact(
                    value.GetString()!,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                PortableKind.Bytes => value.GetBytesFromBase64(),
            };

    private static PortableKind KindOf(IColumn column)
    {
        // A JSON column holds what a whole type maps to, not one property.
        if (!column.PropertyMappings.Any())
        {
            return PortableKind.Json;
        }

        var type = Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        return type == typeof(string) ? PortableKind.Text
            : type == typeof(int) ? PortableKind.Int
            : type == typeof(long) ? PortableKind.Long
            : type == typeof(bool) ? PortableKind.Bool
            : type == typeof(double) ? PortableKind.Double
            : type == typeof(Guid) ? PortableKind.Guid
            : type == typeof(DateTime) ? PortableKind.Time
            : type == typeof(DateOnly) ? PortableKind.Date
            : type == typeof(byte[]) ? PortableKind.Bytes
            : throw new NotSupportedException(
                $"A backup cannot hold {column.Table.Name}.{column.Name}, which is of {type.Name}."
            );
    }
}
