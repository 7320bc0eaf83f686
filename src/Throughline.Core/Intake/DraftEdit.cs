using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Intake;

/// <summary>One edit of a draft. Undo takes back the last.</summary>
[Table("edits")]
public sealed class DraftEdit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid DraftId { get; init; }
    public int Sequence { get; init; }
    public required string Json { get; init; }
    public DateTime At { get; init; }

    [MaxLength(200)]
    public required string Actor { get; init; }
}
