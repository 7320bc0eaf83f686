using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Evidence;

/// <summary>What an agency holds up as proof of an action, in versions that are never overwritten.</summary>
[Table("evidence")]
[OfSubject(Subject.Evidence)]
public sealed class EvidenceRecord : TrackedRecord
{
    public Guid ActionId { get; init; }
    public PlanAction? Action { get; init; }
    public Guid PlanId { get; init; }

    /// <summary>The agency whose evidence it is.</summary>
    public Guid? AgencyId { get; set; }

    [MaxLength(300)]
    public required string Title { get; set; }

    /// <summary>True when only the agency, coordinators and assurers may see it.</summary>
    public bool Restricted { get; set; }
    public bool Withdrawn { get; set; }
    public string? WithdrawnWhy { get; set; }
    public List<EvidenceVersion> Versions { get; } = [];
}
