using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Core.Exports;

/// <summary>A plan's actions as a list for people, narrowed as on the plan's page.</summary>
public sealed class ActionsList(PlanQueries plans)
{
    private static readonly string[] Columns =
    [
        "Finding", "Recommendation or question", "Agency", "Response", "Action", "Rating", "What the rating means", "Delivery", "Assurance", "Due", "Due on", "First promised for", "Times moved", "Days moved", "Lead", "Latest update in the plan", "Last updated", "Closure", "Withdrawn", "Id",
    ];

    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<ExportTable?> OfPlanAsync(Guid plan, PlanFilter filter, CancellationToken cancel)
    {
        if (await plans.ViewAsync(plan, filter, cancel) is not { } view)
        {
            return null;
        }

        var meanings = view.Plan.Legend.DistinctBy(l => l.Code).ToDictionary(l => l.Code, l => l.Meaning, StringComparer.Ordinal);
        var rows = from recommendation in view.Recommendations
                   from response in recommendation.Responses
                   from a in response.Actions
                   select new object?[]
                   {
                       recommendation.Finding?.Text, recommendation.Text ?? recommendation.Section, response.AgencyAsWritten, response.Text, a.Text ?? a.Description, a.Rating, a.Rating is null ? null : meanings.GetValueOrDefault(a.Rating),
                       a.Delivery?.Label(), a.Assurance.Label(), a.Target, a.Due, a.FirstTarget, a.TimesMoved, a.DaysMoved, a.Lead, a.Update, a.LastUpdateAt, a.Closure.Label(), a.Withdrawn, a.Id,
                   };
        return new("actions", view.Plan.Title, "The plan's actions.", Columns, _ => CsvText.Rows(rows, cancel));
    }
}
