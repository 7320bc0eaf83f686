using System.ComponentModel.DataAnnotations;
using Throughline.Domain.Plans;

namespace Throughline.Core.Data;

/// <summary>An agency of the partnership.</summary>
public sealed class Agency : TrackedRecord
{
    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>Who is told when the agency stays silent: its member of the board.</summary>
    public Guid? BoardMemberId { get; set; }
}

/// <summary>A board, subgroup or committee: meetings are of it, and it agrees closure.</summary>
public sealed class Body : TrackedRecord
{
    [MaxLength(200)]
    public required string Name { get; set; }
    public BodyKind Kind { get; set; }
}

/// <summary>What produced the learning that a plan answers.</summary>
public sealed class Review : TrackedRecord
{
    [MaxLength(400)]
    public required string Title { get; set; }
    public ReviewKind Kind { get; set; }

    [MaxLength(200)]
    public string? Reference { get; set; }
    public DateOnly? PublishedOn { get; set; }
    public string? Summary { get; set; }
    public List<Plan> Plans { get; } = [];
}

/// <summary>A person who may see a restricted plan.</summary>
public sealed class PlanMember : TrackedRecord
{
    public Guid PlanId { get; init; }
    public Guid PersonId { get; init; }
}
