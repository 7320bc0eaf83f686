using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Reviews;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>An accepted plan. Its thread: finding, recommendation or question, response of an agency, action.</summary>
[Table("plans")]
[OfSubject(Subject.Plan)]
public sealed class Plan : TrackedRecord
{
    [MaxLength(400)]
    public required string Title { get; set; }
    public PlanFormat Format { get; set; }
    public Guid? DocumentId { get; init; }
    public StoredDocument? Document { get; init; }
    public Guid? DraftId { get; init; }

    [MaxLength(400)]
    public string? Committee { get; set; }

    [MaxLength(100)]
    public string? MeetingDate { get; set; }

    /// <summary>The paper's own day; null for a plan made by hand, and where nobody knows. Never the day of upload.</summary>
    public DateOnly? PaperDay { get; set; }

    /// <summary>The paper's words that say so, with their place, or who said it.</summary>
    [MaxLength(400)]
    public string? PaperDayFrom { get; set; }

    [MaxLength(100)]
    public string? Item { get; set; }

    /// <summary>What produced the learning; null until somebody says.</summary>
    public Guid? ReviewId { get; set; }
    public Review? Review { get; set; }

    /// <summary>True when only coordinators and the people named on it may see it.</summary>
    public bool Restricted { get; set; }

    /// <summary>The plan's first day, where known: a target before it is a mistake.</summary>
    public DateOnly? BeganOn { get; set; }

    /// <summary>The bodies that agree closure, subgroup first; null skips the step.</summary>
    public Guid? SubgroupId { get; set; }
    public Guid? BoardId { get; set; }
    public List<LegendRecord> Legend { get; } = [];
    public List<Finding> Findings { get; } = [];
    public List<Recommendation> Recommendations { get; } = [];

    internal override Guid? History() => Id;
}
