using Throughline.Domain.Plans.Standing;

namespace Throughline.Web.Pages.Plans;

/// <summary>How pages say whether an agency has answered.</summary>
public static class AnswerWords
{
    public static IReadOnlyList<(AgencyAnswer Answer, string Label)> Choices { get; } =
    [
        (AgencyAnswer.Silent, "Has not answered"),
        (AgencyAnswer.NotTheirs, "Says it is not theirs"),
        (AgencyAnswer.Answered, "Has answered"),
    ];

    /// <returns>Null where the agency has answered: nothing need be said.</returns>
    public static string? Of(AgencyAnswer answer) =>
        answer switch
        {
            AgencyAnswer.Silent => "The agency has not answered",
            AgencyAnswer.NotTheirs => "The agency says it is not theirs",
            AgencyAnswer.Answered => null,
        };
}
