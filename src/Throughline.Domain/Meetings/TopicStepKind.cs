namespace Throughline.Domain.Meetings;

/// <summary>What happened to a topic of the work programme: nothing moves or vanishes unexplained.</summary>
public enum TopicStepKind
{
    Added,

    /// <summary>It got a meeting, or another one.</summary>
    Moved,

    /// <summary>It lost its meeting and waits for another.</summary>
    Deferred,
    Dropped,

    /// <summary>It was dropped, and is wanted again.</summary>
    TakenUp,

    /// <summary>It became part of another topic.</summary>
    Merged,

    /// <summary>It went into the next municipal year.</summary>
    CarriedOver,
}

/// <summary>Facts about each step.</summary>
public static class TopicSteps
{
    public static string Label(this TopicStepKind kind) =>
        kind switch
        {
            TopicStepKind.Added => "Added",
            TopicStepKind.Moved => "Moved",
            TopicStepKind.Deferred => "Deferred",
            TopicStepKind.Dropped => "Dropped",
            TopicStepKind.TakenUp => "Taken up again",
            TopicStepKind.Merged => "Became part of another",
            TopicStepKind.CarriedOver => "Carried over",
        };
}
