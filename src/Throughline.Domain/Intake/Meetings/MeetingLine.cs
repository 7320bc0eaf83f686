using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>A line of a meeting paper as its author set it, or a table between lines.</summary>
/// <param name="Strong">A heading, or all bold.</param>
internal sealed record MeetingLine(string Text, SourcePlace Place, int Element, bool Strong = false)
{
    public bool IsHeading { get; init; }
    public SourceTable? Table { get; init; }

    /// <summary>The number that stands in a column of its own.</summary>
    public string? Number { get; init; }

    /// <summary>Who is to act, by a column beside the words.</summary>
    public string? Owner { get; init; }

    /// <summary>By when, by a column beside the words.</summary>
    public string? Due { get; init; }
}
