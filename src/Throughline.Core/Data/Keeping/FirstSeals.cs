using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data.Keeping;

/// <summary>
/// Seals what stands unsealed: everything when a database comes from before there were seals, and a column that a
/// migration added. From then on it is held as it stood that day.
/// </summary>
internal static class FirstSeals
{
    private const int Part = 2000;

    public static async Task SetAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var sealing = new List<NewSeal>();
        await foreach (var record in new SealedRecords(db).AllAsync(cancel))
        {
            if (SealOf(record) is { } seal)
            {
                sealing.Add(seal);
            }

            if (sealing.Count == Part)
            {
                await SaveAsync(db, sealing, cancel);
            }
        }

        await SaveAsync(db, sealing, cancel);
    }

    private static NewSeal? SealOf(SealedRecord record)
    {
        if (record.Values is not { } values)
        {
            return null;
        }

        var salt = FieldSeals.NewSalt();
        var unsealed = values.Where(v => v.Value is not null && !record.Sealed.ContainsKey(v.Key)).ToList();
        return unsealed.Count == 0 && record.Written
            ? null
            : new(
                record.Kind.Table,
                record.Id,
                false,
                FieldSeals.Write(unsealed.Select(v => (v.Key, FieldSeals.Of(salt, v.Key, v.Value)))),
                salt
            );
    }

    private static async Task SaveAsync(ThroughlineDb db, List<NewSeal> sealing, CancellationToken cancel)
    {
        if (sealing.Count == 0)
        {
            return;
        }

        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        db.AddRange(await Sealing.LinkAsync(db, sealing, cancel));
        await db.SaveChangesAsync(cancel);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        db.ChangeTracker.Clear();
        sealing.Clear();
    }
}
