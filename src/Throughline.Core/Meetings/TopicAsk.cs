using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>What somebody asked a body to look at. It becomes a topic, or is refused with a reason.</summary>
[Table("topic_asks")]
[OfSubject(Subject.TopicAsk)]
public sealed class TopicAsk : TrackedRecord
{
    public required Guid BodyId { get; init; }
    public TopicRequest Request { get; init; }

    [MaxLength(200)]
    public required string Who { get; init; }

    [MaxLength(400)]
    public required string What { get; init; }
    public string? Why { get; init; }
    public DateOnly AskedOn { get; init; }

    /// <summary>The day of the answer; null until there is one.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>The topic that came of it; null for none.</summary>
    public Guid? TopicId { get; set; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public string? RefusedBecause { get; set; }

    public bool IsOpen => AnsweredOn is null;
}
