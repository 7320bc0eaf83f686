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

    /// <summary>PostgreSQL's advisory lock that lets one writer at a time append; SQLite has but one writer.</summary>
    private const long AppendLock = 0x7468_726F_7567_6801;

    /// <summary>Gives events their places and hashes. Must run in the transaction that saves them.</summary>
    internal static async Task LinkAsync(ThroughlineDb db, IReadOnlyList<AuditEvent> events, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AppendLock})", cancel);
        }

        var last = await db.Events.AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(cancel);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? Beginning);
        foreach (var e in events)
        {
            (e.Sequence, e.PreviousHash) = (++sequence, hash);
            e.Hash = hash = HashOf(e);
        }
    }

    /// <summary>SHA-256 in hexadecimal over every value, each preceded by its length so that no two events write the same bytes.</summary>
    public static string HashOf(AuditEvent e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in (string?[])[e.PreviousHash, e.Sequence.ToString(CultureInfo.InvariantCulture), e.Id.ToString(), Moment(e.At), e.Actor, e.ActorId?.ToString(), e.From, e.What, e.Entity, e.EntityId.ToString(), e.PlanId?.ToString(), e.Field, e.Old, e.New, e.Why])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(value is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{value};")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Microseconds: all that PostgreSQL keeps of a time.</summary>
    private static string Moment(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
