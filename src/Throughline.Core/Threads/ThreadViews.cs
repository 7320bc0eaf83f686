using Throughline.Core.Access;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;

namespace Throughline.Core.Threads;

/// <summary>An action with everything that happened to it, in order.</summary>
/// <param name="Elements">Oldest first.</param>
/// <param name="Updates">How many of the elements are updates of the agency.</param>
public sealed record ActionThread(
    PlanAction Action,
    IReadOnlyList<ThreadElement> Elements,
    IReadOnlyList<SuccessMeasure> Measures,
    IReadOnlyList<string> Contributors,
    int Updates,
    bool Overdue,
    bool SavedByExtension,
    Extension? Asked
);

/// <summary>What one agency answers, with its actions.</summary>
/// <param name="Silence">What stands where an answer should; null when it answered.</param>
public sealed record AnswerThread(Response Response, IReadOnlyList<ActionThread> Actions, string? Silence)
{
    public string Agency => Response.AgencyName ?? "No agency is named";
}

/// <summary>One recommendation from the review to the difference made, as far as the person may see it.</summary>
/// <param name="NotNamed">Agencies of the plan that this recommendation does not name; empty for an agency's
/// people.</param>
/// <param name="Challenges">Of the recommendation as a whole.</param>
public sealed record ThreadView(
    Plan Plan,
    Recommendation Recommendation,
    IReadOnlyList<AnswerThread> Answers,
    IReadOnlyList<string> NotNamed,
    IReadOnlyList<ThreadElement> Challenges,
    Guid? Previous,
    Guid? Next,
    IReadOnlyDictionary<Guid, AgencyNote> Notes
)
{
    public IEnumerable<ActionThread> Actions => Answers.SelectMany(a => a.Actions);

    /// <summary>
    /// The first action that was read from a paper: where the recommendation and its finding were read, too.
    /// </summary>
    public PlanAction? Read => Actions.Select(a => a.Action).FirstOrDefault(a => a.RowId is not null);
}

/// <summary>All of one action, with what stands above it.</summary>
public sealed record ActionView(
    Plan Plan,
    Recommendation Recommendation,
    Response Response,
    ActionThread Thread,
    IReadOnlyList<EvidenceRecord> Evidence
)
{
    public PlanAction Action => Thread.Action;
}
