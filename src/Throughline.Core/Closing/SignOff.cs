using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Closing;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;

namespace Throughline.Core.Closing;

/// <summary>One step towards, or back from, closure.</summary>
[Table("sign_offs")]
[OfSubject(Subject.SignOff)]
public sealed class SignOff : TrackedRecord
{
    public Guid ActionId { get; init; }
    public Guid PlanId { get; init; }
    public ClosureStage From { get; init; }
    public ClosureStage To { get; init; }
    public SignOffVerdict Verdict { get; init; }
    public required string Why { get; init; }

    /// <summary>The body in whose name it was done, where a body decides.</summary>
    public Guid? BodyId { get; init; }

    /// <summary>The day on which the body met.</summary>
    public DateOnly? MeetingOn { get; init; }
}
