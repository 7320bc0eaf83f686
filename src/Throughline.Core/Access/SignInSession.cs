using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Access;

/// <summary>One browser that is signed in; revoked sessions are turned away at their next request.</summary>
[Table("sessions")]
[NotKept("it changes with every visit, and ends")]
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

    /// <summary>The agency that its person chose to act for, of several; null while they have not, and of one.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>
    /// When their person last showed in it who they are, by a passkey, a password and code, or a link that an administrator
    /// vouched for; null when it began by an organisation's word alone.
    /// </summary>
    public DateTime? ProvedAt { get; set; }
}
