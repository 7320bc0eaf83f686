namespace Throughline.Core.Plans.Editing;

/// <summary>All words of an action and of what stands above it, folded to lower case.</summary>
internal static class ActionSearchText
{
    public static string Of(PlanAction a, Response response, Recommendation recommendation, Finding? finding) =>
        string.Join(
                '\n',
                (
                    (string?[])
                        [
                            finding?.Text,
                            recommendation.Section,
                            recommendation.Number,
                            recommendation.Text,
                            response.AgencyAsWritten,
                            response.Text,
                            a.Text,
                            a.Description,
                            a.RatingWords,
                            a.Constraint,
                            a.Target,
                            a.Lead,
                            a.Owner,
                            a.Outcome,
                            a.Score,
                            a.UpdateScore,
                            a.Direction,
                            a.Update,
                            a.PreviousUpdate,
                            a.Cost,
                            a.Agreed,
                            a.ChildrensVoice,
                        ]
                ).OfType<string>()
            )
            .ToLowerInvariant();
}
