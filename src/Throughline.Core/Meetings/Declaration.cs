using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>An interest that a member declared for a meeting or one of its items.</summary>
[Table("declarations")]
[OfSubject(Subject.Declaration)]
public sealed class Declaration : TrackedRecord
{
    public required Guid MeetingId { get; init; }

    /// <summary>The item; null where it is declared for the whole meeting.</summary>
    public Guid? AgendaItemId { get; set; }
    public required Guid MemberId { get; init; }
    public InterestKind Kind { get; set; }

    /// <summary>What the interest is, in the member's words.</summary>
    public required string Nature { get; set; }

    /// <summary>The dispensation that the member acts by; null for none.</summary>
    public Guid? DispensationId { get; set; }

    /// <summary>Why it was taken back; null while it stands.</summary>
    public string? TakenBackBecause { get; set; }
}
