using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Whether an agency's row is silent: as <see cref="AnswerAtPlace"/> says it for every page.</summary>
internal static class SilentRow
{
    /// <summary>Longer words say more than that there are none.</summary>
    private const int Few = 8;

    private static readonly Field[] Answering = [Field.Response, Field.Update, Field.Action];

    /// <returns>The field that says so; null when the agency answered.</returns>
    public static Field? Is(PlanRow row, PlanVersion plan)
    {
        if (AnswerAtPlace.Of(row, plan) != AgencyAnswer.Silent)
        {
            return null;
        }

        foreach (var field in Answering)
        {
            if (row[field] is { } words && Plans.Silence.IsNothing(words))
            {
                return field;
            }
        }

        return string.IsNullOrWhiteSpace(row.Agency) ? null
            : plan.Columns.Contains(Field.Response) ? Field.Response
            : plan.Columns.Contains(Field.Update) ? Field.Update
            : Field.Action;
    }

    /// <summary>
    /// The same, and its words do not say that an update is on its way: of that <see cref="APendingUpdateArrives"/>
    /// asks, so that each silent place is asked about once.
    /// </summary>
    public static Field? IsAndNotPending(PlanRow row, PlanVersion plan, RuleSettings settings) =>
        Is(row, plan) is { } field && !SaysPending(row, field, plan, settings) ? field : null;

    private static bool SaysPending(PlanRow row, Field field, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        return Says(plans.Read(row[field]), plans.Lists["updatePending"]);
    }

    /// <summary>The cell says this and little more.</summary>
    public static bool Says(CellWords cell, Phrases phrases) =>
        cell.Clauses.Sum(c => c.Words.Length) is > 0 and <= Few && cell.Clauses.Any(c => phrases.In(c.Words));
}
