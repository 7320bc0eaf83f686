using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Evidence;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Web.Tests.Updates;

/// <summary>The pages of updates, as a browser without script uses them, with bad input.</summary>
[Trait("needs", "server")]
public sealed class UpdatePages
{
    /// <summary>The mark of the seeded actions' words.</summary>
    private static readonly string Seen = Throughline.Core.Updates.ActionWords.Mark(
        "G",
        "Begun in the north of the county."
    );

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task What_is_asked_says_how_much_and_why_and_how_often_the_date_moved(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        var text = (await lead.PageAsync("/my-agency")).Body!.TextContent;
        text.ShouldContain("2 actions of Police need an update: 1 overdue and 1 without a clear date.");
        text.ShouldContain("(moved twice, 84 days later than first promised)");
        foreach (
            var odd in new[]
            {
                "?pageNumber=-3",
                "?pageNumber=99999",
                "?pageNumber=x",
                "?agency=x",
                "?later=maybe",
                "?done=<script>",
            }
        )
        {
            (await lead.PageAsync("/my-agency" + odd)).Body!.TextContent.ShouldContain(
                "2 actions of Police need an update"
            );
        }

        (await lead.PageAsync($"/my-agency?agency={Guid.NewGuid()}", HttpStatusCode.NotFound)).ShouldNotBeNull();
        (await site.PageAsync("/my-agency"))
            .QuerySelectorAll("option")
            .Select(o => o.TextContent)
            .ShouldContain("Police");
    }

    [Fact]
    public async Task The_second_page_shows_what_the_first_does_not()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var seeded = await TwoActions.SeedAsync(site, more: 25);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        var first = (await lead.PageAsync("/my-agency")).QuerySelectorAll("article").Select(a => a.Id).ToList();
        var next = (await lead.PageAsync("/my-agency")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = (await lead.PageAsync(next)).QuerySelectorAll("article").Select(a => a.Id).ToList();
        (first.Count, second.Count, first.Intersect(second).Count()).ShouldBe((20, 7, 0));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_problem_keeps_what_was_typed_and_stands_on_top_and_at_its_field(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        using var response = await lead.SendAsync(
            "/my-agency",
            "Update",
            ("action", seeded.Overdue.ToString()),
            ("do", "submit"),
            ("text", "Two courses <b>cancelled</b>"),
            ("rating", "R"),
            ("why", "")
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Site.ParseAsync(response);
        page.Title!.ShouldStartWith("Error: ");
        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe($"#ratingwhy-{seeded.Overdue}");
        page.QuerySelector($"#ratingwhy-{seeded.Overdue}-error")!
            .TextContent.ShouldContain("Say why the rating changes.");
        page.QuerySelector<IHtmlTextAreaElement>($"#text-{seeded.Overdue}")!
            .Value.ShouldBe("Two courses <b>cancelled</b>");
        page.QuerySelector<IHtmlSelectElement>($"#rating-{seeded.Overdue}")!.Value.ShouldBe("R");
        page.QuerySelector("article details[open]").ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Two_people_of_an_agency_see_both_texts_side_by_side_and_nothing_is_overwritten(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var (lead, contributor) = (
            await site.AsAsync("Lee Lead", seeded.Police, Role.AgencyLead),
            await site.AsAsync("Con Tributor", seeded.Police, Role.AgencyContributor)
        );
        (string, string)[] Fields(string text, string act) =>
            [
                ("action", seeded.Overdue.ToString()),
                ("do", act),
                ("text", text),
                ("rating", ""),
                ("why", ""),
                ("draft", "0"),
                ("seen", Seen),
            ];
        (await contributor.SendAsync("/my-agency", "Update", Fields("Con's words", "draft"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        using var second = await lead.SendAsync(
            "/my-agency",
            "Update",
            [.. Fields("Lee's words", "submit")[..5], ("draft", "0"), ("seen", Seen)]
        );
        var page = await Site.ParseAsync(second);
        var both = page.QuerySelector(".tl-both")!;
        both.TextContent.ShouldContain("Con's words");
        both.TextContent.ShouldContain("Lee's words");
        both.TextContent.ShouldContain("Con Tributor changed this update while you were writing.");
        page.QuerySelector<IHtmlTextAreaElement>($"#text-{seeded.Overdue}")!.Value.ShouldBe("Lee's words");
        (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().SingleAsync())).Text.ShouldBe("Con's words");

        // Put both into the box, then send what is in it, having seen both.
        var form = page.QuerySelector<IHtmlTextAreaElement>($"#text-{seeded.Overdue}")!.Form!;
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type == "hidden")
            .ToDictionary(i => i.Name!, i => i.Value);
        fields["do"] = "join";
        using var joined = await lead.Client.PostAsync("/my-agency?handler=Update", new FormUrlEncodedContent(fields));
        var box = (await Site.ParseAsync(joined)).QuerySelector<IHtmlTextAreaElement>($"#text-{seeded.Overdue}")!.Value;
        box.ShouldBe("Con's words\n\nLee's words");
        (fields["do"], fields["text"]) = ("submit", box);
        (
            await lead.Client.PostAsync("/my-agency?handler=Update", new FormUrlEncodedContent(fields))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sent = await site.InDatabaseAsync(db => db.Set<ActionUpdate>().SingleAsync());
        (sent.State, sent.Text).ShouldBe((UpdateState.Submitted, "Con's words\n\nLee's words"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task In_the_table_good_rows_are_submitted_and_a_bad_row_keeps_its_words_with_its_problem(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        var page = await lead.PageAsync("/my-agency/grid");
        var fields = page
            .Forms.Single(f => f.GetAttribute("action") == "/my-agency/grid?handler=Save")
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type == "hidden")
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .ToList();
        fields.AddRange([
            new($"text-{seeded.NoDate}", "Nineteen looked at"),
            new($"text-{seeded.Overdue}", "Late"),
            new($"rating-{seeded.Overdue}", "R"),
            new("do", "submit"),
        ]);
        using var response = await lead.Client.PostAsync(
            "/my-agency/grid?handler=Save",
            new FormUrlEncodedContent(fields)
        );
        var after = await Site.ParseAsync(response);
        after.Body!.TextContent.ShouldContain("1 update submitted. The others are below");
        after.QuerySelector<IHtmlTextAreaElement>($"#text-{seeded.Overdue}")!.Value.ShouldBe("Late");
        after.QuerySelector($"#ratingwhy-{seeded.Overdue}-error").ShouldNotBeNull();
        (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().Select(u => u.ActionId).ToListAsync())).ShouldBe([
            seeded.NoDate,
        ]);
        (await lead.SendAsync("/my-agency/grid", "Save")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_coordinator_decides_one_or_many_and_nothing_chosen_is_said_so(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        foreach (var action in new[] { seeded.Overdue, seeded.NoDate })
        {
            await lead.SendAsync(
                "/my-agency",
                "Update",
                ("action", action.ToString()),
                ("do", "submit"),
                ("text", "Done"),
                ("seen", Seen),
                ("rating", ""),
                ("why", "")
            );
        }

        (await Text(await site.SendAsync("/updates", "Decide", ("many", "accept")))).ShouldContain(
            "Choose the updates that you decide on."
        );
        (
            await Text(await site.SendAsync("/updates", "Decide", ("many", "nonsense"), ("one", "nonsense:nonsense")))
        ).ShouldContain("Choose the updates that you decide on.");
        var first = await site.InDatabaseAsync(db =>
            db.Set<ActionUpdate>().OrderBy(u => u.Id).Select(u => u.Id).FirstAsync()
        );
        (await Text(await site.SendAsync("/updates", "Decide", ("one", $"back:{first}")))).ShouldContain(
            "Write to the agency what is missing."
        );
        (
            await site.SendAsync("/updates", "Decide", ("one", $"back:{first}"), ($"words-{first}", "How many?"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var second = await site.InDatabaseAsync(db =>
            db.Set<ActionUpdate>().Where(u => u.State == UpdateState.Submitted).Select(u => u.Id).SingleAsync()
        );
        (
            await site.SendAsync("/updates", "Decide", ("many", "accept"), ("chosen", second.ToString()))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().Select(u => u.State).ToListAsync())).ShouldBe(
            [UpdateState.SentBack, UpdateState.Accepted],
            ignoreOrder: true
        );
        (await lead.PageAsync("/my-agency")).Body!.TextContent.ShouldContain("How many?");
        (await site.PageAsync("/updates")).Body!.TextContent.ShouldContain("No update waits.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Evidence_comes_back_as_a_download_of_its_own_type_that_no_browser_guesses_at_and_bad_files_say_why(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        foreach (
            var (name, bytes, why) in new[]
            {
                ("picture.svg", "<svg onload='alert(1)'/>"u8.ToArray(), "may hold script"),
                ("page.txt", "<html><script>"u8.ToArray(), "is named .txt"),
                ("empty.pdf", [], "The file is empty"),
                ("invoice.exe.pdf", "%PDF-1.7"u8.ToArray(), "hides as a document"),
                ("big.txt", Encoding.ASCII.GetBytes(new string('a', 26 * 1024 * 1024)), "larger than 25 MB"),
            }
        )
        {
            using var refused = await UploadAsync(lead, seeded.Overdue, name, bytes);
            refused.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            var page = await Site.ParseAsync(refused);
            page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(why);
            page.QuerySelector("#evidence-file-error")!.TextContent.ShouldContain(why);
            page.QuerySelector<IHtmlInputElement>("#evidence-title")!.Value.ShouldBe("Audit");
            page.QuerySelector<IHtmlInputElement>("#evidence-speaksfrom")!.Value.ShouldBe("1 March 2027");
        }

        using var day = await UploadAsync(lead, seeded.Overdue, "audit.txt", "x"u8.ToArray(), from: "someday");
        (await Site.ParseAsync(day))
            .QuerySelector("#evidence-speaksfrom-error")!
            .TextContent.ShouldContain("Give a day");
        (await site.InDatabaseAsync(db => db.Set<EvidenceRecord>().CountAsync())).ShouldBe(0);
        using var taken = await UploadAsync(lead, seeded.Overdue, "../../evil/audit.txt", "Twenty cases"u8.ToArray());
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var id = await site.InDatabaseAsync(db => db.Set<EvidenceRecord>().Select(e => e.Id).SingleAsync());
        using var file = await lead.Client.GetAsync($"/evidence/{id}/versions/1/file");
        file.Content.Headers.ContentDisposition!.ToString()
            .ShouldBe("attachment; filename=audit.txt; filename*=UTF-8''audit.txt");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await file.Content.ReadAsStringAsync()).ShouldBe("Twenty cases");
        (await Text(await lead.Client.GetAsync($"/evidence/as-at?plan={seeded.Plan}&on=someday"))).ShouldContain(
            "Give a day"
        );
        (await lead.PageAsync($"/evidence/as-at?plan={seeded.Plan}&on=2100-01-01")).Body!.TextContent.ShouldContain(
            "1 of 2 actions"
        );
        (
            await lead.PageAsync($"/evidence/as-at?plan={Guid.NewGuid()}&on=2100-01-01", HttpStatusCode.NotFound)
        ).ShouldNotBeNull();
    }

    private static async Task<string> Text(HttpResponseMessage response) =>
        (await Site.ParseAsync(response)).Body!.TextContent;

    private static async Task<HttpResponseMessage> UploadAsync(
        Site site,
        Guid action,
        string name,
        byte[] bytes,
        string from = "1 March 2027"
    )
    {
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(bytes), "file", name },
            { new StringContent(await site.TokenAsync()), "__RequestVerificationToken" },
        };
        foreach (
            var (field, value) in new[]
            {
                ("title", "Audit"),
                ("kind", "File"),
                ("from", from),
                ("to", "31/3/2027"),
                ("shows", "Plans are made"),
            }
        )
        {
            content.Add(new StringContent(value), field);
        }

        return await site.Client.PostAsync($"/evidence/of/{action}?handler=Add", content);
    }
}
