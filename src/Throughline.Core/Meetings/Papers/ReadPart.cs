using Throughline.Domain.Meetings.Record;
using Throughline.Domain.Plans;

namespace Throughline.Core.Meetings.Papers;

/// <summary>What a field of a line is for.</summary>
public enum ReadFieldKind
{
    Title,
    Who,
    What,
    ToWhom,
    By,
    Meeting,
    Lead,
    Why,
    Outcome,
    Request,
    AskedBy,
    Group,
    Seat,
    Votes,
    OnlyOn,
    Exempt,
    Answer,
    Answered,
}

/// <summary>A field of a line as it was read. A person may put it right before it is taken.</summary>
/// <param name="Hint">What the paper says where the value could not be read as such; null for nothing.</param>
public sealed record ReadField(ReadFieldKind Kind, string? Value, string? Hint = null);

/// <summary>A line of a paper that can become a record.</summary>
/// <param name="Key">Its place in the part, from 0.</param>
/// <param name="Proposed">False where a person should look first, as with a promise that was only asked for.</param>
/// <param name="Says">Of minutes, what the line says; null otherwise.</param>
/// <param name="Under">Of minutes, the item under which it stands; null for none.</param>
public sealed record ReadLine(
    int Key,
    SourcePlace Place,
    IReadOnlyList<ReadField> Fields,
    bool Proposed = true,
    RecordKind? Says = null,
    string? Under = null
)
{
    public string? this[ReadFieldKind kind] => Fields.FirstOrDefault(f => f.Kind == kind)?.Value;
}

/// <summary>An agenda, minutes, programme, log or membership out of a paper.</summary>
/// <param name="Index">Among those of its kind, from 0.</param>
/// <param name="Body">As written; null where the paper names none.</param>
/// <param name="Day">Of the meeting; null where it is none, or not told.</param>
public sealed record ReadPart(
    PaperKind Kind,
    int Index,
    string? Body,
    DateOnly? Day,
    string? Time,
    string? Venue,
    SourcePlace Place,
    IReadOnlyList<ReadLine> Lines
)
{
    /// <summary>When the meeting ended, as written; null where it is not told.</summary>
    public string? Ends { get; init; }

    /// <summary>The calendar year in which the municipal year of a programme begins; null where it is not told.</summary>
    public int? Year { get; init; }

    /// <summary>The name of a line that is kept with what it becomes.</summary>
    public string NameOf(ReadLine line) => $"{Kind}/{Index}/{line.Key}";
}
