namespace Throughline.Domain.Plans;

/// <summary>Facts about each format.</summary>
public static class PlanFormats
{
    /// <summary>Its name in a reading's JSON.</summary>
    public static string Code(this PlanFormat format) =>
        format switch
        {
            PlanFormat.QuestionsByAgency => "questions_by_agency",
            PlanFormat.RecommendationTracker => "recommendation_tracker",
            PlanFormat.ScoredImprovementPlan => "scored_improvement_plan",
            PlanFormat.ProjectRegister => "project_register",
            PlanFormat.ActionPlan => "action_plan",
        };

    /// <summary>Its name in a sentence.</summary>
    public static string Label(this PlanFormat format) =>
        format switch
        {
            PlanFormat.QuestionsByAgency => "questions to agencies",
            PlanFormat.RecommendationTracker => "recommendation tracker",
            PlanFormat.ScoredImprovementPlan => "scored improvement plan",
            PlanFormat.ProjectRegister => "project register",
            PlanFormat.ActionPlan => "action plan",
        };
}
