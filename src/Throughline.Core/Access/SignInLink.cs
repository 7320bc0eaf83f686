using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Access;

/// <summary>
/// A link that signs one person in once; printed by ./run on loopback, or sent to recover an account.
/// </summary>
[Table("sign_in_links")]
[NotKept("it works once and for minutes")]
public sealed class SignInLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }

    [MaxLength(64)]
    public required string TokenHash { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
}
