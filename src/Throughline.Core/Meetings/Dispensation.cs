using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Meetings;

/// <summary>Leave for a member to speak or vote although they have an interest (Localism Act 2011, section 33).</summary>
[Table("dispensations")]
[OfSubject(Subject.Dispensation)]
public sealed class Dispensation : TrackedRecord
{
    public required Guid MemberId { get; init; }

    /// <summary>The matter for which it is given.</summary>
    [MaxLength(400)]
    public required string About { get; init; }
    public bool Speak { get; init; }
    public bool Vote { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; init; }
    public required string Why { get; init; }

    [MaxLength(200)]
    public required string GrantedBy { get; init; }

    public bool Holds(DateOnly day) => From <= day && day <= Until;
}
