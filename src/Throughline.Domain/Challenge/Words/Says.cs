namespace Throughline.Domain.Challenge.Words;

/// <summary>What a clause speaks of. A clause may do several of these.</summary>
[Flags]
internal enum Says
{
    Nothing = 0,

    /// <summary>What is yet to be done: "will be", "to be discussed", "DN to raise with".</summary>
    Promise = 1,

    /// <summary>What was done: "was sent", "have attended".</summary>
    Done = 2,

    /// <summary>Neither promised nor done, but words: how things are, or a list of things.</summary>
    State = 4,

    /// <summary>Something that was checked, counted, covered or changed.</summary>
    Result = 8,

    /// <summary>That an activity takes or took place: sent, discussed, attended, trained, written.</summary>
    Activity = 16,

    /// <summary>Something stands in the way.</summary>
    Obstacle = 32,

    /// <summary>Completed, as a whole.</summary>
    Completed = 64,

    /// <summary>Still open: "awaiting", "in draft", "ongoing", "on track".</summary>
    Open = 128,

    /// <summary>Only if something happens: "may", "if", "depending on".</summary>
    Conditional = 256,

    /// <summary>Something that stood in the way no longer does.</summary>
    Resolved = 512,

    /// <summary>What is done as a rule: "are discussed at meetings".</summary>
    Present = 1024,
}
