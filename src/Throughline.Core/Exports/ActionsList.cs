using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Exports;

/// <summary>A plan's actions as a list for people, narrowed as on the plan's page.</summary>
public sealed class ActionsList(PlanQueries plans, PlanRecordsInSight sight, DoubtsOfPlan doubts)
{
    /// <summary>What has no column of its own kind above.</summary>
    private static readonly Field[] Further =
    [
        .. Fields.OfAction.Except([Field.Action, Field.Rating, Field.Target, Field.Lead, Field.Update]),
    ];

    private static readonly string[] Columns =
    [
        "Finding",
        "Recommendation or question",
        "Agency",
        "Response",
        "Action",
        "Rating",
        "What the rating means",
        "Delivery",
        "Assurance",
        "Due",
        "Due on",
        "First promised for",
        "Times moved",
        "Days moved",
        "Lead",
        "Latest update in the plan",
        "Last updated",
        "Closure",
        "Withdrawn",
        .. Further.Select(f => f.Label()),
    ];

    private static readonly string[] Last = [DoubtsOfPlan.Column, "Id"];

    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<ExportTable?> OfPlanAsync(Guid plan, PlanFilter filter, CancellationToken cancel)
    {
        if (await plans.ViewAsync(plan, filter, 1, cancel) is not { } view)
        {
            return null;
        }

        var meanings = view
            .Plan.Legend.DistinctBy(l => l.Code)
            .ToDictionary(l => l.Code, l => l.Meaning, StringComparer.Ordinal);
        var uncertain = await doubts.OfActionsOfAsync(plan, cancel);
        filter = filter with { Agency = await sight.Of<Agency>().OneNowAsync(filter.Agency, cancel) };
        var visible = sight.Of<PlanAction>().AsNoTracking().Where(a => a.PlanId == plan);
        var narrowed = filter.IsEmpty ? visible : visible.Narrow(filter, sight.Today, view.Figures.Silent);
        var rows = narrowed
            .OrderBy(a => a.Response!.Recommendation!.Order)
            .ThenBy(a => a.Response!.Order)
            .ThenBy(a => a.Order)
            .ThenBy(a => a.Id)
            .Select(a => new
            {
                Action = a,
                Finding = a.Response!.Recommendation!.Finding!.Text,
                Recommendation = a.Response.Recommendation.Text ?? a.Response.Recommendation.Section,
                Agency = a.Response.Agency != null ? a.Response.Agency.Name : a.Response.AgencyAsWritten,
                Response = a.Response.Text,
            });
        var own = NamedColumns.Of(
            (
                await rows.Where(r => r.Action.NamedJson != null).Select(r => r.Action.NamedJson).ToListAsync(cancel)
            ).Select(NamedJsonText.Read)
        );
        return new(
            "actions",
            view.Plan.Title,
            "The plan's actions.",
            [.. Columns, .. OwnHeadings.Beside(own, [.. Columns, .. Last]), .. Last],
            _ =>
                rows.AsAsyncEnumerable()
                    .Select(r =>
                        Row(
                            r.Finding,
                            r.Recommendation,
                            r.Agency,
                            r.Response,
                            r.Action,
                            r.Action.Rating is { } code ? meanings.GetValueOrDefault(code) : null,
                            own,
                            DoubtsOfPlan.InOneCell(uncertain[r.Action.Id])
                        )
                    )
        );
    }

    private static object?[] Row(
        string? finding,
        string? recommendation,
        string? agency,
        string? response,
        PlanAction a,
        string? meaning,
        IReadOnlyList<string> own,
        string? uncertain
    ) =>
        [
            finding,
            recommendation,
            agency,
            response,
            a.Text ?? a.Description,
            a.Rating,
            meaning,
            a.Delivery?.Label(),
            a.AssuranceToShow?.Label(),
            a.Target,
            a.Due,
            a.FirstTarget,
            a.TimesMoved,
            a.DaysMoved,
            a.Lead,
            a.Update,
            a.LastUpdateAt,
            a.Closure.Label(),
            a.Withdrawn,
            .. Further.Select(f => a[f]),
            .. own.Select(a.Named.Text),
            uncertain,
            a.Id,
        ];
}
