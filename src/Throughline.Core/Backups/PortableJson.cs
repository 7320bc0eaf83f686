using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>
/// A column of JSON in which the two databases write bytes and times differently: SQLite's are hexadecimal and
/// "2026-11-25 09:30:00"; a backup holds PostgreSQL's, base 64 and ISO 8601 with its Z.
/// </summary>
internal sealed class PortableJson(IReadOnlyList<IProperty> properties)
{
    private const string SqliteTime = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    public static PortableJson Of(ThroughlineDb db, string table, string column) =>
        new([
            .. db
                .Model.GetEntityTypes()
                .Where(t => t.IsMappedToJson() && t.GetContainerColumnName() == column && t.GetTableName() == table)
                .SelectMany(t => t.GetProperties()),
        ]);

    public string FromSqlite(string json) =>
        Each(
            json,
            text => Convert.ToBase64String(Convert.FromHexString(text)),
            text =>
                DateTime
                    .Parse(
                        text,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
                    )
                    .ToString("O", CultureInfo.InvariantCulture)
        );

    public string ToSqlite(string json) =>
        Each(
            json,
            text => Convert.ToHexString(Convert.FromBase64String(text)),
            text =>
                DateTime
                    .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
                    .ToString(SqliteTime, CultureInfo.InvariantCulture)
        );

    private string Each(string json, Func<string, string> bytes, Func<string, string> time)
    {
        if (JsonNode.Parse(json) is not JsonObject values)
        {
            return json;
        }

        foreach (var property in properties)
        {
            var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            var convert =
                type == typeof(byte[]) ? bytes
                : type == typeof(DateTime) ? time
                : null;
            if (
                convert is not null
                && property.GetJsonPropertyName() is { } name
                && values[name]?.GetValue<string>() is { } text
            )
            {
                values[name] = convert(text);
            }
        }

        return values.ToJsonString();
    }
}
