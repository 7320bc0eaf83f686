using Throughline.Domain.Plans;

namespace Throughline.Core.Api;

/// <summary>What actions to list; null means all.</summary>
public sealed record ActionQuery(
    Guid? Plan,
    Guid? Agency,
    string? Rating,
    Delivery? Delivery,
    bool? Overdue,
    string? After,
    int? Limit
);
