using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>An invitation by mail, good for one use; the token itself is never stored.</summary>
[Table("invitations")]
[OfSubject(Subject.Invitation)]
public sealed class Invitation : TrackedRecord
{
    [MaxLength(320)]
    public required string Email { get; init; }

    [MaxLength(200)]
    public required string Name { get; init; }
    public HashSet<Role> Roles { get; init; } = [];
    public Guid? AgencyId { get; set; }

    [MaxLength(64)]
    public required string TokenHash { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public DateTime? WithdrawnAt { get; set; }
}
