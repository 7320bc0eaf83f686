using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>A board, subgroup or committee: meetings are of it, and it agrees closure.</summary>
[Table("bodies")]
[OfSubject(Subject.Body)]
public sealed class Body : TrackedRecord, INamedInMail
{
    [MaxLength(200)]
    public required string Name { get; set; }
    public BodyKind Kind { get; set; }

    /// <summary>What it is for and what it may decide; null where nobody wrote it down.</summary>
    public string? TermsOfReference { get; set; }

    /// <summary>One in so many voting members makes a quorum; null for no share.</summary>
    public int? QuorumOneIn { get; set; }

    /// <summary>The quorum is never less than this; null for no least.</summary>
    public int? QuorumLeast { get; set; }

    /// <summary>The body that it reports to; null for one that reports to none.</summary>
    public Guid? ReportsToId { get; set; }

    string INamedInMail.NameInMail => Name;
}
