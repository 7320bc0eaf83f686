using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>Whom to invite, and as what.</summary>
public sealed record NewPerson(string Name, string Email, IReadOnlySet<Role> Roles, Guid? AgencyId);

/// <summary>Invitations by mail: the only way in. Each holds for a week and for one account.</summary>
public sealed class Invitations(
    ThroughlineDb db,
    UserManager<Account> users,
    Credentials credentials,
    Writes writes,
    Actor actor,
    Notices notices
)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <returns>The secret of the link, for the mail alone; or the sentences that say what is wrong.</returns>
    /// <exception cref="NotAllowedException">The person is no administrator.</exception>
    public async Task<(string? Secret, IReadOnlyList<(string Field, string Problem)> Problems)> InviteAsync(
        NewPerson person,
        CancellationToken cancel
    )
    {
        OnlyAdministrators();
        var email = person.Email.Trim().ToLowerInvariant();
        var problems = await ProblemsAsync(person, email, cancel);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var secret = Secret.New();
        var invitation = writes.Add(
            new Invitation
            {
                Email = email,
                Name = person.Name.Trim(),
                Roles = [.. person.Roles],
                AgencyId = person.AgencyId,
                TokenHash = Secret.HashOf(secret),
                ExpiresAt = writes.Now + Lasts,
            }
        );
        writes.Record(AccessEvents.PersonInvited, invitation, "roles", null, string.Join(", ", person.Roles.Order()));
        notices.Invite(invitation, secret);
        await writes.SaveAsync(cancel);
        return (secret, []);
    }

    /// <summary>Those not yet accepted or withdrawn, the newest first.</summary>
    public Task<List<Invitation>> WaitingAsync(CancellationToken cancel)
    {
        OnlyAdministrators();
        return db.Set<Invitation>()
            .AsNoTracking()
            .Where(i => i.AcceptedAt == null && i.WithdrawnAt == null)
            .OrderByDescending(i => i.CreatedAt)
            .Take(200)
            .ToListAsync(cancel);
    }

    /// <summary>Sends it again with a new link; the one before no longer works.</summary>
    /// <exception cref="NotHereException">It was accepted or withdrawn, or never was.</exception>
    public Task ResendAsync(Guid id, int seen, CancellationToken cancel) =>
        ChangeAsync(
            id,
            seen,
            AccessEvents.InvitationSentAgain,
            i =>
            {
                var secret = Secret.New();
                (i.TokenHash, i.ExpiresAt) = (Secret.HashOf(secret), writes.Now + Lasts);
                notices.Invite(i, secret);
            },
            cancel
        );

    /// <exception cref="NotHereException">It was accepted or withdrawn, or never was.</exception>
    public Task WithdrawAsync(Guid id, int seen, CancellationToken cancel) =>
        ChangeAsync(id, seen, AccessEvents.InvitationWithdrawn, i => i.WithdrawnAt = writes.Now, cancel);

    /// <returns>The invitation that a link holds; null when it was accepted, withdrawn, ran out, or never was. Looking
    /// does not use it.</returns>
    public Task<Invitation?> LookAsync(string secret, CancellationToken cancel) =>
        Open(secret).AsNoTracking().SingleOrDefaultAsync(cancel);

    /// <summary>Accepts with a passkey.</summary>
    /// <returns>The new account; null when the invitation no longer holds.</returns>
    public async Task<Guid?> AcceptAsync(string secret, UserPasskeyInfo passkey, CancellationToken cancel)
    {
        if (await BeginAsync(secret, cancel) is not { } account)
        {
            return null;
        }

        passkey.Name = "Passkey";
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        writes.Record(AccessEvents.PasskeyAdded, Subject.Account, account.Id, "passkey", null, passkey.Name);
        await writes.SaveAsync(cancel);
        return account.Id;
    }

    /// <summary>Accepts with a password and an authenticator.</summary>
    /// <returns>The new account, or null when the invitation no longer holds or there are problems; recovery codes to
    /// show once.</returns>
    public async Task<(
        Guid? Account,
        IReadOnlyList<string> Codes,
        IReadOnlyList<(string Field, string Problem)> Problems
    )> AcceptAsync(string secret, string password, string code, byte[] key, CancellationToken cancel)
    {
        if (await BeginAsync(secret, cancel) is not { } account)
        {
            return (null, [], []);
        }

        var (codes, problems) = await credentials.SetPasswordAsync(account, password, code, key);
        if (problems.Count > 0)
        {
            writes.Forget();
            return (null, [], problems);
        }

        await writes.SaveAsync(cancel);
        return (account.Id, codes, []);
    }

    /// <summary>Makes the account of an invitation for somebody who proved their address another way.</summary>
    internal async Task<Account?> AcceptByEmailAsync(string verifiedEmail, CancellationToken cancel)
    {
        var email = verifiedEmail.ToLowerInvariant();
        var now = writes.Now;
        var open = await db.Set<Invitation>()
            .Where(i => i.Email == email && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now)
            .OrderByDescending(i => i.CreatedAt)
            .FirstOrDefaultAsync(cancel);
        return open is null ? null : await MakeAccountAsync(open);
    }

    private async Task<Account?> BeginAsync(string secret, CancellationToken cancel) =>
        await Open(secret).SingleOrDefaultAsync(cancel) is { } invitation ? await MakeAccountAsync(invitation) : null;

    /// <summary>The account takes the invitation's id: a passkey is made for that id before the account is.</summary>
    private async Task<Account> MakeAccountAsync(Invitation invitation)
    {
        var account = AccountOf(invitation);
        var result = await users.CreateAsync(account);
        if (!result.Succeeded)
        {
            throw new NotAllowedException(
                "There is an account with this address already. Sign in with it, or ask your administrator."
            );
        }

        actor.Person = Sessions.PersonOf(account, actor.Person.From);
        writes.Change(invitation);
        invitation.AcceptedAt = writes.Now;
        writes.Record(
            AccessEvents.InvitationAccepted,
            Subject.Account,
            account.Id,
            "roles",
            null,
            string.Join(", ", invitation.Roles.Order())
        );
        return account;
    }

    private Account AccountOf(Invitation invitation) =>
        new()
        {
            Id = invitation.Id,
            Name = invitation.Name,
            UserName = invitation.Email,
            Email = invitation.Email,
            EmailConfirmed = true,
            Roles = [.. invitation.Roles],
            AgencyId = invitation.AgencyId,
            CreatedAt = writes.Now,
        };

    private IQueryable<Invitation> Open(string secret)
    {
        var hash = Secret.HashOf(secret);
        var now = writes.Now;
        return db.Set<Invitation>()
            .Where(i => i.TokenHash == hash && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now);
    }

    private async Task ChangeAsync(
        Guid id,
        int seen,
        EventType what,
        Action<Invitation> change,
        CancellationToken cancel
    )
    {
        OnlyAdministrators();
        var invitation =
            await db.Set<Invitation>()
                .SingleOrDefaultAsync(i => i.Id == id && i.AcceptedAt == null && i.WithdrawnAt == null, cancel)
            ?? throw new NotHereException();
        writes.Change(invitation, seen);
        change(invitation);
        writes.Record(what, invitation);
        await writes.SaveAsync(cancel);
    }

    private async Task<List<(string, string)>> ProblemsAsync(NewPerson person, string email, CancellationToken cancel)
    {
        var problems = new List<(string, string)>();
        if (string.IsNullOrWhiteSpace(person.Name) || person.Name.Length > 200)
        {
            problems.Add(("name", "Enter their name"));
        }

        if (await EmailProblemAsync(email, cancel) is { } problem)
        {
            problems.Add(("email", problem));
        }

        if (AgencyPeopleHaveAnAgency.Broken(person.Roles, person.AgencyId) is { } broken)
        {
            problems.Add((person.Roles.Count == 0 ? "roles" : "agency", broken.TrimEnd('.')));
        }

        return problems;
    }

    private async Task<string?> EmailProblemAsync(string email, CancellationToken cancel)
    {
        if (email.Length > 254 || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email)
        {
            return "Enter their e-mail address, such as name@agency.gov.uk";
        }

        if (await users.FindByEmailAsync(email) is not null)
        {
            return "There is an account with this address already. Find it under People";
        }

        return await db.Set<Invitation>()
            .AnyAsync(i => i.Email == email && i.AcceptedAt == null && i.WithdrawnAt == null, cancel)
            ? "An invitation to this address is waiting already. Send it again, or withdraw it first"
            : null;
    }

    private void OnlyAdministrators()
    {
        if (!actor.Person.May(Permission.LookAfterPeople))
        {
            throw new NotAllowedException("Invitations are an administrator's to make.");
        }
    }
}
