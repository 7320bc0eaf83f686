namespace Throughline.Core.Api;

/// <summary>A token as lists show it.</summary>
public sealed record TokenSummary(
    Guid Id,
    string Name,
    string Agency,
    string Prefix,
    string CreatedBy,
    DateTime CreatedAt,
    DateTime ExpiresAt,
    DateTime? RevokedAt,
    DateTime? LastUsedAt,
    int Version
);
