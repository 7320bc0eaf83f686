using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Data.Keeping;

/// <summary>
/// What one save made of one record: a salted hash of each field that it set. Append-only and chained by hash, as events
/// are; written with the record, in one transaction.
/// </summary>
[Table("record_seals")]
[NotKept("it is the record of what is kept, and its own chain holds it")]
internal sealed class RecordSeal : IWrittenOnce
{
    /// <summary>Its place in the chain, from 1 without gaps.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Sequence { get; init; }

    /// <summary>The record's table.</summary>
    [MaxLength(60)]
    public required string Kind { get; init; }
    public Guid RecordId { get; init; }

    /// <summary>True when the record was removed; then there are no fields.</summary>
    public bool Gone { get; init; }

    /// <summary>"Name:hash" for each field, with semicolons between; see <see cref="FieldSeals"/>.</summary>
    public required string Fields { get; init; }

    /// <summary>
    /// Without it nobody can try words against the hashes: it goes when the words are taken out. No part of the chain.
    /// </summary>
    [MaxLength(24)]
    public string? Salt { get; set; }

    [MaxLength(64)]
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over the hash before and every value above but the salt.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }
}
