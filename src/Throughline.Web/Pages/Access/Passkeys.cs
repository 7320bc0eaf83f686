using Microsoft.AspNetCore.Identity;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access;

/// <summary>
/// The two halves of a passkey, made and shown (WebAuthn), over ASP.NET Core Identity. The script in assets/passkeys.js
/// speaks to the browser.
/// </summary>
public sealed class Passkeys(SignInManager<Core.Access.Account> manager, UserManager<Core.Access.Account> users)
{
    /// <summary>
    /// What the browser needs to make one for this account, as JSON; the challenge stays in a cookie of this site.
    /// </summary>
    public Task<string> AskForNewAsync(Guid account, string email, string name) =>
        manager.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.ToString(),
                Name = email,
                DisplayName = name,
            }
        );

    /// <summary>What the browser needs to show one, whoever's it is, as JSON.</summary>
    public Task<string> AskAsync() => manager.MakePasskeyRequestOptionsAsync(null!);

    /// <returns>The passkey that the browser made for this account; null when it does not answer what was
    /// asked.</returns>
    public async Task<UserPasskeyInfo?> NewAsync(string? credential, Guid account)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return null;
        }

        return
            await UnderWayAsync(() => manager.PerformPasskeyAttestationAsync(credential)) is { Succeeded: true } made
            && made.UserEntity.Id == account.ToString()
            ? made.Passkey
            : null;
    }

    /// <returns>The account whose passkey was shown; null when it is nobody's, or does not answer what was
    /// asked.</returns>
    public async Task<Guid?> WhoseAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return null;
        }

        if (
            await UnderWayAsync(() => manager.PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true } shown
        )
        {
            return null;
        }

        // Its counter has moved on; saved with what it is shown for.
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User.Id;
    }

    /// <returns>Null when nothing was asked of this browser, or something else: Identity throws then.</returns>
    private static async Task<T?> UnderWayAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
