using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data;

namespace Throughline.Core.Access;

/// <summary>What an organisation's sign-in server said of somebody.</summary>
/// <param name="Provider">The name that the settings give it.</param>
/// <param name="Subject">The server's own, lasting name for the person.</param>
/// <param name="VerifiedEmail">Their address, only where the server says that it verified it.</param>
public sealed record OrganisationIdentity(string Provider, string ProviderName, string Subject, string? VerifiedEmail);

/// <summary>
/// Signs in people who prove who they are at their own organisation. It never makes an account with rights by itself:
/// the person was invited, or has an account.
/// </summary>
public sealed class OrganisationSignIn(
    UserManager<Account> users,
    Invitations invitations,
    Writes writes,
    Notices notices
)
{
    /// <returns>The account to sign in; null when nobody here is that person.</returns>
    public async Task<Guid?> FindAsync(OrganisationIdentity identity, CancellationToken cancel)
    {
        if (await users.FindByLoginAsync(identity.Provider, identity.Subject) is { } linked)
        {
            return linked.Id;
        }

        if (identity.VerifiedEmail is not { } email || await AccountOfAsync(email, cancel) is not { } account)
        {
            return null;
        }

        await users.AddLoginAsync(
            account,
            new UserLoginInfo(identity.Provider, identity.Subject, identity.ProviderName)
        );
        writes.Record(
            AccessEvents.OrganisationLinked,
            Subject.Account,
            account.Id,
            "organisation",
            null,
            identity.ProviderName
        );
        notices.Tell(account, "Your organisation's account was linked and now signs you in.");
        await writes.SaveAsync(cancel);
        return account.Id;
    }

    /// <summary>Who has this address, or was invited by it; nobody who was stopped or erased.</summary>
    private async Task<Account?> AccountOfAsync(string email, CancellationToken cancel)
    {
        var known = await users.FindByEmailAsync(email);
        return known is { Stopped: true } or { ErasedAt: not null }
            ? null
            : known ?? await invitations.AcceptByEmailAsync(email, cancel);
    }
}
