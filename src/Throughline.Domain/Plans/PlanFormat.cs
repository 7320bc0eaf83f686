namespace Throughline.Domain.Plans;

/// <summary>The known shapes of a plan; a plan may mix their columns (then the nearest).</summary>
public enum PlanFormat
{
    QuestionsByAgency,
    RecommendationTracker,
    ScoredImprovementPlan,
    ProjectRegister,
    ActionPlan,
}
