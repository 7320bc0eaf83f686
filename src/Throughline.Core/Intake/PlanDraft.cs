using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Intake;

/// <summary>One plan of a reading on its way to acceptance.</summary>
[Table("drafts")]
[OfSubject(Subject.Draft)]
public sealed class PlanDraft : TrackedRecord
{
    public Guid ReadingId { get; init; }
    public StoredReading? Reading { get; init; }
    public int PlanIndex { get; init; }

    [MaxLength(400)]
    public string Title { get; set; } = "";
    public int RowCount { get; set; }
    public DraftState State { get; set; }
    public string? LeftOutBecause { get; set; }
    public Guid? PlanId { get; set; }
    public List<DraftEdit> Edits { get; } = [];
}
