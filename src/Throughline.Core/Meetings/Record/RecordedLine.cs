using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings.Record;

namespace Throughline.Core.Meetings.Record;

/// <summary>
/// A line of a meeting's record. Its id is made where it is typed, so that it is kept once however often it is sent. No
/// line is changed: what was wrong is put right by a later one that names it.
/// </summary>
[Table("record_lines")]
[OfSubject(Subject.RecordLine)]
public sealed class RecordedLine : TrackedRecord
{
    public required Guid MeetingId { get; init; }

    /// <summary>The item that was taken then; null before the first.</summary>
    public Guid? AgendaItemId { get; init; }

    /// <summary>In the order in which lines were kept, from 1; of its meeting alone.</summary>
    public int Number { get; init; }

    /// <summary>When it was said, by the clock of whoever typed it, in UTC. The record is read in this order.</summary>
    public DateTime SaidAt { get; init; }
    public RecordKind Kind { get; init; }

    /// <summary>As it was typed, the letter before it too.</summary>
    public required string Typed { get; init; }

    /// <summary>What was understood of it then: <see cref="RecordLine.ToJson"/>.</summary>
    public required string Understood { get; init; }

    /// <summary>True where the public was not in, or the item is not public.</summary>
    public bool Private { get; init; }

    /// <summary>The line that this one takes back or puts right; null for none.</summary>
    public Guid? PutsRightId { get; init; }
}
