using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans;

/// <summary>What each rating of the plan's own scale stands for on the one scale of delivery.</summary>
public sealed class RatingsModel(EditingQueries queries, PlanMaking making) : PlanPage(queries)
{
    /// <summary>How many actions have each rating.</summary>
    public IReadOnlyDictionary<string, int> Rated { get; private set; } = new Dictionary<string, int>();

    public Task<IActionResult> OnPostAsync(Guid id, int version, CancellationToken cancel) =>
        TakeAsync(
            id,
            () =>
                making.MapRatingsAsync(
                    id,
                    version,
                    Stored
                        .Legend.Where(l => Request.Form.ContainsKey(Name(l)))
                        .ToDictionary(
                            l => l.Id,
                            l =>
                                Enum.TryParse<Delivery>(Request.Form[Name(l)], out var d) && Enum.IsDefined(d)
                                    ? d
                                    : (Delivery?)null
                        ),
                    cancel
                ),
            cancel
        );

    public static string Name(Core.Plans.LegendRecord entry) => $"delivery-{entry.Id}";

    protected override async Task ShowAsync(Guid id, CancellationToken cancel)
    {
        await base.ShowAsync(id, cancel);
        Rated = await Queries.RatedAsync(id, cancel);
    }
}
