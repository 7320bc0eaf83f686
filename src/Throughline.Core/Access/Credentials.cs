using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// How one person proves who they are: passkeys, or a password with an authenticator's codes; and recovery codes for
/// the day when the phone is lost.
/// </summary>
/// <remarks>Changes made here are added to what <see cref="Writes"/> saves; the caller saves.</remarks>
public sealed class Credentials(UserManager<Account> users, Writes writes, Notices notices)
{
    private const string Provider = "Throughline";
    private const string KeyToken = "AuthenticatorKey";
    private const string StepToken = "AuthenticatorStep";
    private const string RecoveryToken = "RecoveryCodes";
    private const int RecoveryCount = 10;

    /// <summary>A fresh key for an authenticator.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(Totp.KeyBytes);

    /// <summary>
    /// Sets a password together with the authenticator that goes with it, once a code shows that the authenticator
    /// works.
    /// </summary>
    /// <returns>The recovery codes, shown once and then only as hashes; or the sentences that say why not.</returns>
    internal async Task<(
        IReadOnlyList<string> Codes,
        IReadOnlyList<(string Field, string Problem)> Problems
    )> SetPasswordAsync(Account account, string password, string code, byte[] key)
    {
        var problems = await ProblemsOfAsync(account, password);
        var step = Totp.StepOf(Digits(code), key, writes.Now, 0);
        if (step is null)
        {
            problems.Add(("code", "Enter the six digits that your authenticator shows now"));
        }

        if (problems.Count > 0)
        {
            return ([], problems);
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.TwoFactorEnabled = true;
        await users.UpdateSecurityStampAsync(account);
        await SetAsync(account, KeyToken, Convert.ToBase64String(key));
        await SetAsync(account, StepToken, step!.Value.ToString(CultureInfo.InvariantCulture));
        writes.Record(AccessEvents.PasswordSet, Subject.Account, account.Id);
        return (await NewRecoveryCodesAsync(account), []);
    }

    /// <summary>Ten new recovery codes; those before no longer work.</summary>
    internal async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account)
    {
        List<string> codes =
        [
            .. Enumerable.Range(0, RecoveryCount).Select(_ => Totp.Text(RandomNumberGenerator.GetBytes(10))),
        ];
        await SetAsync(account, RecoveryToken, string.Join(';', codes.Select(Secret.HashOf)));
        writes.Record(AccessEvents.RecoveryCodesMade, Subject.Account, account.Id);
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(p => new string(p))))];
    }

    public async Task<int> RecoveryCodesLeftAsync(Account account) =>
        (await GetAsync(account, RecoveryToken))?.Split(';', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    /// <summary>
    /// True when the code is the authenticator's and was not used before, or is an unused recovery code; either is used
    /// up.
    /// </summary>
    internal async Task<bool> UseCodeAsync(Account account, string code)
    {
        var typed = Digits(code);
        if (typed.Length == 6)
        {
            return await UseAuthenticatorAsync(account, typed);
        }

        var hash = Secret.HashOf(typed);
        var left = (await GetAsync(account, RecoveryToken))?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (!left.Contains(hash))
        {
            return false;
        }

        await SetAsync(account, RecoveryToken, string.Join(';', left.Where(h => h != hash)));
        writes.Record(AccessEvents.RecoveryCodeUsed, Subject.Account, account.Id);
        notices.Tell(account, "A recovery code was used to sign in.");
        await users.UpdateAsync(account);
        return true;
    }

    private async Task<bool> UseAuthenticatorAsync(Account account, string code)
    {
        if (await GetAsync(account, KeyToken) is not { } key)
        {
            return false;
        }

        var after = long.Parse(await GetAsync(account, StepToken) ?? "0", CultureInfo.InvariantCulture);
        if (Totp.StepOf(code, Convert.FromBase64String(key), writes.Now, after) is not { } step)
        {
            return false;
        }

        // The account's stamp changes with it, so that of two who use the same code at once one fails to save.
        await SetAsync(account, StepToken, step.ToString(CultureInfo.InvariantCulture));
        await users.UpdateAsync(account);
        return true;
    }

    private async Task<List<(string, string)>> ProblemsOfAsync(Account account, string password)
    {
        var problems = new List<(string, string)>();
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, account, password);
            problems.AddRange(
                result.Errors.Select(_ =>
                    (
                        "password",
                        "Enter a password of 12 characters or more. Three words that have nothing to do with each "
                            + "other are a good one"
                    )
                )
            );
        }

        if (problems.Count == 0 && CommonPassword.Is(password, account.Name, account.Email ?? ""))
        {
            problems.Add(("password", "Choose another password. This one is among the first that anybody would try"));
        }
        else if (problems.Count == 0 && BreachedPasswords.Holds(password))
        {
            problems.Add(
                (
                    "password",
                    "Choose another password. This one was stolen somewhere else and stands on lists that are tried"
                )
            );
        }

        return problems;
    }

    /// <summary>As typed, without the spaces and hyphens that people see between groups.</summary>
    private static string Digits(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    private Task<string?> GetAsync(Account account, string name) =>
        users.GetAuthenticationTokenAsync(account, Provider, name);

    private Task<IdentityResult> SetAsync(Account account, string name, string value) =>
        users.SetAuthenticationTokenAsync(account, Provider, name, value);
}
