using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Mail;

namespace Throughline.Core.Access;

/// <summary>An agency of the partnership.</summary>
[Table("agencies")]
[OfSubject(Subject.Agency)]
public sealed class Agency : TrackedRecord, INamedInMail
{
    [MaxLength(200)]
    public required string Name { get; set; }

    /// <summary>Who is told when the agency stays silent: its member of the board.</summary>
    public Guid? BoardMemberId { get; set; }

    string INamedInMail.NameInMail => Name;
}
