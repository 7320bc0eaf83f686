namespace Throughline.Domain.Plans.Standing;

/// <summary>Whether an agency has answered at one place of a plan: one row that is the agency's.</summary>
public enum AgencyAnswer
{
    /// <summary>It said nothing, or only that there is nothing to say: "no response", "update pending".</summary>
    Silent,

    /// <summary>It said that the matter is not its own: "N/A".</summary>
    NotTheirs,
    Answered,
}

/// <summary>What stands at a place that may be an agency's answer.</summary>
/// <param name="TextAnswers">The action's own words are the answer: in a plan of questions, and where the paper has no
/// column for what the agency says of it.</param>
/// <param name="Delivery">What the paper's rating stands for; null for none.</param>
public readonly record struct PlaceWords(
    string? Update,
    string? Response,
    string? Text,
    bool TextAnswers,
    Delivery? Delivery
);

/// <summary>
/// The one definition of silence: all pages, figures, bars, cycles and questions count by it. Silence is counted by
/// place, and an agency is silent whose every place is.
/// </summary>
public static class AnswerAtPlace
{
    public const string Reason =
        "A cell that is empty or says \"no response\" or \"update pending\" is no answer, and \"N/A\" answers only that it "
        + "is not the agency's. The paper's words count, and afterwards the agency's own accepted updates; what a "
        + "coordinator writes ends nobody's silence.";

    /// <summary>Of the words of a paper.</summary>
    public static AgencyAnswer Of(PlaceWords words) =>
        Said(words.Update, words.Response) is { } said ? said
        : words.TextAnswers && Said(words.Text) is { } own ? own
        : words.Delivery is not null ? AgencyAnswer.Answered
        : AgencyAnswer.Silent;

    /// <summary>Of a row, in the plan that it stands in.</summary>
    public static AgencyAnswer Of(PlanRow row, PlanVersion plan) =>
        row.Live?.Answer
        ?? Of(
            new(
                row.Update,
                row.Response,
                row.Action,
                row.Words.Text(Field.Question) is not null || !HasColumnForAnswers(plan.Columns),
                row.Delivery
            )
        );

    /// <summary>The plan has a place for what agencies say beside what they are to do.</summary>
    public static bool HasColumnForAnswers(IReadOnlySet<Field> columns) =>
        columns.Contains(Field.Update) || columns.Contains(Field.Response);

    /// <summary>After an update of the agency's own was accepted.</summary>
    /// <param name="words">The agency's words, not what a coordinator made of them.</param>
    /// <param name="before">What it had answered until then.</param>
    public static AgencyAnswer After(string words, AgencyAnswer before) =>
        Silence.IsNothing(words) ? before
        : Silence.IsNotTheirs(words) ? AgencyAnswer.NotTheirs
        : AgencyAnswer.Answered;

    /// <returns>Null when there are no words at all.</returns>
    private static AgencyAnswer? Said(params ReadOnlySpan<string?> cells)
    {
        AgencyAnswer? said = null;
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell))
            {
                continue;
            }

            var says =
                Silence.IsNothing(cell) ? AgencyAnswer.Silent
                : Silence.IsNotTheirs(cell) ? AgencyAnswer.NotTheirs
                : AgencyAnswer.Answered;
            said =
                said is not { } other || other == says ? says
                : says == AgencyAnswer.Answered || other == AgencyAnswer.Answered ? AgencyAnswer.Answered
                : AgencyAnswer.Silent;
        }

        return said;
    }
}
