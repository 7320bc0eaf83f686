using System.ComponentModel.DataAnnotations;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>A person who may see a restricted plan.</summary>
[OfSubject(Subject.PlanMember)]
public sealed class PlanMember : TrackedRecord
{
    public Guid PlanId { get; init; }
    public Guid PersonId { get; init; }
}
