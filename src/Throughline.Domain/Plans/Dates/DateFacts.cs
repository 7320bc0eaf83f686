namespace Throughline.Domain.Plans.Dates;

/// <summary>All that decides whether an action is late.</summary>
/// <param name="Due">The last day of the target now; null without a day.</param>
/// <param name="FirstDue">The last day of the target first promised.</param>
/// <param name="TimesMoved">How many extensions were agreed.</param>
/// <param name="Over">True when nothing is due any more: delivered by the plan's scale, closed, or withdrawn.</param>
public readonly record struct DateFacts(DateOnly? Due, DateOnly? FirstDue, int TimesMoved, bool Over)
{
    public static DateFacts Of(
        DateOnly? due,
        DateOnly? firstDue,
        int timesMoved,
        Delivery? delivery,
        ClosureStage closure,
        bool withdrawn
    ) => new(due, firstDue, timesMoved, withdrawn || delivery == Delivery.Complete || closure == ClosureStage.Closed);
}
