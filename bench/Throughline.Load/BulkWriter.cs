using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Throughline.Core.Data;

namespace Throughline.Load;

/// <summary>
/// Writes many records of one type at once: COPY on PostgreSQL, one prepared statement in one transaction on SQLite.
/// </summary>
internal sealed class BulkWriter
{
    private readonly ThroughlineDb _db;
    private readonly string _table;
    private readonly List<(string Column, IProperty Property, RelationalTypeMapping Mapping)> _columns;

    public BulkWriter(ThroughlineDb db, Type type)
    {
        var entity = db.Model.FindEntityType(type)!;
        _db = db;
        _table = entity.GetTableName()!;
        var store = StoreObjectIdentifier.Table(_table, entity.GetSchema());
        _columns =
        [
            .. entity
                .GetProperties()
                .Where(p => p.GetColumnName(store) is not null && p.GetComputedColumnSql() is null)
                .Select(p => (p.GetColumnName(store)!, p, p.GetRelationalTypeMapping())),
        ];
    }

    public static async Task<int> WriteAsync<T>(ThroughlineDb db, IEnumerable<T> records)
        where T : class
    {
        var writer = new BulkWriter(db, typeof(T));
        return db.Database.IsNpgsql() ? await writer.CopyAsync(records) : await writer.InsertAsync(records);
    }

    private async Task<int> CopyAsync(IEnumerable<object> records)
    {
        var connection = (NpgsqlConnection)_db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{_table}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Column}\""))}) FROM STDIN "
                + $"(FORMAT BINARY)"
        );
        var count = 0;
        foreach (var record in records)
        {
            await copy.StartRowAsync();
            foreach (var column in _columns)
            {
                var value = ValueOf(column.Property, column.Mapping, record);
                await (value is null ? copy.WriteNullAsync() : copy.WriteAsync(value));
            }

            count++;
        }

        await copy.CompleteAsync();
        return count;
    }

    private async Task<int> InsertAsync(IEnumerable<object> records)
    {
        var connection = _db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        // The names come from the model, not from anybody outside.
        command.CommandText =
            $"INSERT INTO {_table} ({string.Join(", ", _columns.Select(c => $"\"{c.Column}\""))}) VALUES "
            + $"({string.Join(", ", _columns.Select((_, i) => $"$p{i}"))})";
        var parameters = new List<DbParameter>();
        for (var i = 0; i < _columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
            parameters.Add(parameter);
        }

        var count = 0;
        foreach (var record in records)
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                parameters[i].Value = ValueOf(_columns[i].Property, _columns[i].Mapping, record) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync();
            count++;
        }

        await transaction.CommitAsync();
        return count;
    }

    private static object? ValueOf(IProperty property, RelationalTypeMapping mapping, object record)
    {
        var value = property.PropertyInfo is { } info ? info.GetValue(record) : property.FieldInfo?.GetValue(record);
        return mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
