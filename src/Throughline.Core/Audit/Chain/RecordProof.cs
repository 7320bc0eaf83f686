using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Audit.Chain;

/// <summary>
/// Holds every field of every kept record against the seal of its last change, and the seals against their chain. What
/// is not kept, and why, stands beside each such field and type.
/// </summary>
[SeesEverything("holds what was stored against its seals, and shows nothing of it")]
internal sealed class RecordProof(ThroughlineDb db)
{
    private const int MostTold = 200;
    private readonly List<string> _faults = [];
    private long _untold;

    /// <summary>How many records stand, or should stand.</summary>
    public long Records { get; private set; }

    /// <summary>Where the chain of seals ends.</summary>
    public ChainEnd End { get; private set; } = new(0, AuditChain.Beginning);

    /// <returns>What is not as it was last written: the record and the field, never its words.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(
        ChainHead? head,
        ChainEnd? known,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        await ChainAsync(head, known, cancel);
        await foreach (var record in new SealedRecords(db).AllAsync(cancel))
        {
            Records++;
            foreach (var field in record.Faults())
            {
                Say(Words(record, field));
            }

            if (Records % 100_000 == 0)
            {
                progress(string.Create(CultureInfo.InvariantCulture, $"{Records:N0} records"));
            }
        }

        return _untold == 0 ? _faults : [.. _faults, $"{_untold} more that are not as they were written."];
    }

    private static string Words(SealedRecord record, string field) =>
        record.Values is null ? $"{record.Kind.Table} {record.Id} is no longer there, and no change says so."
        : !record.Written ? $"{record.Kind.Table} {record.Id} stands there, and no change says so."
        : $"{record.Kind.Table} {record.Id}: {field} is not what was last written.";

    private void Say(string fault)
    {
        if (_faults.Count < MostTold)
        {
            _faults.Add(fault);
        }
        else
        {
            _untold++;
        }
    }

    private async Task ChainAsync(ChainHead? head, ChainEnd? known, CancellationToken cancel)
    {
        var broken = false;
        await foreach (
            var seal in db.Set<RecordSeal>()
                .AsNoTracking()
                .OrderBy(s => s.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            var hash = FieldSeals.HashOf(End.Hash, End.Sequence + 1, seal.Kind, seal.RecordId, seal.Gone, seal.Fields);
            if (!broken && hash != seal.Hash)
            {
                broken = true;
                Say($"The record of changes is broken at {seal.Sequence}, of {seal.Kind} {seal.RecordId}.");
            }

            End = new(seal.Sequence, seal.Hash);
            if (known is not null && known.Sequence == seal.Sequence && known.Hash != seal.Hash)
            {
                Say($"The record of changes is not the one that was noted at {seal.Sequence}: it was made anew.");
            }
        }

        if (head is not null && (End.Sequence != head.SealSequence || End.Hash != head.SealHash))
        {
            Say("The record of changes does not end where it ended: some of it is missing or was put in.");
        }

        if (known is not null && End.Sequence < known.Sequence)
        {
            Say($"The record of changes ends at {End.Sequence}; it reached {known.Sequence} when it was noted.");
        }
    }
}
