using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Mail;

namespace Throughline.Core.Access;

/// <summary>
/// An agency of the partnership. It may have had other names (<see cref="AgencyNameFrom"/>), become one with another, or
/// end; it is never removed, as papers and snapshots name it.
/// </summary>
[Table("agencies")]
[OfSubject(Subject.Agency)]
public sealed class Agency : TrackedRecord, INamedInMail
{
    /// <summary>Its name today.</summary>
    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>Who is told when the agency stays silent: its member of the board.</summary>
    public Guid? BoardMemberId { get; set; }

    /// <summary>The agency that it became one with: everything of it is that one's. Null while it is one of its own.</summary>
    public Guid? MergedIntoId { get; set; }
    public DateTime? MergedAt { get; set; }

    /// <summary>Its last day, in Britain; null while no end is set.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Who answers for what is open from the day after its last; null when nobody was named.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Its people act for the successor from then on; else they act for it no more.</summary>
    public bool PeopleFollow { get; set; }

    /// <summary>When what its end brings was done; null before.</summary>
    public DateTime? EndedAt { get; set; }

    string INamedInMail.NameInMail => Name;

    /// <summary>True when it is over: on and after the day behind its last.</summary>
    public bool HasEnded(DateOnly today) => EndsOn is { } last && last < today;

    /// <summary>True when new things can be asked of it.</summary>
    public bool Stands(DateOnly today) => MergedIntoId is null && !HasEnded(today);
}
