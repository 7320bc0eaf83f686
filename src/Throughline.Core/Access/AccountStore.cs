using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Access;

/// <summary>
/// Identity's store of accounts, which saves nothing itself: <see cref="Writes"/> saves its changes together with their
/// events, or neither.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, ThroughlineDb, Guid>
{
    public AccountStore(ThroughlineDb db)
        : base(db) => AutoSaveChanges = false;

    /// <summary>
    /// The context sees by itself what changed; the stamp is what tells of two who change one account at once.
    /// </summary>
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        // Identity's own would make an account that is not saved yet one to change, and forget the stamp that was
        // loaded.
        if (Context.Entry(user).State != EntityState.Added)
        {
            user.ConcurrencyStamp = Guid.NewGuid().ToString();
        }

        return Task.FromResult(IdentityResult.Success);
    }
}
