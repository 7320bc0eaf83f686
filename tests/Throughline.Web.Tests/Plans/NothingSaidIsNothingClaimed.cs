using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Testing;
using Throughline.Web.Pages.Plans;

namespace Throughline.Web.Tests.Plans;

/// <summary>A silent row or one that is not theirs bears no assurance: nothing is claimed there.</summary>
[Trait("needs", "server")]
public sealed class NothingSaidIsNothingClaimed
{
    private static readonly Dictionary<string, string?> Demonstration = new() { ["Demonstration"] = "true" };

    [Fact]
    public async Task As_many_rows_of_a_plan_are_called_claimed_as_the_overview_counts()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: Demonstration);
        var plan = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>()
                .Where(a => a.Answer == AgencyAnswer.Silent && a.AgencyId != null)
                .Select(a => a.PlanId)
                .FirstAsync()
        );
        var rows = (await site.PageAsync(PlanLinks.Plan(plan))).QuerySelectorAll("article.tl-row");
        rows.Count(r => r.QuerySelector(".tl-silent") is not null && IsClaimed(r)).ShouldBe(0);
        var filtered = await site.PageAsync($"{PlanLinks.Plan(plan)}?assurance={Assurance.Claimed}");
        rows.Count(IsClaimed).ShouldBe(filtered.QuerySelectorAll("article.tl-row").Length);
    }

    private static bool IsClaimed(IElement row) => row.QuerySelector(".tl-rating--claimed") is not null;
}
