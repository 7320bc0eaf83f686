using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>A question to the board, a recommendation, or the heading under which projects stand.</summary>
[Table("recommendations")]
[OfSubject(Subject.Recommendation)]
public sealed class Recommendation : TrackedRecord
{
    public Guid PlanId { get; init; }
    public Plan? Plan { get; init; }
    public int Order { get; set; }
    public RecommendationKind Kind { get; set; }
    public Guid? FindingId { get; set; }
    public Finding? Finding { get; set; }
    public string? Section { get; set; }

    [MaxLength(100)]
    public string? Number { get; set; }
    public string? Text { get; set; }
    public Acceptance Acceptance { get; set; }
    public string? AcceptanceWhy { get; set; }
    public bool Withdrawn { get; set; }
    public string? WithdrawnWhy { get; set; }
    public List<Response> Responses { get; } = [];
}
