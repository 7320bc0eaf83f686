namespace Throughline.Core.Updates;

/// <summary>What the coordinator decides of one update.</summary>
/// <param name="SeenAction">The mark of the action's words that stood beside it; null checks nothing.</param>
/// <param name="Joined">Words put together from both; null takes the agency's own.</param>
public sealed record Decision(Guid UpdateId, string? SeenAction, string? Joined = null);

/// <summary>What became of one decision.</summary>
/// <param name="Problem">Why nothing was done, in a sentence; null when it was.</param>
/// <param name="Conflict">The action's words changed since the coordinator saw them.</param>
public sealed record DecisionResult(Guid UpdateId, string? Problem, UpdateConflict? Conflict, bool Missing = false)
{
    public bool IsDone => Problem is null && Conflict is null && !Missing;
}
