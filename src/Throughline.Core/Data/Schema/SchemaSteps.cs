using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Core.Data.Schema;

/// <summary>Makes changes of the database's form within the transaction that stands, so that all are made or none.</summary>
/// <remarks>
/// EF's own way commits between some changes on SQLite, and keeps others away by a row in a table, which a killed
/// process leaves behind for ever.
/// </remarks>
internal sealed class SchemaSteps(ThroughlineDb db)
{
    private readonly IMigrationsAssembly _known = db.GetService<IMigrationsAssembly>();
    private readonly IHistoryRepository _history = db.GetService<IHistoryRepository>();
    private readonly IMigrationsSqlGenerator _sql = db.GetService<IMigrationsSqlGenerator>();
    private readonly IRelationalConnection _connection = db.GetService<IRelationalConnection>();

    /// <summary>Makes the table that notes which changes the database has.</summary>
    /// <param name="patience">How long to wait for a table that others are using.</param>
    public async Task BeginAsync(TimeSpan patience, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.RunInTransactionAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SET LOCAL lock_timeout = '{Math.Max(1, (long)patience.TotalMilliseconds)}ms'"
                ),
                cancel
            );
        }

        await db.RunInTransactionAsync(_history.GetCreateIfNotExistsScript(), cancel);
        if (db.Database.IsSqlite())
        {
            // Where EF kept its lock before: whoever held it is gone, for the turn is ours.
            await db.RunInTransactionAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        }
    }

    public async Task MakeAsync(string id, CancellationToken cancel)
    {
        var migration = _known.CreateMigration(_known.Migrations[id], db.Database.ProviderName!);
        var model = db.GetService<IModelRuntimeInitializer>()
            .Initialize(
                ((IMutableModel)migration.TargetModel).FinalizeModel(),
                designTime: true,
                validationLogger: null
            );
        foreach (var command in _sql.Generate(migration.UpOperations, model))
        {
            await command.ExecuteNonQueryAsync(_connection, cancellationToken: cancel);
        }

        await db.RunInTransactionAsync(_history.GetInsertScript(new(id, ProductInfo.GetVersion())), cancel);
    }

    /// <summary>On SQLite references are not held while tables are built anew, so they are proved before the end.</summary>
    /// <exception cref="InvalidOperationException">A row refers to one that is not there.</exception>
    public async Task ProveAsync(CancellationToken cancel)
    {
        if (
            db.Database.IsSqlite()
            && (
                await db
                    .Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check")
                    .ToListAsync(cancel)
            )
                is { Count: > 0 } broken
        )
        {
            throw new InvalidOperationException(
                $"{broken.Count} rows of {string.Join(", ", broken.Distinct())} refer to rows that are not there."
            );
        }
    }
}
