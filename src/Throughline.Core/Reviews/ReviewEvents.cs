using Throughline.Core.Data;

namespace Throughline.Core.Reviews;

/// <summary>What happens to reviews.</summary>
public static class ReviewEvents
{
    /// <summary>A review was added, whose learning a plan answers.</summary>
    public static readonly EventType Started = new("review.started", "review started");

    /// <summary>A review's facts changed.</summary>
    public static readonly EventType Changed = new("review.changed", "review changed");
}
