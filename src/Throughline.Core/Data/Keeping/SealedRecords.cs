using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Core.Data.Keeping;

/// <summary>A record as it stands beside what was last written of it.</summary>
/// <param name="Values">By field; null when there is no such row.</param>
/// <param name="Sealed">The last seal of each field.</param>
/// <param name="Written">True when its last seal is not of its going.</param>
internal sealed record SealedRecord(
    KeptKind Kind,
    Guid Id,
    IReadOnlyDictionary<string, string?>? Values,
    IReadOnlyDictionary<string, (string? Salt, string Hash)> Sealed,
    bool Written
)
{
    /// <summary>The fields whose value is not what was last written; of a row that came or went past the program its key.</summary>
    public IEnumerable<string> Faults() =>
        Values is null ? (Written ? [Kind.Key] : [])
        : !Written ? [Kind.Key]
        : Kind.Fields.Where(f => !Fits(f.Name, Values[f.Name])).Select(f => f.Name);

    private bool Fits(string field, string? value) =>
        Sealed.TryGetValue(field, out var seal)
            ? seal.Salt is { } salt && FieldSeals.Of(salt, field, value) == seal.Hash
            : value is null;
}

/// <summary>Reads every kept record with its seals, a part at a time, in memory that does not grow with their number.</summary>
internal sealed class SealedRecords(ThroughlineDb db)
{
    private const int Part = 1000;

    public async IAsyncEnumerable<SealedRecord> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var kind in KeptKinds.Of(db).Values.OrderBy(k => k.Table, StringComparer.Ordinal))
        {
            Guid? after = null;
            while (true)
            {
                var rows = await RowsAsync(kind, after is null ? null : $"{Sql.Quoted(kind.Key)} > @id", after, cancel);
                Guid? until = rows.Count == Part ? rows[^1].Id : null;
                foreach (var record in Joined(kind, rows, await SealsAsync(kind.Table, after, until, cancel)))
                {
                    yield return record;
                }

                if (until is null)
                {
                    break;
                }

                after = until;
            }
        }
    }

    /// <summary>These records of a kind, whether they stand or not.</summary>
    public async Task<List<SealedRecord>> OfAsync(KeptKind kind, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var found = new List<SealedRecord>();
        foreach (var id in ids)
        {
            var rows = await RowsAsync(kind, $"{Sql.Quoted(kind.Key)} = @id", id, cancel);
            var seals = await db.Set<RecordSeal>()
                .AsNoTracking()
                .Where(s => s.Kind == kind.Table && s.RecordId == id)
                .OrderBy(s => s.Sequence)
                .ToListAsync(cancel);
            found.AddRange(Joined(kind, rows, seals));
        }

        return found;
    }

    private static IEnumerable<SealedRecord> Joined(
        KeptKind kind,
        List<(Guid Id, Dictionary<string, string?> Values)> rows,
        List<RecordSeal> seals
    )
    {
        var values = rows.ToDictionary(r => r.Id, r => r.Values);
        var bySeal = seals.GroupBy(s => s.RecordId).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var id in values.Keys.Union(bySeal.Keys))
        {
            var (last, written) = Last(bySeal.GetValueOrDefault(id) ?? []);
            yield return new(kind, id, values.GetValueOrDefault(id), last, written);
        }
    }

    private static (Dictionary<string, (string?, string)> Last, bool Written) Last(List<RecordSeal> seals)
    {
        var last = new Dictionary<string, (string?, string)>(StringComparer.Ordinal);
        foreach (var seal in seals)
        {
            if (seal.Gone)
            {
                last.Clear();
            }

            foreach (var (field, hash) in FieldSeals.Read(seal.Fields))
            {
                last[field] = (seal.Salt, hash);
            }
        }

        return (last, seals.Count > 0 && !seals[^1].Gone);
    }

    private Task<List<RecordSeal>> SealsAsync(string kind, Guid? after, Guid? until, CancellationToken cancel)
    {
        var seals = db.Set<RecordSeal>().AsNoTracking().Where(s => s.Kind == kind);
        seals = after is { } low ? seals.Where(s => s.RecordId > low) : seals;
        seals = until is { } high ? seals.Where(s => s.RecordId <= high) : seals;
        return seals.OrderBy(s => s.RecordId).ThenBy(s => s.Sequence).ToListAsync(cancel);
    }

    private async Task<List<(Guid Id, Dictionary<string, string?> Values)>> RowsAsync(
        KeptKind kind,
        string? where,
        Guid? id,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var columns = string.Join(", ", kind.Fields.Select(f => Sql.Quoted(f.Column)).Prepend(Sql.Quoted(kind.Key)));
        var from = where is null ? "" : $" WHERE {where}";
        command.CommandText =
            $"SELECT {columns} FROM {Sql.Quoted(kind.Table)}{from} ORDER BY {Sql.Quoted(kind.Key)} LIMIT {Part}";
        if (id is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("id", id);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<(Guid, Dictionary<string, string?>)>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add((reader.GetGuid(0), ValuesOf(kind, reader)));
        }

        return rows;
    }

    private static Dictionary<string, string?> ValuesOf(KeptKind kind, DbDataReader row)
    {
        var values = new Dictionary<string, string?>(kind.Fields.Count, StringComparer.Ordinal);
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            values[kind.Fields[i].Name] = row.IsDBNull(i + 1)
                ? null
                : FieldSeals.Text(Value(row, i + 1, kind.Fields[i].Provider));
        }

        foreach (var field in kind.Fields.Where(f => f.Author && values.GetValueOrDefault(f.AccountName) is not null))
        {
            values[field.Name] = null;
        }

        return values;
    }

    private static object Value(DbDataReader row, int i, Type type) =>
        type == typeof(string) ? row.GetString(i)
        : type == typeof(Guid) ? row.GetGuid(i)
        : type == typeof(bool) ? row.GetBoolean(i)
        : type == typeof(int) ? row.GetInt32(i)
        : type == typeof(long) ? row.GetInt64(i)
        : type == typeof(double) ? row.GetDouble(i)
        : type == typeof(DateTime) ? row.GetDateTime(i)
        : type == typeof(DateOnly) ? row.GetFieldValue<DateOnly>(i)
        : type == typeof(byte[]) ? row.GetFieldValue<byte[]>(i)
        : throw new NotSupportedException($"A seal cannot hold {type.Name}.");
}
