using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Overview;

/// <summary>Whoever sees a part only reads, at every count and every "nothing", whose part it is.</summary>
[Trait("needs", "server")]
public sealed class SentencesSayWhoseTheyAre
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task On_every_page_that_an_agencys_person_can_walk_to()
    {
        await using var site = await DemonstrationAsync();
        foreach (var (id, name) in await AgenciesAsync(site))
        {
            var lead = await site.AsAsync("Lead of " + name, id, Role.AgencyLead);
            var walk = new ClaimWalk(lead, "your agency", "my agency", "you may see", name);
            await walk.WalkAsync();
            await walk.LookAsync([await lead.AskedAsync("/search", "children")]);
            walk.Pages.ShouldBeGreaterThan(12, "the walk found no pages");
            walk.Claims.ShouldBeGreaterThan(20, "the walk found nothing that is counted");
            string.Join("\n", walk.Wrong).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Of_plans_together_for_somebody_who_may_not_see_every_plan()
    {
        await using var site = await DemonstrationAsync();
        var walk = new ClaimWalk(
            await site.AsAsync(Role.CommitteeMember),
            "you may see",
            "you see",
            "needs you",
            "you have",
            "your"
        );
        await walk.LookAsync([
            "/",
            "/overview",
            "/plans",
            "/challenges",
            "/cycles",
            "/reviews",
            "/closing/hold-checks",
        ]);
        walk.Claims.ShouldBeGreaterThan(5);
        string.Join("\n", walk.Wrong).ShouldBeEmpty();
    }

    private static Task<Site> DemonstrationAsync() =>
        Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?> { ["Demonstration"] = "true" },
            clock: new FakeTimeProvider(Now)
        );

    /// <summary>The agencies of the most and of the fewest actions.</summary>
    private static async Task<IReadOnlyList<(Guid Id, string Name)>> AgenciesAsync(Site site)
    {
        var all = await site.InDatabaseAsync(db =>
            db.Set<Agency>()
                .Select(a => new
                {
                    a.Id,
                    a.Name,
                    Actions = db.Set<PlanAction>().Count(p => p.AgencyId == a.Id),
                })
                .OrderByDescending(a => a.Actions)
                .ToListAsync()
        );
        return [(all[0].Id, all[0].Name), (all[^1].Id, all[^1].Name)];
    }
}
