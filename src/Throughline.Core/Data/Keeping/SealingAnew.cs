using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data.Keeping;

/// <summary>
/// Seals records of a kind as they stand after words were taken out of them, and takes the salts out of their earlier
/// seals: without a salt nobody can try words against what a record once said.
/// </summary>
/// <remarks>A field that was changed past the program before is not sealed anew, and stays found.</remarks>
internal sealed class SealingAnew
{
    private readonly ThroughlineDb _db;
    private readonly KeptKind _kind;
    private readonly Dictionary<Guid, HashSet<string>> _wrong;

    private SealingAnew(ThroughlineDb db, KeptKind kind, Dictionary<Guid, HashSet<string>> wrong) =>
        (_db, _kind, _wrong) = (db, kind, wrong);

    /// <summary>Looks at the records as they stand before anything is taken out of them.</summary>
    public static async Task<SealingAnew> BeginAsync(
        ThroughlineDb db,
        KeptKind kind,
        IEnumerable<Guid> records,
        CancellationToken cancel
    ) =>
        new(
            db,
            kind,
            (await new SealedRecords(db).OfAsync(kind, records.Distinct(), cancel)).ToDictionary(
                r => r.Id,
                r => r.Faults().ToHashSet(StringComparer.Ordinal)
            )
        );

    /// <summary>Seals them as they stand now.</summary>
    public async Task SealAsync(CancellationToken cancel)
    {
        var end = (await _db.Set<ChainHead>().AsNoTracking().SingleAsync(cancel)).SealSequence;
        var standing = await new SealedRecords(_db).OfAsync(_kind, _wrong.Keys, cancel);
        var sealing = standing.Where(r => r is { Values: not null, Written: true }).Select(SealOf).ToList();
        var seals = await Sealing.LinkAsync(_db, sealing, cancel);
        _db.AddRange(seals);
        await _db.SaveChangesAsync(cancel);
        foreach (var seal in seals)
        {
            _db.Entry(seal).State = EntityState.Detached;
        }

        // What a seal holds stays in its place; its salt is no part of the chain.
        foreach (var id in _wrong.Keys)
        {
            await _db.Set<RecordSeal>()
                .Where(s => s.Kind == _kind.Table && s.RecordId == id && s.Sequence <= end && s.Salt != null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Salt, (string?)null), cancel);
        }
    }

    /// <summary>Takes the salts of everything that was removed: its texts may have held the words.</summary>
    public static Task ForgetWhatWentAsync(ThroughlineDb db, CancellationToken cancel) =>
        db.Set<RecordSeal>()
            .Where(s =>
                s.Salt != null
                && db.Set<RecordSeal>()
                    .Any(g => g.Kind == s.Kind && g.RecordId == s.RecordId && g.Gone && g.Sequence > s.Sequence)
            )
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Salt, (string?)null), cancel);

    private NewSeal SealOf(SealedRecord record)
    {
        var salt = FieldSeals.NewSalt();
        return new(
            _kind.Table,
            record.Id,
            false,
            FieldSeals.Write(
                record
                    .Values!.Where(v => !_wrong[record.Id].Contains(v.Key))
                    .Select(v => (v.Key, FieldSeals.Of(salt, v.Key, v.Value)))
            ),
            salt
        );
    }
}
