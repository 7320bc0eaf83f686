using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Data;

/// <summary>
/// Where the chain ends: one row, moved in the transaction that appends, so that an event taken off the end is missed.
/// </summary>
[Table("chain_heads")]
public sealed class ChainHead
{
    public int Id { get; init; } = 1;

    /// <summary>The newest event's place; 0 before the first.</summary>
    public long Sequence { get; set; }

    [MaxLength(64)]
    public string Hash { get; set; } = AuditChain.Beginning;
}
