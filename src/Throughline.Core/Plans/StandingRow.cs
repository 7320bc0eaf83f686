using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

/// <summary>What the figures ask of one action.</summary>
internal sealed class StandingRow
{
    public Guid Id { get; init; }
    public Guid PlanId { get; init; }
    public Guid? FindingId { get; init; }
    public Guid? AgencyId { get; init; }
    public Delivery? Delivery { get; init; }
    public Assurance Assurance { get; init; }

    /// <summary>Complete or closed.</summary>
    public bool Over { get; init; }
    public bool Closed { get; init; }

    /// <summary>Its last day has passed, over or not.</summary>
    public bool Late { get; init; }
    public bool LateAtFirst { get; init; }
    public bool Moved { get; init; }
    public AgencyAnswer Answer { get; init; }
    public int TimesMoved { get; init; }

    /// <summary>Calendar days; 0 when it was never moved.</summary>
    public int DaysMoved { get; init; }
    public bool Withdrawn { get; init; }
    public string? Rating { get; init; }
    public DateOnly? Due { get; init; }
    public DateOnly? FirstDue { get; init; }
    public ClosureStage Closure { get; init; }

    public StandingGroup Group =>
        new(
            FindingId,
            AgencyId,
            Delivery,
            Assurance,
            Over,
            Closed,
            Overdue: Late && !Over,
            Saved: LateAtFirst && !Late && !Over,
            Moved,
            Answer,
            Undated: Due is null,
            1,
            TimesMoved,
            DaysMoved
        );

    public DateFacts Dates => DateFacts.Of(Due, FirstDue, TimesMoved, Delivery, Closure, Withdrawn);
}
