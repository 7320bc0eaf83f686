using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Identity;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Api;

/// <summary>
/// A key with which a program of an agency reads and updates what is the agency's; the key itself is never stored.
/// </summary>
[Table("api_tokens")]
[OfSubject(Subject.Token)]
public sealed class ApiToken : TrackedRecord
{
    public Guid AgencyId { get; set; }

    [MaxLength(200)]
    public required string Name { get; init; }

    [MaxLength(64)]
    public required string TokenHash { get; init; }

    /// <summary>Its first characters, so that people can tell tokens apart.</summary>
    [MaxLength(12)]
    public required string Prefix { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? RevokedAt { get; set; }

    [NotKept("it changes with every use")]
    public DateTime? LastUsedAt { get; set; }
}
