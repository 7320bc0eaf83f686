using Throughline.Domain.Plans;

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
                            .. Fields.OfAction.Select(f => a[f]),
                            .. a.Named.Select(n => n.Words.Text),
                            a.ChildrensVoice,
                        ]
                ).OfType<string>()
            )
            .ToLowerInvariant();
}
