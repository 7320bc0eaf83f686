using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Backups;
using Throughline.Core.Data;

namespace Throughline.Core.Privacy;

/// <summary>
/// Every column that holds a name because of something done, with the one beside it that holds the account.
/// </summary>
internal sealed class AuthorColumns(ThroughlineDb db)
{
    /// <summary>In how many places the account's name is written.</summary>
    public async Task<int> CountAsync(Guid account, CancellationToken cancel)
    {
        var count = 0L;
        foreach (var (table, _, id) in All())
        {
            count += Convert.ToInt64(
                await RunAsync(
                    $"SELECT count(*) FROM {table} WHERE {id} = @account",
                    null,
                    account,
                    c => c.ExecuteScalarAsync(cancel),
                    cancel
                ),
                System.Globalization.CultureInfo.InvariantCulture
            );
        }

        return (int)count;
    }

    public async Task ReplaceAsync(Guid account, string label, CancellationToken cancel)
    {
        foreach (var (table, name, id) in All())
        {
            await RunAsync(
                $"UPDATE {table} SET {name} = @label WHERE {id} = @account",
                label,
                account,
                async c => await c.ExecuteNonQueryAsync(cancel),
                cancel
            );
        }
    }

    /// <summary>From the model, so that a name added tomorrow is erased too.</summary>
    private List<(string Table, string Name, string Id)> All() =>
        [
            .. from type in db.Model.GetEntityTypes()
            from id in type.GetProperties()
            where id.IsShadowProperty() && Authors.IsAuthorsAccount(id.Name)
            select (
                Sql.Quoted(type.GetTableName()!),
                Sql.Quoted(type.FindProperty(id.Name[..^2])!.GetColumnName()),
                Sql.Quoted(id.GetColumnName())
            ),
        ];

    private async Task<object?> RunAsync(
        string sql,
        string? label,
        Guid account,
        Func<DbCommand, Task<object?>> run,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        Add("account", account);
        if (label is not null)
        {
            Add("label", label.Length > 200 ? label[..200] : label);
        }

        return await run(command);

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
