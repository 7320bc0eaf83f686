using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Throughline.Domain.Access;

namespace Throughline.Core.Data;

/// <summary>
/// A person's account. Erasing it blanks the name and address; what they did keeps "a former member of AGENCY".
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>Their roles; kept as their names with commas between.</summary>
    public HashSet<Role> Roles { get; set; } = [];
    public Guid? AgencyId { get; set; }
    public Agency? Agency { get; set; }
    public DateTime CreatedAt { get; init; }
    public DateTime? LastSignInAt { get; set; }

    /// <summary>Stopped by an administrator; may be let in again.</summary>
    public bool Stopped { get; set; }
    public DateTime? ErasedAt { get; set; }

    /// <summary>Hours between two digests: 24 or 168; 0 sends each mail at once.</summary>
    public int DigestHours { get; set; } = 24;

    /// <summary>
    /// The mails that they do not want, by kind, with commas between; statutory ones are sent all the same.
    /// </summary>
    [MaxLength(400)]
    public string UnwantedMail { get; set; } = "";
}

/// <summary>An invitation by mail, good for one use; the token itself is never stored.</summary>
public sealed class Invitation : TrackedRecord
{
    [MaxLength(320)]
    public required string Email { get; init; }

    [MaxLength(200)]
    public required string Name { get; init; }
    public HashSet<Role> Roles { get; init; } = [];
    public Guid? AgencyId { get; init; }

    [MaxLength(64)]
    public required string TokenHash { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public DateTime? WithdrawnAt { get; set; }
}

/// <summary>
/// A link that signs one person in once; printed by ./run on loopback, or sent to recover an account.
/// </summary>
public sealed class SignInLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }

    [MaxLength(64)]
    public required string TokenHash { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
}

/// <summary>One browser that is signed in; revoked sessions are turned away at their next request.</summary>
public sealed class SignInSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime LastSeenAt { get; set; }

    /// <summary>How they signed in: "passkey", "password", "organisation account", "one-time link".</summary>
    [MaxLength(40)]
    public required string How { get; init; }

    [MaxLength(300)]
    public string Browser { get; init; } = "";

    [MaxLength(60)]
    public string Address { get; init; } = "";
    public DateTime? RevokedAt { get; set; }
}

/// <summary>
/// A key with which a program of an agency reads and updates what is the agency's; the key itself is never stored.
/// </summary>
public sealed class ApiToken : TrackedRecord
{
    public Guid AgencyId { get; init; }

    [MaxLength(200)]
    public required string Name { get; init; }

    [MaxLength(64)]
    public required string TokenHash { get; init; }

    /// <summary>Its first characters, so that people can tell tokens apart.</summary>
    [MaxLength(12)]
    public required string Prefix { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? RevokedAt { get; set; }
    public DateTime? LastUsedAt { get; set; }
}

/// <summary>A list narrowed and sorted as somebody wants to find it again.</summary>
public sealed class SavedView : TrackedRecord
{
    public Guid AccountId { get; init; }

    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>The page's own address on this site, such as "/plans".</summary>
    [MaxLength(200)]
    public required string Path { get; init; }

    [MaxLength(1000)]
    public required string Query { get; set; }
}

/// <summary>
/// A mail to be sent, or kept where no SMTP server is set. Never holds a child's name or free text about a child.
/// </summary>
public sealed class OutboxMail : TrackedRecord
{
    [MaxLength(320)]
    public required string To { get; init; }
    public Guid? AccountId { get; init; }

    /// <summary>What it is about, such as "cycle opened"; people may unsubscribe by kind.</summary>
    [MaxLength(40)]
    public required string Kind { get; init; }

    /// <summary>Sent whatever the person unsubscribed from.</summary>
    public bool Statutory { get; init; }

    [MaxLength(300)]
    public required string Subject { get; init; }
    public required string Text { get; init; }

    /// <summary>Not before; mails that wait for a digest share the digest's time.</summary>
    public DateTime SendAfter { get; set; }
    public bool InDigest { get; init; }
    public DateTime? SentAt { get; set; }

    /// <summary>The digest it went out in.</summary>
    public Guid? DigestId { get; set; }
    public int Attempts { get; set; }
    public string? Failure { get; set; }

    [MaxLength(100)]
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }
}
