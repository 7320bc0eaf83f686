using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;
using Throughline.Web.Pages.Challenge;
using Throughline.Web.Pages.Cycles;
using Throughline.Web.Pages.Overview;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Plans.Actions;
using Throughline.Web.Pages.Questions;
using Throughline.Web.Pages.Threads;
using Throughline.Web.Pages.Updates;

namespace Throughline.Web.Tests.Plans;

/// <summary>
/// Over the demonstration: what stands on a page for whom, and that no link leads somebody to where they may not go.
/// </summary>
public sealed class WhatEachPersonSees
{
    private static readonly Dictionary<string, string?> Demonstration = new() { ["Demonstration"] = "true" };

    [Fact]
    public async Task Every_link_of_the_header_and_of_what_people_see_first_opens()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: Demonstration);
        var (plan, agency) = await PlaceAsync(site);
        var recommendation = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>()
                .Where(a => a.Assurance == Assurance.ImpactShown)
                .Select(a => a.RecommendationId)
                .SingleAsync()
        );
        var action = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().Where(a => a.PlanId == plan && a.AgencyId == agency).Select(a => a.Id).FirstAsync()
        );
        foreach (var role in Enum.GetValues<Role>())
        {
            var somebody = await site.AsAsync(role, role.IsOfAgency() ? agency : null);
            var pages = new List<string>
            {
                "/",
                OverviewLinks.Overview(),
                PlanLinks.Plan(plan),
                OverviewLinks.PlanOverview(plan),
                ActionLinks.Action(action),
                PlanLinks.Source(action),
                CycleLinks.Cycles(),
            };
            if (!role.IsOfAgency())
            {
                pages.Add(ThreadLinks.Thread(recommendation));
            }

            var links = new HashSet<string>();
            foreach (var path in pages)
            {
                links.UnionWith(
                    (await somebody.PageAsync(path))
                        .QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']")
                        .Select(a => a.GetAttribute("href")!.Split('#')[0])
                        .Where(l => l.Length > 0)
                );
            }

            links.Count.ShouldBeGreaterThan(15, role.Label());
            foreach (var link in links.Take(MostLinks))
            {
                using var response = await somebody.Client.GetAsync(link);
                response.StatusCode.ShouldBeOneOf(
                    [HttpStatusCode.OK, HttpStatusCode.Redirect],
                    $"{role.Label()}: {link}"
                );
            }
        }
    }

    [Fact]
    public async Task The_plan_names_its_document_to_all_and_leads_only_coordinators_to_it_and_to_who_may_see_it()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: Demonstration);
        var (plan, _) = await PlaceAsync(site);
        var coordinators = await site.PageAsync(PlanLinks.Plan(plan));
        coordinators.QuerySelector($"a[href='{PlanLinks.PlanAccess(plan)}']").ShouldNotBeNull();
        coordinators.QuerySelector("a[href^='/documents/']").ShouldNotBeNull();
        var councillors = await (await site.AsAsync(Role.CommitteeMember)).PageAsync(PlanLinks.Plan(plan));
        councillors.QuerySelector($"a[href='{PlanLinks.PlanAccess(plan)}']").ShouldBeNull();
        councillors.QuerySelector("a[href^='/documents/']").ShouldBeNull();
        string.Join(
                ' ',
                councillors
                    .QuerySelector("main")!
                    .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .ShouldContain("from marrowdale-scrutiny-pack.docx, uploaded on ");
    }

    [Fact]
    public async Task Who_may_challenge_is_led_to_it_from_thread_and_action_and_others_are_not()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: Demonstration);
        var action = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().FirstAsync(a => a.Assurance == Assurance.ImpactShown)
        );
        foreach (
            var (role, may) in new[]
            {
                (Role.CommitteeMember, true),
                (Role.Assurer, true),
                (Role.Reader, false),
                (Role.Analyst, false),
            }
        )
        {
            var somebody = await site.AsAsync(role);
            foreach (var page in new[] { ActionLinks.Action(action.Id), ThreadLinks.Thread(action.RecommendationId) })
            {
                (await somebody.PageAsync(page))
                    .QuerySelectorAll($"a[href='{ChallengeLinks.RaiseChallenge(action.Id)}']")
                    .Length.ShouldBe(may ? 1 : 0, $"{role}: {page}");
            }
        }
    }

    [Fact]
    public async Task No_question_tells_an_agency_of_another()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: Demonstration);
        var (plan, _) = await PlaceAsync(site);
        var agencies = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>()
                .Where(a => a.PlanId == plan && a.AgencyId != null)
                .Select(a => a.AgencyId!.Value)
                .Distinct()
                .Join(db.Set<Agency>(), id => id, a => a.Id, (_, a) => new { a.Id, a.Name })
                .ToListAsync()
        );
        agencies.Count.ShouldBeGreaterThan(5);
        foreach (var agency in agencies)
        {
            var lead = await site.AsAsync(Role.AgencyLead, agency.Id);
            foreach (var page in new[] { QuestionLinks.Members(plan), QuestionLinks.OfPlan(plan) })
            {
                // What an agency wrote of another in its own row is its own.
                var said = (await lead.PageAsync(page)).QuerySelector("main")!.TextContent;
                foreach (var other in agencies.Where(a => a.Id != agency.Id))
                {
                    said.ShouldNotContain($"{other.Name} answers", Case.Sensitive, $"{agency.Name}: {page}");
                    said.ShouldNotContain($", {other.Name}:", Case.Sensitive, $"{agency.Name}: {page}");
                }
            }
        }
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_agency_finds_the_question_about_a_whole_plan_on_its_page_and_at_home(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider, settings: Demonstration);
        var (plan, agency) = await PlaceAsync(site);
        var other = await site.InDatabaseAsync(db =>
            db.Set<Agency>().Where(a => a.Id != agency).Select(a => a.Id).FirstAsync()
        );
        await site.InDatabaseAsync(db =>
        {
            db.Add(
                new ChallengeRecord
                {
                    PlanId = plan,
                    AgencyId = agency,
                    Question = "Why is nothing rated?",
                    CreatedAt = DateTime.UnixEpoch,
                    ChangedAt = DateTime.UnixEpoch,
                    CreatedBy = "rule",
                    ChangedBy = "rule",
                }
            );
            return db.SaveChangesAsync();
        });
        var lead = await site.AsAsync(Role.AgencyLead, agency);
        (await lead.PageAsync(UpdateLinks.MyAgency()))
            .QuerySelector("main")!
            .TextContent.ShouldContain("Why is nothing rated?");
        (await lead.PageAsync("/")).QuerySelector(".tl-today")!.TextContent.ShouldContain("challenge to a plan waits");
        (await (await site.AsAsync(Role.AgencyLead, other)).PageAsync(UpdateLinks.MyAgency()))
            .QuerySelector("main")!
            .TextContent.ShouldNotContain("Why is nothing rated?");
    }

    [Fact]
    public async Task The_overview_of_all_plans_draws_each_figure_with_its_table_and_says_how_it_is_computed()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: Demonstration);
        var page = await site.PageAsync(OverviewLinks.Overview());
        var plots = page.QuerySelectorAll("figure.tl-plot");
        plots.Length.ShouldBe(3);
        foreach (var plot in plots)
        {
            plot.QuerySelector("svg title").ShouldNotBeNull();
            plot.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
        }

        var actions = await site.InDatabaseAsync(db => db.Set<PlanAction>().CountAsync(a => !a.Withdrawn));
        var working = page.QuerySelectorAll("details")
            .Single(d => d.QuerySelector("summary")!.TextContent.Contains("computed", StringComparison.Ordinal));
        working.QuerySelectorAll("tbody tr")[0].QuerySelector("td")!.TextContent.ShouldBe($"{actions}");
        var sums = plots
            .Select(p =>
                p.QuerySelectorAll("tbody td")
                    .Sum(c =>
                        int.Parse(
                            c.TextContent.Split('\n')[0].Split(' ')[0],
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    )
            )
            .Take(2)
            .ToList();
        sums[0].ShouldBe(actions);

        // What is silent or not theirs claims nothing.
        sums[1].ShouldBeInRange(1, actions);
        plots[1].TextContent.ShouldContain($" of {sums[1]} claims ");
    }

    /// <summary>Enough to reach every kind of page; the rest are more of the same.</summary>
    private const int MostLinks = 120;

    private static Task<(Guid Plan, Guid Agency)> PlaceAsync(Site site) =>
        site.InDatabaseAsync(async db =>
        {
            var found = await db.Set<PlanAction>()
                .Where(a => a.Assurance == Assurance.ImpactShown)
                .Select(a => new { a.PlanId, a.AgencyId })
                .SingleAsync();
            return (found.PlanId, found.AgencyId!.Value);
        });
}
