using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>A topic of a body's work programme.</summary>
[Table("work_topics")]
[OfSubject(Subject.WorkTopic)]
public sealed class WorkTopic : TrackedRecord
{
    public required Guid BodyId { get; init; }

    /// <summary>The calendar year in which its municipal year begins.</summary>
    public int Year { get; set; }

    [MaxLength(400)]
    public required string Title { get; set; }
    public string? Why { get; set; }

    /// <summary>What should be different for children afterwards.</summary>
    public string? Outcome { get; set; }

    [MaxLength(200)]
    public string? Lead { get; set; }
    public TopicRequest Request { get; set; }

    /// <summary>Who asked for it, by name; null where nobody is named.</summary>
    [MaxLength(200)]
    public string? AskedBy { get; set; }

    /// <summary>Minutes that it needs; null where nobody said.</summary>
    public int? Minutes { get; set; }

    /// <summary>The meeting that takes it; null while it waits for one, or when it was dropped.</summary>
    public Guid? MeetingId { get; set; }

    /// <summary>The topic that it became part of; null for none.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>True once it was dropped; the last step says why.</summary>
    public bool Dropped { get; set; }
}
