using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data.Keeping;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

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

    [NotKept("it changes with every sign-in")]
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
