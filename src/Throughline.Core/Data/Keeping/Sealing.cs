using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Throughline.Core.Data.Keeping;

/// <summary>Seals what a save sets, in the transaction of the save.</summary>
internal static class Sealing
{
    /// <summary>Saves with a seal for each kept record that is added, changed or removed.</summary>
    public static async Task<int> SaveAsync(
        ThroughlineDb db,
        Func<CancellationToken, Task<int>> save,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.DetectChanges();
        var sealing = Changes(db);
        if (sealing.Count == 0)
        {
            return await save(cancel);
        }

        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        var seals = await LinkAsync(db, sealing, cancel);
        db.AddRange(seals);
        try
        {
            var saved = await save(cancel);
            if (transaction is not null)
            {
                await transaction.CommitAsync(cancel);
            }

            return saved - seals.Count;
        }
        finally
        {
            foreach (var seal in seals)
            {
                db.Entry(seal).State = EntityState.Detached;
            }
        }
    }

    /// <summary>Gives seals their places at the end of the chain.</summary>
    public static async Task<List<RecordSeal>> LinkAsync(
        ThroughlineDb db,
        IReadOnlyList<NewSeal> sealing,
        CancellationToken cancel
    )
    {
        await AuditChain.LockAsync(db, cancel);
        var head = await db.Set<ChainHead>().AsNoTracking().SingleAsync(cancel);
        var (sequence, hash) = (head.SealSequence, head.SealHash);
        var seals = new List<RecordSeal>(sealing.Count);
        foreach (var (kind, record, gone, fields, salt) in sealing)
        {
            var previous = hash;
            hash = FieldSeals.HashOf(previous, ++sequence, kind, record, gone, fields);
            seals.Add(
                new RecordSeal
                {
                    Sequence = sequence,
                    Kind = kind,
                    RecordId = record,
                    Gone = gone,
                    Fields = fields,
                    Salt = salt,
                    PreviousHash = previous,
                    Hash = hash,
                }
            );
        }

        await db.Set<ChainHead>()
            .ExecuteUpdateAsync(
                h => h.SetProperty(x => x.SealSequence, sequence).SetProperty(x => x.SealHash, hash),
                cancel
            );
        return seals;
    }

    private static List<NewSeal> Changes(ThroughlineDb db)
    {
        var kinds = KeptKinds.Of(db);
        var sealing = new List<NewSeal>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && kinds.TryGetValue(entry.Metadata, out var kind)
                && SealOf(entry, kind) is { } seal
            )
            {
                sealing.Add(seal);
            }
        }

        return sealing;
    }

    private static NewSeal? SealOf(EntityEntry entry, KeptKind kind)
    {
        var id = (Guid)entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!;
        if (entry.State == EntityState.Deleted)
        {
            return new(kind.Table, id, true, "", null);
        }

        var added = entry.State == EntityState.Added;
        var salt = FieldSeals.NewSalt();
        var fields = kind
            .Fields.Where(f => added || f.Author || entry.Property(f.Name).IsModified)
            .Select(f => (f.Name, Value: ValueOf(entry, f)))
            .Where(f => !added || f.Value is not null)
            .Select(f => (f.Name, FieldSeals.Of(salt, f.Name, f.Value)))
            .ToList();
        var onlyAuthors = !added && !kind.Fields.Any(f => entry.Property(f.Name).IsModified);
        return onlyAuthors ? null : new(kind.Table, id, false, FieldSeals.Write(fields), salt);
    }

    private static string? ValueOf(EntityEntry entry, KeptField field)
    {
        if (field.Author && entry.Property(field.AccountName).CurrentValue is not null)
        {
            return null;
        }

        var value = entry.Property(field.Name).CurrentValue;
        return FieldSeals.Text(field.Property.GetTypeMapping().Converter is { } c ? c.ConvertToProvider(value) : value);
    }
}

/// <summary>A seal that has no place in the chain yet.</summary>
internal sealed record NewSeal(string Kind, Guid Record, bool Gone, string Fields, string? Salt);
