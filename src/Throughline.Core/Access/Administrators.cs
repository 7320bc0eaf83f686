using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// Somebody is always left to look after the product, even where two administrators take the role from each other in
/// the same instant.
/// </summary>
internal static class Administrators
{
    /// <summary>
    /// Begins a transaction in which nobody else can change who is an administrator. What is read before it may be out
    /// of date.
    /// </summary>
    public static async Task<IDbContextTransaction> HoldAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Every such change leaves an event, and events are appended one writer at a time.
        await AuditChain.LockAsync(db, cancel);
        return transaction;
    }

    /// <summary>
    /// True when nobody else who may come in is an administrator. Ask within <see cref="HoldAsync"/>.
    /// </summary>
    public static async Task<bool> IsLastAsync(ThroughlineDb db, Account account, CancellationToken cancel)
    {
        if (!account.Roles.Contains(Role.Administrator) || account.Stopped)
        {
            return false;
        }

        // Roles are one column of names: the few who hold this one are looked through here.
        var others = await db.Set<Account>()
            .AsNoTracking()
            .Where(a => a.Id != account.Id && !a.Stopped && a.ErasedAt == null)
            .Select(a => a.Roles)
            .ToListAsync(cancel);
        return !others.Exists(r => r.Contains(Role.Administrator));
    }
}
