using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Intake;

namespace Throughline.Core.Documents;

/// <summary>A file as it was uploaded.</summary>
[Table("documents")]
[OfSubject(Subject.Document)]
public sealed class StoredDocument : TrackedRecord
{
    [MaxLength(400)]
    public required string Name { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public long Size { get; init; }

    /// <summary>The erasure of words in which its bytes were taken out; null while they are there.</summary>
    public Guid? TakenOutIn { get; set; }
    public DocumentContent? Content { get; init; }
}
