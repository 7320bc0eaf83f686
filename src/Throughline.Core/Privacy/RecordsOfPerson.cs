using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Core.Views;

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Written for the database, whose upper() knows no culture.
namespace Throughline.Core.Privacy;

/// <summary>The records that are there for one person only, and go with them.</summary>
[SeesEverything("whatever names a person is erased")]
internal sealed class RecordsOfPerson(ThroughlineDb db)
{
    /// <summary>The mails that wait for them or were sent to them.</summary>
    public IQueryable<OutboxMail> MailsOf(Account account)
    {
        var (id, upper) = (account.Id, account.Email?.ToUpperInvariant() ?? "-");
        return db.Set<OutboxMail>().Where(m => m.AccountId == id || m.To.ToUpper() == upper);
    }

    public async Task RemoveAsync(Account account, CancellationToken cancel)
    {
        var id = account.Id;
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<SignInLink>().Where(l => l.AccountId == id).ExecuteDeleteAsync(cancel);
        await db.Set<SignInSession>().Where(s => s.AccountId == id).ExecuteDeleteAsync(cancel);
        await db.Set<KeptForm>().Where(k => k.AccountId == id).ExecuteDeleteAsync(cancel);
        await db.Set<SavedView>().Where(v => v.AccountId == id).ExecuteDeleteAsync(cancel);
        db.RemoveRange(await db.Set<AgencySeat>().Where(s => s.AccountId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<PlanMember>().Where(m => m.PersonId == id).ToListAsync(cancel));
        await MailsOf(account).ExecuteDeleteAsync(cancel);
        if (account.Email is { } email)
        {
            var upper = email.ToUpperInvariant();
            db.RemoveRange(await db.Set<Invitation>().Where(i => i.Email.ToUpper() == upper).ToListAsync(cancel));
        }
    }
}
