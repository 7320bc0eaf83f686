using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>What one agency answers.</summary>
[Table("responses")]
[OfSubject(Subject.Response)]
public sealed class Response : TrackedRecord
{
    public Guid RecommendationId { get; set; }
    public Recommendation? Recommendation { get; init; }
    public int Order { get; set; }

    /// <summary>The agency as the paper writes it; null where the plan names none.</summary>
    [MaxLength(300)]
    public string? AgencyAsWritten { get; set; }

    /// <summary>The agency by its name today; as the paper writes it where it is none of the partnership's.</summary>
    [NotMapped]
    public string? AgencyName => Agency?.Name ?? AgencyAsWritten;
    public Guid? AgencyId { get; set; }
    public Agency? Agency { get; set; }
    public string? Text { get; set; }
    public bool Withdrawn { get; set; }
    public string? WithdrawnWhy { get; set; }
    public List<PlanAction> Actions { get; } = [];
}
