using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>Writes the rows of a table as lines of JSON.</summary>
internal static class RowLines
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The columns on the first line, then a line for each row.</summary>
    /// <returns>How many rows.</returns>
    public static async Task<long> WriteAsync(
        ThroughlineDb db,
        PortableTable table,
        Stream to,
        CancellationToken cancel
    )
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"SELECT {string.Join(", ", table.Columns.Select(c => Sql.Quoted(c.Name)))} FROM {Sql.Quoted(table.Name)}";
        await using var row = await command.ExecuteReaderAsync(cancel);
        await JsonSerializer.SerializeAsync(
            to,
            table.Columns.Select(c => new[] { c.Name, c.Kind.ToString() }),
            cancellationToken: cancel
        );
        to.WriteByte((byte)'\n');
        await using var json = new Utf8JsonWriter(to, Compact);
        var rows = 0L;
        for (; await row.ReadAsync(cancel); rows++)
        {
            Write(json, table, row);
            await json.FlushAsync(cancel);
            to.WriteByte((byte)'\n');
            json.Reset();
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, PortableTable table, DbDataReader row)
    {
        json.WriteStartArray();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            table.Columns[i].Write(json, row, i);
        }

        json.WriteEndArray();
    }
}
