using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

/// <summary>What a list of actions is narrowed to by their dates.</summary>
public enum DateState
{
    Overdue,

    /// <summary>The date was moved at least once.</summary>
    Moved,

    /// <summary>Overdue, or open with a date that was moved.</summary>
    OverdueOrExtended,

    /// <summary>Not overdue only because the date was moved.</summary>
    Saved,

    /// <summary>Open, and nobody can say by when.</summary>
    NoClearDate,
}

/// <summary>What a plan's page is narrowed to; null or empty means all.</summary>
/// <param name="Agency"><see cref="Guid.Empty"/> for actions of none; the same of findings.</param>
/// <param name="Rating">In the plan's own code, or <see cref="None"/>.</param>
/// <param name="Delivery">The name of a delivery, or <see cref="None"/>.</param>
/// <param name="Silent">Only actions of agencies that answered none of theirs.</param>
/// <param name="Answer">Whether the agency has answered; an action of no agency counts as answered.</param>
/// <param name="Uncertain">Only actions of which something was not certain when they were read, and nobody has settled
/// it.</param>
public sealed record PlanFilter(
    Guid? Agency = null,
    Guid? Finding = null,
    string? Rating = null,
    string? Delivery = null,
    Assurance? Assurance = null,
    DateState? Dates = null,
    bool Silent = false,
    string? Words = null,
    AgencyAnswer? Answer = null,
    bool Uncertain = false
)
{
    public bool IsEmpty =>
        this
        == new PlanFilter(
            Rating: Rating is "" ? "" : null,
            Delivery: Delivery is "" ? "" : null,
            Words: string.IsNullOrWhiteSpace(Words) ? Words : null
        );

    /// <summary>The word for actions that have none.</summary>
    public const string None = "none";
}

/// <summary>Facts about the states of dates.</summary>
public static class DateStates
{
    public static string Label(this DateState state) =>
        state switch
        {
            DateState.Overdue => "Overdue",
            DateState.Moved => "Date was moved",
            DateState.OverdueOrExtended => "Overdue or extended",
            DateState.Saved => "Overdue by the first date only",
            DateState.NoClearDate => "No clear date",
        };
}
