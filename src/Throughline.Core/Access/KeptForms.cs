using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Access;

/// <summary>
/// Keeps what people typed while their session ran out, until they have signed in again: an hour at most, sealed, and given
/// to the same person only.
/// </summary>
public sealed class KeptForms(ThroughlineDb db, Actor actor, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Characters of all fields of a form; whoever types more is told that it was not kept.</summary>
    public const int MostLetters = 256 * 1024;

    /// <summary>Forms of one person that wait at once; the oldest give way.</summary>
    private const int MostForms = 10;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>The kept form's id; null when there is nothing to keep, too much of it, or no such person who may come in.</returns>
    public async Task<Guid?> KeepAsync(Guid account, TypedForm form, CancellationToken cancel)
    {
        var letters = form.Fields.Sum(f => f.Key.Length + f.Value.Length) + form.Page.Length + form.Action.Length;
        if (
            form.Fields.All(f => string.IsNullOrWhiteSpace(f.Value))
            || letters > MostLetters
            || !await db.Set<Account>().AnyAsync(a => a.Id == account && !a.Stopped && a.ErasedAt == null, cancel)
        )
        {
            return null;
        }

        var older = await db.Set<KeptForm>()
            .Where(k => k.AccountId == account)
            .OrderByDescending(k => k.KeptAt)
            .Skip(MostForms - 1)
            .Select(k => k.Id)
            .ToListAsync(cancel);
        await db.Set<KeptForm>().Where(k => older.Contains(k.Id)).ExecuteDeleteAsync(cancel);
        var now = Now;
        var kept = new KeptForm
        {
            AccountId = account,
            KeptAt = now,
            ExpiresAt = now + Lasts,
            Sealed = SealerOf(account).Protect(JsonSerializer.Serialize(form)),
        };
        db.Add(kept);
        await db.SaveChangesAsync(cancel);
        return kept.Id;
    }

    /// <summary>True while a form of this id waits, whoever's it is: nothing of it is told.</summary>
    public Task<bool> WaitsAsync(Guid id, CancellationToken cancel)
    {
        var now = Now;
        return db.Set<KeptForm>().AnyAsync(k => k.Id == id && k.ExpiresAt > now, cancel);
    }

    /// <returns>Null when it is not theirs who act, or its hour is over.</returns>
    public async Task<TypedForm?> FindAsync(Guid id, CancellationToken cancel)
    {
        var (now, account) = (Now, actor.Person.Id);
        return
            await db.Set<KeptForm>()
                .AsNoTracking()
                .SingleOrDefaultAsync(k => k.Id == id && k.AccountId == account && k.ExpiresAt > now, cancel)
                is { } kept
            ? Open(kept)
            : null;
    }

    /// <summary>Notes that it came back to its person.</summary>
    public Task ShownAsync(Guid id, CancellationToken cancel)
    {
        var (now, account) = (Now, actor.Person.Id);
        return db.Set<KeptForm>()
            .Where(k => k.Id == id && k.AccountId == account)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.ShownAt, now), cancel);
    }

    /// <returns>The last one of whoever acts that has not come back yet, with its page; null when there is none.</returns>
    public async Task<(Guid Id, string Page)?> LatestAsync(CancellationToken cancel)
    {
        var (now, account) = (Now, actor.Person.Id);
        return
            await db.Set<KeptForm>()
                .AsNoTracking()
                .Where(k => k.AccountId == account && k.ShownAt == null && k.ExpiresAt > now)
                .OrderByDescending(k => k.KeptAt)
                .FirstOrDefaultAsync(cancel)
                is { } kept
            && Open(kept) is { } form
            ? (kept.Id, form.Page)
            : null;
    }

    /// <summary>Removes those whose hour is over.</summary>
    /// <returns>How many.</returns>
    public Task<int> SweepAsync(CancellationToken cancel)
    {
        var now = Now;
        return db.Set<KeptForm>().Where(k => k.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
    }

    private TypedForm? Open(KeptForm kept)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedForm>(SealerOf(kept.AccountId).Unprotect(kept.Sealed));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector SealerOf(Guid account) =>
        protection.CreateProtector("Throughline.KeptForm.v1", account.ToString("N"));
}
