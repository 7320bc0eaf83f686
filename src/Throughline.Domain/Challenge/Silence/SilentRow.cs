using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Whether an agency's row is silent.</summary>
internal static class SilentRow
{
    /// <summary>Longer words say more than that there are none.</summary>
    private const int Few = 8;

    private static readonly Field[] Answering = [Field.Response, Field.Update, Field.Action];
    private static readonly Field[] All =
    [
        Field.Response,
        Field.Update,
        Field.Action,
        Field.Target,
        Field.Constraint,
        Field.Outcome,
        Field.Lead,
        Field.Rating,
        Field.Score,
        Field.Direction,
    ];

    /// <returns>The field that says so; null when the agency answered.</returns>
    public static Field? Is(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        foreach (var field in Answering)
        {
            if (Says(plans.Read(row[field]), plans.Lists["noResponse"]))
            {
                return field;
            }
        }

        return row.Agency is not null && Array.TrueForAll(All, f => string.IsNullOrWhiteSpace(row[f]))
            ? (plan.Columns.Contains(Field.Response) ? Field.Response : Field.Action)
            : null;
    }

    /// <summary>The cell says this and little more.</summary>
    public static bool Says(CellWords cell, Phrases phrases) =>
        cell.Clauses.Sum(c => c.Words.Length) is > 0 and <= Few && cell.Clauses.Any(c => phrases.In(c.Words));
}
