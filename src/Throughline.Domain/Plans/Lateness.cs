namespace Throughline.Domain.Plans;

/// <summary>What is overdue on a day, and what is not only because its date was moved.</summary>
public static class Lateness
{
    /// <summary>True when the target's last day lies before the day, and the action is neither complete, closed nor withdrawn.</summary>
    public static bool IsOverdue(DateOnly? due, bool isDone, DateOnly on) => !isDone && due < on;

    /// <summary>True when it would be overdue by the date first promised, and is not by the date now.</summary>
    public static bool IsSavedByExtension(DateOnly? firstDue, DateOnly? due, bool isDone, DateOnly on) => !isDone && firstDue < on && !(due < on) && firstDue != due;

    /// <summary>True when nothing more is awaited: complete by its rating, closed, or withdrawn.</summary>
    public static bool IsDone(Delivery? delivery, ClosureStage closure, bool withdrawn) => withdrawn || closure == ClosureStage.Closed || delivery == Delivery.Complete;
}
