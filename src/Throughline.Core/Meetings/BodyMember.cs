using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>A seat of a board, subgroup or committee, and who has it from when to when.</summary>
[Table("body_members")]
[OfSubject(Subject.BodyMember)]
public sealed class BodyMember : TrackedRecord
{
    public required Guid BodyId { get; init; }

    /// <summary>Null for a vacancy.</summary>
    [MaxLength(200)]
    public string? Name { get; set; }
    public BodySeat Seat { get; set; }

    /// <summary>A councillor's political group, or the agency that the member comes from.</summary>
    [MaxLength(200)]
    public string? Group { get; set; }
    public bool Votes { get; set; }

    /// <summary>The matters on which the vote is limited to: "education"; null for all.</summary>
    [MaxLength(200)]
    public string? VotesOnlyOn { get; set; }
    public DateOnly? From { get; set; }

    /// <summary>The last day; null while the appointment lasts.</summary>
    public DateOnly? Until { get; set; }
}
