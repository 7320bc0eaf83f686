using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>What a rating means in this plan.</summary>
[Table("legend_record")]
public sealed class LegendRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PlanId { get; init; }
    public int Order { get; init; }

    [MaxLength(100)]
    public required string Code { get; init; }
    public required string Meaning { get; init; }

    [MaxLength(7)]
    public string? Colour { get; init; }

    /// <summary>
    /// The delivery that the code stands for; null where it says nothing of delivery. Shown beside the legend, never
    /// hidden.
    /// </summary>
    public Delivery? Delivery { get; set; }
}
