using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;
using Throughline.Core.Intake;

namespace Throughline.Core.Documents;

/// <summary>A document's bytes, apart from what is listed; in the database, so that every web node has them.</summary>
[Table("contents")]
[NotKept("its SHA-256 is kept in the document and bound by the event of its upload")]
public sealed class DocumentContent
{
    [Key]
    public Guid DocumentId { get; init; }
    public required byte[] Bytes { get; init; }
}
