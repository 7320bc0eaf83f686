using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Plans.Doubts;

/// <summary>
/// What was not certain of a plan when it was accepted. It stays beside the words until a person settles it: who and
/// when are who last changed the record, and when.
/// </summary>
[Table("doubts")]
[OfSubject(Subject.Doubt)]
public sealed class PlanDoubt : TrackedRecord
{
    /// <summary>The <see cref="Field"/> of a doubt about the day of the paper.</summary>
    public const string OfPaperDay = "PaperDay";

    public Guid PlanId { get; init; }

    /// <summary>The action that it is about; null for the plan as a whole.</summary>
    public Guid? ActionId { get; set; }

    /// <summary>The field by name; null for a row, or a plan, as a whole.</summary>
    [MaxLength(40)]
    public string? Field { get; init; }

    /// <summary>Why a person should look, in words for the screen.</summary>
    public required string Why { get; init; }

    /// <summary>What settled it: that it was right, or that other words stand there now. Null while it is open.</summary>
    [MaxLength(400)]
    public string? Settled { get; set; }
}
