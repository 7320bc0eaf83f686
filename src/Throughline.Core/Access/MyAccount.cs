using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Access;

/// <summary>A passkey as its person knows it.</summary>
/// <param name="Id">Its credential id, in hexadecimal.</param>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset AddedAt);

/// <summary>What a person sees of their own account.</summary>
public sealed record MyAccountView(
    string Name,
    string Email,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<OwnAgency> Agencies,
    IReadOnlyList<PasskeyRow> Passkeys,
    bool HasPassword,
    int RecoveryCodesLeft,
    IReadOnlyList<string> Organisations
);

/// <summary>The signed-in person's own account.</summary>
public sealed class MyAccount(
    ThroughlineDb db,
    UserManager<Account> users,
    Credentials credentials,
    Sessions sessions,
    Writes writes,
    Actor actor,
    Notices notices,
    RecentProof proof
)
{
    public async Task<MyAccountView> ViewAsync(CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        var agencies = await PersonOfSession.AgenciesAsync(
            db,
            account.Id,
            account.AgencyId,
            account.Roles,
            TheDayInBritain.At(writes.Now),
            cancel
        );
        return new(
            account.Name,
            account.Email!,
            [.. account.Roles.Order()],
            agencies,
            await PasskeysAsync(account),
            account.PasswordHash is not null,
            await credentials.RecoveryCodesLeftAsync(account),
            [.. (await users.GetLoginsAsync(account)).Select(l => l.ProviderDisplayName ?? l.LoginProvider)]
        );
    }

    /// <summary>Sets or changes password and authenticator, and signs every other browser out.</summary>
    /// <exception cref="ProofNeededException">They must show once more who they are.</exception>
    public async Task<(
        IReadOnlyList<string> Codes,
        IReadOnlyList<(string Field, string Problem)> Problems
    )> SetPasswordAsync(string password, string code, byte[] key, Guid? session, CancellationToken cancel)
    {
        await proof.MustAsync(cancel);
        var account = await MineAsync(cancel);
        var result = await credentials.SetPasswordAsync(account, password, code, key);
        if (result.Problems.Count == 0)
        {
            notices.Tell(account, "Your password and authenticator were set.");
            await writes.SaveAsync(cancel);
            await sessions.RevokeAllAsync(account.Id, session, cancel);
        }

        return result;
    }

    /// <exception cref="ProofNeededException">They must show once more who they are.</exception>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(CancellationToken cancel)
    {
        await proof.MustAsync(cancel);
        var account = await MineAsync(cancel);
        var codes = await credentials.NewRecoveryCodesAsync(account);
        notices.Tell(account, "New recovery codes were made.");
        await writes.SaveAsync(cancel);
        return codes;
    }

    /// <exception cref="ProofNeededException">They must show once more who they are.</exception>
    public async Task AddPasskeyAsync(UserPasskeyInfo passkey, string name, CancellationToken cancel)
    {
        await proof.MustAsync(cancel);
        var account = await MineAsync(cancel);
        passkey.Name = Called(name);
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        writes.Record(AccessEvents.PasskeyAdded, Subject.Account, account.Id, "passkey", null, passkey.Name);
        notices.Tell(account, "A passkey was added.");
        await writes.SaveAsync(cancel);
    }

    /// <returns>A sentence that says why not; null when it is gone.</returns>
    /// <exception cref="NotHereException">They have no such passkey.</exception>
    /// <exception cref="ProofNeededException">They must show once more who they are.</exception>
    public async Task<string?> RemovePasskeyAsync(string id, CancellationToken cancel)
    {
        await proof.MustAsync(cancel);
        var account = await MineAsync(cancel);
        var all = await PasskeysAsync(account);
        var passkey = all.FirstOrDefault(p => p.Id == id) ?? throw new NotHereException();
        if (all.Count == 1 && account.PasswordHash is null && (await users.GetLoginsAsync(account)).Count == 0)
        {
            return "This is your only way in. Add another passkey, or set a password, before you remove it.";
        }

        await users.RemovePasskeyAsync(account, Convert.FromHexString(id));
        writes.Record(AccessEvents.PasskeyRemoved, Subject.Account, account.Id, "passkey", passkey.Name, null);
        notices.Tell(account, "A passkey was removed.");
        await writes.SaveAsync(cancel);
        return null;
    }

    internal static string Called(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Passkey"
        : name.Trim() is { Length: > 60 } long_ ? long_[..60]
        : name.Trim();

    private async Task<List<PasskeyRow>> PasskeysAsync(Account account) =>
        [
            .. (await users.GetPasskeysAsync(account))
                .OrderBy(p => p.CreatedAt)
                .Select(p => new PasskeyRow(Convert.ToHexString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt)),
        ];

    private Task<Account> MineAsync(CancellationToken cancel) =>
        db.Set<Account>().SingleAsync(a => a.Id == actor.Person.Id, cancel);
}
