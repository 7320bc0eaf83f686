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

    string INamedInMail.NameInMail => Name;
}
