using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Core.Views;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Testing;
using Throughline.Web.Forms;
using Throughline.Web.Tests.Updates;

namespace Throughline.Web.Tests.Forms;

/// <summary>Whatever makes something is posted four times at one instant, and makes it once.</summary>
[Trait("needs", "server")]
public sealed class SentAtOneMoment
{
    private const int Times = 4;

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    /// <summary>The route, its handler, what is typed, and how what it makes is counted.</summary>
    private static readonly (
        string Route,
        string Handler,
        string Typed,
        Func<ThroughlineDb, Task<int>> Made
    )[] Makers =
    [
        ("/reviews/new", "", "title=A second review&kind=RapidReview", db => db.Set<Review>().CountAsync()),
        (
            "/plans/new",
            "",
            "title=A plan by hand&legend=typed&typed=Green = on track",
            db => db.Set<Plan>().CountAsync()
        ),
        ("/plans/{id}/findings/new", "", "text=Nobody asked the child.", db => db.Set<Finding>().CountAsync()),
        ("/plans/{id}/recommendations/new", "", "text=Ask every child.", db => db.Set<Recommendation>().CountAsync()),
        (
            "/recommendations/{recommendation}/answers/new",
            "",
            "text=We will.&agency={agency}",
            db => db.Set<Response>().CountAsync()
        ),
        (
            "/recommendations/{recommendation}/answers/{response}/actions/new",
            "",
            "text=Train every officer.&target=31 March 2028",
            db => db.Set<PlanAction>().CountAsync()
        ),
        (
            "/people/invite",
            "",
            "name=Ada New&email=ada.new@test.example&roles=Reader",
            db => db.Set<Invitation>().CountAsync()
        ),
        ("/agencies", "", "name=Northfold Housing", db => db.Set<Agency>().CountAsync()),
        ("/bodies", "Add", "name=Learning group&kind=Subgroup", db => db.Set<Body>().CountAsync()),
        (
            "/challenges/raise/{action}",
            "",
            "question=What has changed since?",
            db => db.Set<ChallengeRecord>().CountAsync()
        ),
        ("/snapshots/plans/{id}/take", "", "Title=Board&On=20 January 2028", db => db.Set<Snapshot>().CountAsync()),
        (
            "/evidence/of/{action}",
            "Add",
            "title=Audit&kind=Reference&reference=Minute 7&from=1 March 2027&to=31 May 2027&shows=That it works",
            db => db.Set<EvidenceRecord>().CountAsync()
        ),
        (
            "/evidence/of/{action}/measures/new",
            "",
            "text=Children seen in time&unit=%25&baseline=60&goal=90",
            db => db.Set<SuccessMeasure>().CountAsync()
        ),
        ("/views?Path=/search&Query=q%3Dhome", "Save", "Name=Homes", db => db.Set<SavedView>().CountAsync()),
    ];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_made_on_a_page_is_made_once_and_each_press_is_led_to_it(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var ids = await EveryAddress.SeedAsync(site);
        ids["{agency}"] = await site.InDatabaseAsync(async db =>
            $"{await db.Set<Agency>().OrderBy(a => a.Name).Select(a => a.Id).LastAsync()}"
        );
        var wrong = new List<string>();
        foreach (var (route, handler, typed, made) in Makers)
        {
            var before = await site.InDatabaseAsync(made);
            var answers = await SendAtOnceAsync(
                site,
                EveryAddress.Fill(route, ids),
                handler,
                EveryAddress.Fill(typed, ids)
            );
            var led = answers.Distinct().ToList();
            var more = await site.InDatabaseAsync(made) - before;
            if (more != 1 || led.Count != 1 || led[0].Status != HttpStatusCode.Redirect)
            {
                wrong.Add($"{route} {handler}: {more} made, {string.Join(", ", led)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_update_that_an_agency_submits_is_one_update_also_without_the_forms_key(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        foreach (var (action, keyed) in new[] { (seeded.Overdue, true), (seeded.NoDate, false) })
        {
            (
                await SendAtOnceAsync(
                    lead,
                    "/my-agency",
                    "Update",
                    $"text=Every officer is trained.&do=submit",
                    f => f.QuerySelector("input[name=action]")?.GetAttribute("value") == $"{action}",
                    keyed
                )
            ).ShouldAllBe(a => a.Status == HttpStatusCode.Redirect);
            (
                await site.InDatabaseAsync(db =>
                    db.Set<ActionUpdate>().Where(u => u.ActionId == action).Select(u => u.State).ToListAsync()
                )
            ).ShouldBe([UpdateState.Submitted]);
        }
    }

    [Fact]
    public async Task A_paper_that_is_uploaded_twice_at_once_is_one_paper()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var page = await site.PageAsync("/intake/upload");
        var form = page.Forms.First(f => f.QuerySelector("input[type=file]") is not null);
        var fields = FieldsOf(form);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Times)
                .Select(async _ =>
                {
                    using var content = new MultipartFormDataContent();
                    foreach (var (name, value) in fields)
                    {
                        content.Add(new StringContent(value), name);
                    }

                    content.Add(new ByteArrayContent("A plan of nothing"u8.ToArray()), "files", "paper.txt");
                    using var answer = await site.Client.PostAsync("/intake/upload", content);
                    return (answer.StatusCode, answer.Headers.Location?.ToString());
                })
        );
        answers.Distinct().ShouldHaveSingleItem().StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InDatabaseAsync(db => db.Set<StoredDocument>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Other_words_in_the_same_form_are_another_thing_and_a_form_with_a_problem_may_be_sent_again()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var form = FieldsOf(
            (await site.PageAsync("/reviews/new")).Forms.First(f => f.QuerySelector("#title") is not null)
        );
        async Task<HttpStatusCode> SendAsync(string title)
        {
            form["title"] = title;
            using var answer = await site.Client.PostAsync("/reviews/new", new FormUrlEncodedContent(form));
            return answer.StatusCode;
        }

        (await SendAsync("One")).ShouldBe(HttpStatusCode.Redirect);
        (await SendAsync("Two")).ShouldBe(HttpStatusCode.Redirect, "the person went back and wrote something else");
        (await SendAsync("")).ShouldBe(HttpStatusCode.OK);
        (await SendAsync("")).ShouldBe(HttpStatusCode.OK, "what was not taken comes back with its problem each time");
        (await SendAsync("One")).ShouldBe(HttpStatusCode.Redirect);
        (await site.InDatabaseAsync(db => db.Set<Review>().Select(r => r.Title).ToListAsync())).ShouldBe(
            ["One", "Two"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Every_form_that_is_posted_has_a_key()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var seen = 0;
        foreach (var (route, _) in EveryAddress.Routes(site).Where(r => r.Methods.Contains("GET")))
        {
            using var answer = await site.Client.GetAsync(EveryAddress.Fill(route, ids));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (var form in (await Site.ParseAsync(answer)).Forms.Where(f => f.Method == "post"))
            {
                seen++;
                form.QuerySelectorAll($"input[name={SentOnce.Field}]")
                    .Length.ShouldBe(1, $"{route}: {form.GetAttribute("action")}");
            }
        }

        seen.ShouldBeGreaterThan(100);
    }

    private static async Task<List<(HttpStatusCode Status, string? To)>> SendAtOnceAsync(
        Site site,
        string path,
        string handler,
        string typed,
        Func<IHtmlFormElement, bool>? which = null,
        bool keyed = true
    )
    {
        var form = (await site.PageAsync(path))
            .Forms.FirstOrDefault(f =>
                f.Method == "post"
                && f.GetAttribute("action") is var action
                && action?.Contains("sign-out", StringComparison.Ordinal) != true
                && (
                    handler.Length == 0
                        ? action?.Contains("handler=", StringComparison.Ordinal) != true
                        : action!.Contains($"handler={handler}", StringComparison.Ordinal)
                )
                && (which?.Invoke(f) ?? true)
            )
            .ShouldNotBeNull($"{path} has no form for {handler}");
        var fields = FieldsOf(form);
        foreach (var pair in typed.Split('&'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            fields[pair[..at]] = Uri.UnescapeDataString(pair[(at + 1)..]);
        }

        if (!keyed)
        {
            fields.Remove(SentOnce.Field).ShouldBeTrue();
        }

        var to = form.GetAttribute("action") is { Length: > 0 } named ? named : path;
        return
        [
            .. await Task.WhenAll(
                Enumerable
                    .Range(0, Times)
                    .Select(async _ =>
                    {
                        using var answer = await site.Client.PostAsync(to, new FormUrlEncodedContent(fields));
                        return (answer.StatusCode, answer.Headers.Location?.ToString());
                    })
            ),
        ];
    }

    private static Dictionary<string, string> FieldsOf(IHtmlFormElement form)
    {
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Name is not null && i.Type is not ("radio" or "checkbox" or "file"))
            .ToDictionary(i => i.Name!, i => i.Value);
        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>())
        {
            fields[area.Name!] = area.Value;
        }

        foreach (var select in form.Elements.OfType<IHtmlSelectElement>())
        {
            fields[select.Name!] = select.Value ?? "";
        }

        return fields;
    }
}
