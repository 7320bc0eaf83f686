using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Meetings.Papers;

/// <summary>Where a record of meetings was read: who took it out of which paper stands in its first event.</summary>
[Table("meeting_sources")]
[OfSubject(Subject.MeetingSource)]
public sealed class MeetingSource : TrackedRecord
{
    /// <summary>The topic, promise, item, seat or line of the record that it became.</summary>
    public required Guid RecordId { get; init; }
    public required Guid DocumentId { get; init; }
    public required Guid ReadingId { get; init; }

    /// <summary>Which part of the reading: "ActionLog/0/12". A reading's part becomes a record once.</summary>
    [MaxLength(60)]
    public required string Part { get; init; }

    /// <summary>From 1; a sheet's number in a spreadsheet.</summary>
    public int Page { get; init; }

    /// <summary>The line of a text, the paragraph or row of a Word file, the row of a sheet; null in a PDF.</summary>
    public int? Row { get; init; }
}
