using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>What happens to plans and what they are made of.</summary>
public static class PlanEvents
{
    /// <summary>A plan was started by hand.</summary>
    public static readonly EventType Started = new("plan.started", "plan started");

    /// <summary>One field of a plan changed.</summary>
    public static readonly EventType Changed = new("plan.changed", "plan changed");

    /// <summary>A rating of the plan stands for another delivery.</summary>
    public static readonly EventType RatingMeaningChanged = new(
        "plan.rating-meaning-changed",
        "meaning of a rating changed"
    );

    /// <summary>A finding was added, by hand or by splitting another.</summary>
    public static readonly EventType FindingAdded = new("plan.finding-added", "finding added");

    /// <summary>One field of a finding changed.</summary>
    public static readonly EventType FindingChanged = new("plan.finding-changed", "finding changed");

    /// <summary>A finding has another place among its neighbours.</summary>
    public static readonly EventType FindingMoved = new("plan.finding-moved", "finding moved");

    /// <summary>A finding became two.</summary>
    public static readonly EventType FindingSplit = new("plan.finding-split", "finding split");

    /// <summary>A finding is no longer part of the plan.</summary>
    public static readonly EventType FindingWithdrawn = new("plan.finding-withdrawn", "finding withdrawn");

    /// <summary>A recommendation or question was added, by hand or by splitting another.</summary>
    public static readonly EventType RecommendationAdded = new("plan.recommendation-added", "recommendation added");

    /// <summary>One field of a recommendation or question changed.</summary>
    public static readonly EventType RecommendationChanged = new(
        "plan.recommendation-changed",
        "recommendation changed"
    );

    /// <summary>A recommendation or question has another place among its neighbours.</summary>
    public static readonly EventType RecommendationMoved = new("plan.recommendation-moved", "recommendation moved");

    /// <summary>A recommendation or question became two.</summary>
    public static readonly EventType RecommendationSplit = new("plan.recommendation-split", "recommendation split");

    /// <summary>A recommendation or question is no longer part of the plan.</summary>
    public static readonly EventType RecommendationWithdrawn = new(
        "plan.recommendation-withdrawn",
        "recommendation withdrawn"
    );

    /// <summary>An agency's response was added, by hand or by splitting another.</summary>
    public static readonly EventType ResponseAdded = new("plan.response-added", "response added");

    /// <summary>One field of an agency's response changed.</summary>
    public static readonly EventType ResponseChanged = new("plan.response-changed", "response changed");

    /// <summary>An agency's response has another place among its neighbours.</summary>
    public static readonly EventType ResponseMoved = new("plan.response-moved", "response moved");

    /// <summary>An agency's response became two.</summary>
    public static readonly EventType ResponseSplit = new("plan.response-split", "response split");

    /// <summary>An agency's response is no longer part of the plan.</summary>
    public static readonly EventType ResponseWithdrawn = new("plan.response-withdrawn", "response withdrawn");

    /// <summary>An action was added, by hand or by splitting another.</summary>
    public static readonly EventType ActionAdded = new("plan.action-added", "action added");

    /// <summary>One field of an action changed.</summary>
    public static readonly EventType ActionChanged = new("plan.action-changed", "action changed");

    /// <summary>An action has another place among its neighbours.</summary>
    public static readonly EventType ActionMoved = new("plan.action-moved", "action moved");

    /// <summary>An action became two.</summary>
    public static readonly EventType ActionSplit = new("plan.action-split", "action split");

    /// <summary>An action went from an agency that ended to the one that follows it; its old value is the former's name.</summary>
    public static readonly EventType ActionGivenOn = new("plan.action-given-on", "action given to successor");

    /// <summary>An action is no longer part of the plan.</summary>
    public static readonly EventType ActionWithdrawn = new("plan.action-withdrawn", "action withdrawn");

    /// <summary>A withdrawn action is part of the plan again.</summary>
    public static readonly EventType ActionRestored = new("plan.action-restored", "action restored");

    /// <summary>An action's rating changed.</summary>
    public static readonly EventType RatingChanged = new("plan.rating-changed", "rating changed");

    /// <summary>An action's delivery followed its rating.</summary>
    public static readonly EventType DeliveryChanged = new("plan.delivery-changed", "delivery changed");

    /// <summary>A person said that what was uncertain is right, or put other words there.</summary>
    public static readonly EventType DoubtSettled = new("plan.doubt-settled", "doubt settled");

    /// <summary>Only people named on the plan may see it from then on.</summary>
    public static readonly EventType Restricted = new("plan.restricted", "plan restricted");

    /// <summary>A restricted plan may be seen by all who see plans.</summary>
    public static readonly EventType Opened = new("plan.opened", "plan opened");

    /// <summary>Somebody may see a restricted plan.</summary>
    public static readonly EventType PersonNamedOnPlan = new("plan.person-named-on-plan", "person named on plan");

    /// <summary>Somebody may no longer see a restricted plan.</summary>
    public static readonly EventType PersonTakenOffPlan = new("plan.person-taken-off-plan", "person taken off plan");
}
