namespace Throughline.Domain.Plans.Standing;

/// <summary>
/// How many actions of a plan are alike in everything that its figures ask. Withdrawn actions are in none.
/// </summary>
/// <param name="Delivery">Null where the rating says nothing of delivery.</param>
/// <param name="Over">Complete or closed: nothing is due any more.</param>
/// <param name="Overdue">Past its last day and not over.</param>
/// <param name="Saved">Not overdue, not over, but past the last day first promised.</param>
/// <param name="Answered">The agency said something of it: see <see cref="AgencyHasAnswered"/>.</param>
/// <param name="TimesMoved">All moves of these actions together.</param>
/// <param name="DaysMoved">Calendar days of all these moves together.</param>
public sealed record StandingGroup(
    Guid? FindingId,
    Guid? AgencyId,
    Delivery? Delivery,
    Assurance Assurance,
    bool Over,
    bool Closed,
    bool Overdue,
    bool Saved,
    bool Moved,
    bool Answered,
    int Actions,
    int TimesMoved,
    int DaysMoved
)
{
    /// <summary>Overdue, or open with a date that was moved.</summary>
    public bool OverdueOrExtended => Overdue || (Moved && !Over);
}

/// <summary>
/// An agency has answered when it submitted an update here, or the paper holds words of it: an update, a response, or
/// in a plan of questions the answer itself.
/// </summary>
public static class AgencyHasAnswered
{
    public const string Reason =
        "A cell that says \"update pending\" is no answer; an agency whose every cell says so is silent, and "
        + "silence is counted.";

    /// <param name="updatedHere">An update was submitted and accepted here.</param>
    /// <param name="isQuestion">The action answers a question to the board.</param>
    public static bool Holds(bool updatedHere, string? update, string? response, bool isQuestion, string? text) =>
        updatedHere || !Silence.Is(update) || !Silence.Is(response) || (isQuestion && !Silence.Is(text));
}
