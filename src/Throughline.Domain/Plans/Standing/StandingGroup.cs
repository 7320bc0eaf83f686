namespace Throughline.Domain.Plans.Standing;

/// <summary>
/// How many actions of a plan are alike in everything that its figures ask. Withdrawn actions are in none.
/// </summary>
/// <param name="Delivery">Null where the rating says nothing of delivery.</param>
/// <param name="Over">Complete or closed: nothing is due any more.</param>
/// <param name="Overdue">Past its last day and not over.</param>
/// <param name="Saved">Not overdue, not over, but past the last day first promised.</param>
/// <param name="Answer">See <see cref="AnswerAtPlace"/>; of no meaning without an agency.</param>
/// <param name="Undated">It has no day by which it is due.</param>
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
    AgencyAnswer Answer,
    bool Undated,
    int Actions,
    int TimesMoved,
    int DaysMoved
)
{
    /// <summary>Overdue, or open with a date that was moved.</summary>
    public bool OverdueOrExtended => Overdue || (Moved && !Over);

    /// <summary>Its agency has said nothing of it.</summary>
    public bool Silent => AgencyId is not null && Answer == AgencyAnswer.Silent;

    /// <summary>Its agency said that it is not its own.</summary>
    public bool NotTheirs => AgencyId is not null && Answer == AgencyAnswer.NotTheirs;

    /// <summary>
    /// Neither words nor a rating stand there: nothing that could be claimed, dated or shown. What is rated is a claim,
    /// whoever is silent beside it.
    /// </summary>
    public bool ClaimsNothing => Delivery is null && (Silent || NotTheirs);

    /// <summary>Still to be done, and nobody can say by when.</summary>
    public bool NoClearDate => Undated && !Over && !ClaimsNothing;

    /// <summary>The one state in which bars and the grid count it.</summary>
    public DeliveryState State => DeliveryStates.Of(Delivery, AgencyId is null ? AgencyAnswer.Answered : Answer);
}
