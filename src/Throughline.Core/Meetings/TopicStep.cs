using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>What happened to a topic, why, and who asked for it. Shown with the topic, and never changed.</summary>
[Table("topic_steps")]
[OfSubject(Subject.TopicStep)]
public sealed class TopicStep : TrackedRecord
{
    public required Guid TopicId { get; init; }
    public TopicStepKind Kind { get; init; }

    /// <summary>The meeting that it left; null for none.</summary>
    public Guid? FromMeetingId { get; init; }

    /// <summary>The meeting that it went to; null for none.</summary>
    public Guid? ToMeetingId { get; init; }

    /// <summary>The topic that it became part of; null for none.</summary>
    public Guid? IntoTopicId { get; init; }

    /// <summary>The municipal year that it left, by the calendar year in which that begins; null for none.</summary>
    public int? FromYear { get; init; }
    public required string Why { get; init; }

    [MaxLength(200)]
    public string? AskedBy { get; init; }
}
