using System.Linq.Expressions;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Core.Api;

/// <summary>A new target date asked for, and what was decided.</summary>
public sealed record ApiExtension(
    Guid Id,
    Guid ActionId,
    ExtensionState State,
    string? FromTarget,
    string ToTarget,
    DateOnly? ToDue,
    string Why,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? DecisionWhy,
    DateTime CreatedAt
)
{
    internal static readonly Expression<Func<Extension, ApiExtension>> OfRecord = e => new ApiExtension(
        e.Id,
        e.ActionId,
        e.State,
        e.FromTarget,
        e.ToTarget,
        e.ToDue,
        e.Why,
        e.DecidedBy,
        e.DecidedAt,
        e.DecisionWhy,
        e.CreatedAt
    );
}
