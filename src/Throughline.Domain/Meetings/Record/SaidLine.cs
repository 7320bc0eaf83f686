namespace Throughline.Domain.Meetings.Record;

/// <summary>A line of the record in its place.</summary>
/// <param name="At">The time on the wall at which it was said.</param>
/// <param name="Item">The item that was taken then; null before the first.</param>
/// <param name="Private">True where the public was not in, or the item is not public.</param>
/// <param name="Stands">False once it was taken back or put right by a later line.</param>
/// <param name="PutsRight">The line that it takes back or puts right; null for none.</param>
public sealed record SaidLine(
    Guid Id,
    TimeOnly At,
    Guid? Item,
    bool Private,
    bool Stands,
    Guid? PutsRight,
    RecordLine Line
);
