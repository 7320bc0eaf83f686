using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Overview;

/// <summary>
/// Every number that two pages show, against each other, against the list behind it, and against a plain count in SQL:
/// over the demonstration, and over a real pack where one stands beside this clone.
/// </summary>
public sealed class FiguresAreTheSameWhereverTheyStand
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    /// <summary>What each figure of a plan is, said once more in SQL; {0} is the plan, {1} the day.</summary>
    private static readonly Dictionary<string, string> InSql = new()
    {
        ["actions"] = "1 = 1",
        ["delivery-on-track"] = "delivery = 'OnTrack'",
        ["delivery-complete"] = "delivery = 'Complete'",
        ["delivery-at-risk"] = "delivery = 'AtRisk'",
        ["delivery-off-track"] = "delivery = 'OffTrack'",
        ["delivery-not-started"] = "delivery = 'NotStarted'",
        ["delivery-silent"] = "delivery IS NULL AND agency_id IS NOT NULL AND answer = 'Silent'",
        ["delivery-not-theirs"] = "delivery IS NULL AND agency_id IS NOT NULL AND answer = 'NotTheirs'",
        ["delivery-not-rated"] = "delivery IS NULL AND (agency_id IS NULL OR answer = 'Answered')",
        ["places"] = "agency_id IS NOT NULL",
        ["silent-places"] = "agency_id IS NOT NULL AND answer = 'Silent'",
        ["not-theirs"] = "agency_id IS NOT NULL AND answer = 'NotTheirs'",
        ["overdue"] = $"due < {{1}} AND {Open}",
        ["overdue-or-extended"] = $"(due < {{1}} OR times_moved > 0) AND {Open}",
        ["saved-by-move"] = $"first_due < {{1}} AND (due IS NULL OR due >= {{1}}) AND {Open}",
        ["moved"] = "times_moved > 0",
        ["no-clear-date"] =
            $"due IS NULL AND {Open} AND (delivery IS NOT NULL OR agency_id IS NULL OR answer = 'Answered')",
        ["assurance-claimed"] =
            "assurance = 'Claimed' AND (delivery IS NOT NULL OR agency_id IS NULL OR answer = 'Answered')",
        ["assurance-evidenced"] = "assurance = 'Evidenced'",
        ["assurance-tested"] = "assurance = 'Tested'",
        ["assurance-impact-shown"] = "assurance = 'ImpactShown'",
    };

    private const string Open = "(delivery IS NULL OR delivery <> 'Complete') AND closure <> 'Closed'";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    [Trait("needs", "server")]
    public async Task In_the_demonstration_for_everybody(Provider provider)
    {
        await using var site = await Site.OpenAsync(
            provider,
            settings: new Dictionary<string, string?> { ["Demonstration"] = "true" },
            clock: new FakeTimeProvider(Now)
        );
        await HoldAsync(site, whole: true);
        await HoldAsync(await site.AsAsync(Role.CommitteeMember), whole: true);
        foreach (var agency in await site.InDatabaseAsync(db => db.Set<Agency>().Select(a => a.Id).ToListAsync()))
        {
            await HoldAsync(await site.AsAsync($"Lead of {agency}", agency, Role.AgencyLead), whole: false);
        }
    }

    [Fact]
    [Trait("packs", "real")]
    public async Task In_a_real_pack()
    {
        var shared = Environment.GetEnvironmentVariable("THROUGHLINE_SHARED") ?? Path.Combine(Root(), "..", "shared");
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(shared, "packs", "001_3eb8beae4667f5f2.docx"));
        foreach (var draft in await site.ReadAsync("pack.docx", bytes))
        {
            await site.AcceptAsync(draft);
        }

        var walk = await HoldAsync(site, whole: true);
        var (plan, said) = await site.InDatabaseAsync(async db =>
        {
            var largest = await db.Set<PlanAction>()
                .GroupBy(a => a.PlanId)
                .OrderByDescending(g => g.Count())
                .Select(g => g.Key)
                .FirstAsync();
            return (
                largest,
                await db.Set<PlanAction>()
                    .CountAsync(a => a.PlanId == largest && EF.Functions.Like(a.Response!.Text!, "no response"))
            );
        });
        said.ShouldBeGreaterThan(20);
        walk.At($"plan:{plan}", "silent-places").ShouldNotBeNull().ShouldBe(said);
    }

    private static async Task<FigureWalk> HoldAsync(Site site, bool whole)
    {
        var walk = new FigureWalk(site);
        await walk.WalkAsync(ofAgency: !whole);
        if (whole)
        {
            await AgainstSqlAsync(site, walk);
        }

        walk.Wrong.ShouldBeEmpty();
        walk.Shared.ShouldBeGreaterThan(whole ? 20 : 0);
        return walk;
    }

    private static async Task AgainstSqlAsync(Site site, FigureWalk walk)
    {
        var today = Domain.Calendar.TheDayInBritain.At(
            ((TimeProvider)site.Services.GetService(typeof(TimeProvider))!).GetUtcNow().UtcDateTime
        );
        foreach (var plan in await site.InDatabaseAsync(db => db.Set<Plan>().Select(p => p.Id).ToListAsync()))
        {
            foreach (var (figure, condition) in InSql)
            {
                if (walk.At($"plan:{plan}", figure) is not { } shown)
                {
                    continue;
                }

                // The conditions are constants of this test.
                var sql =
                    "SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM actions WHERE plan_id = {0} AND NOT withdrawn AND "
                    + condition;
                var counted = await site.InDatabaseAsync(db =>
                    db.Database.SqlQueryRaw<int>(sql, plan, today).SingleAsync()
                );
                if (counted != shown)
                {
                    walk.Wrong.Add($"{figure} of plan {plan}: {shown} on pages, {counted} in SQL");
                }
            }
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Throughline.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
