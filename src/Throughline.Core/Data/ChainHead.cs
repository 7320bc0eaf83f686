using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Data;

/// <summary>
/// Where the chain ends: one row, moved in the transaction that appends, so that an event taken off the end is missed.
/// </summary>
[Table("chain_heads")]
[NotKept("it says where the chains end, and is held against them")]
public sealed class ChainHead
{
    public int Id { get; init; } = 1;

    /// <summary>The newest event's place; 0 before the first.</summary>
    public long Sequence { get; set; }

    [MaxLength(64)]
    public string Hash { get; set; } = AuditChain.Beginning;

    /// <summary>Where the chain of seals ends, as above.</summary>
    public long SealSequence { get; set; }

    [MaxLength(64)]
    public string SealHash { get; set; } = AuditChain.Beginning;
}
