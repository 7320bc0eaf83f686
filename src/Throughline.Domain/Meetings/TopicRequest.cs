namespace Throughline.Domain.Meetings;

/// <summary>Who asked for a topic of the work programme.</summary>
public enum TopicRequest
{
    Member,
    Officer,
    Statutory,
    Public,

    /// <summary>It stands on each agenda.</summary>
    Standing,
}

/// <summary>Facts about each kind of request.</summary>
public static class TopicRequests
{
    public static string Label(this TopicRequest request) =>
        request switch
        {
            TopicRequest.Member => "A member",
            TopicRequest.Officer => "An officer",
            TopicRequest.Statutory => "The law requires it",
            TopicRequest.Public => "A member of the public",
            TopicRequest.Standing => "A standing item",
        };
}
