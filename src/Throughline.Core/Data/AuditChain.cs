using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>Chains events by hash, so that a changed, removed or inserted one is found.</summary>
public static class AuditChain
{
    /// <summary>Stands before the first event.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>Of an event from before December 2026: its hash is made of the texts themselves.</summary>
    public const int FormWithTexts = 1;

    /// <summary>Its hash is made of salted hashes of the texts, which stand beside it; see <see cref="EventTexts"/>.</summary>
    public const int NewestForm = 2;

    /// <summary>
    /// The field of an event whose new value is the SHA-256 of what was stored: it binds bytes outside the chain to it.
    /// </summary>
    public const string ContentField = "sha256";

    /// <summary>PostgreSQL's advisory lock that lets one writer at a time append; SQLite has but one writer.</summary>
    private const long AppendLock = 0x7468_726F_7567_6801;

    /// <summary>Gives events their places and hashes. Must run in the transaction that saves them.</summary>
    internal static async Task LinkAsync(ThroughlineDb db, IReadOnlyList<AuditEvent> events, CancellationToken cancel)
    {
        if (events.Count == 0)
        {
            return;
        }

        await LockAsync(db, cancel);

        // The head, not the last event, says what follows: a last event that was taken away leaves a gap that no later
        // one fills.
        var head = await db.Set<ChainHead>().AsNoTracking().SingleAsync(cancel);
        var last = await db.Set<AuditEvent>().AsNoTracking().MaxAsync(e => (long?)e.Sequence, cancel) ?? 0;
        var (sequence, hash) = (Math.Max(head.Sequence, last), head.Hash);
        foreach (var e in events)
        {
            (e.Sequence, e.PreviousHash) = (++sequence, hash);
            EventTexts.Seal(e);
            e.Hash = hash = HashOf(e);
        }

        await db.Set<ChainHead>()
            .ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, sequence).SetProperty(x => x.Hash, hash), cancel);
    }

    /// <summary>
    /// Waits until no other transaction appends, and keeps others from it until this one ends: what is looked at from
    /// here on is what the save finds.
    /// </summary>
    internal static async Task LockAsync(ThroughlineDb db, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AppendLock})", cancel);
        }
    }

    /// <summary>
    /// SHA-256 in hexadecimal over every value, each preceded by its length so that no two events write the same bytes.
    /// </summary>
    public static string HashOf(AuditEvent e) => HashOf(e, e.Sequence);

    /// <summary>The hash that the event would have in another place of the chain.</summary>
    internal static string HashOf(AuditEvent e, long sequence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in ValuesOf(e, sequence))
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    value is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{value};")
                )
            );
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Every value that the hash is made of, in an order that is for ever.</summary>
    private static string?[] ValuesOf(AuditEvent e, long sequence) =>
        e.Form == FormWithTexts
            // The agency last, and only where there is one: events of this form were written before it was kept.
            ?
            [
                .. Always(e, sequence),
                e.Old,
                e.New,
                e.Why,
                .. e.AgencyId is { } agency ? [agency.ToString()] : Array.Empty<string?>(),
            ]
            : [$"form {e.Form}", .. Always(e, sequence), e.AgencyId?.ToString(), e.OldHash, e.NewHash, e.WhyHash];

    private static string?[] Always(AuditEvent e, long sequence) =>
        [
            e.PreviousHash,
            sequence.ToString(CultureInfo.InvariantCulture),
            e.Id.ToString(),
            Moment(e.At),
            e.Actor,
            e.ActorId?.ToString(),
            e.From,
            e.Code,
            e.Entity,
            e.EntityId.ToString(),
            e.PlanId?.ToString(),
            e.Field,
        ];

    /// <summary>Microseconds: all that PostgreSQL keeps of a time.</summary>
    private static string Moment(DateTime at) =>
        at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
