namespace Throughline.Core.Meetings;

/// <summary>Where a topic of a work programme goes.</summary>
public abstract record TopicMove
{
    private TopicMove() { }

    /// <summary>To a meeting of its year.</summary>
    public sealed record ToMeeting(Guid Id) : TopicMove;

    /// <summary>It waits for a meeting.</summary>
    public sealed record Waits : TopicMove;

    public sealed record Dropped : TopicMove;

    /// <summary>It becomes part of another topic of the same year.</summary>
    public sealed record Into(Guid Topic) : TopicMove;

    /// <summary>Into the next municipal year, where it waits.</summary>
    public sealed record NextYear : TopicMove;
}
