using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Intake;

/// <summary>From the paper to the plan through the web host, without script, on both databases.</summary>
[Trait("needs", "server")]
public sealed class PackToPlan
{
    private static readonly byte[] Pack = WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack());
    private static readonly byte[] Broken = TextPaper.Write(Layouts.BrokenPages());

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_pack_is_read_reviewed_and_accepted_and_each_row_leads_to_its_source(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var draft = (await site.ReadAsync("marrowdale.docx", Pack)).ShouldHaveSingleItem();
        var review = await site.PageAsync(draft);
        review.QuerySelector("h1")!.TextContent.ShouldContain("Child Bracken");
        review.QuerySelectorAll("article.tl-row").Length.ShouldBeGreaterThan(5);

        var plan = await site.AcceptAsync(draft);
        var page = await site.PageAsync(plan);
        page.QuerySelectorAll("article.tl-row:not(.tl-paper)").Length.ShouldBe(50);
        (await site.PageAsync(plan + "?part=2")).QuerySelectorAll("article.tl-row:not(.tl-paper)").Length.ShouldBe(22);
        page.QuerySelector("h2")!.TextContent.ShouldContain("Finding 1");

        var police = await site.PageAsync(
            $"{plan}?agency={page.QuerySelectorAll("#agency option").Single(o => o.TextContent == "Northfold Police").GetAttribute("value")}&rating=G"
        );
        police.QuerySelectorAll("article.tl-row").Length.ShouldBeInRange(1, 9);
        police
            .QuerySelectorAll(".tl-answer .govuk-heading-s")
            .ShouldAllBe(h => h.TextContent.Contains("Northfold Police"));
        (await site.PageAsync(await site.AskedAsync(plan, "paediatric discharge")))
            .QuerySelectorAll("article.tl-row")
            .Length.ShouldBeInRange(1, 30);
        (await site.PageAsync(await site.AskedAsync(plan, "nothing-like-this"))).Body!.TextContent.ShouldContain(
            "Nothing in the plan matches"
        );

        var source = await site.PageAsync(
            page.QuerySelector("article a[href^='/plans/source/']")!.GetAttribute("href")!
        );
        source.QuerySelectorAll(".tl-lit").Length.ShouldBeGreaterThan(0);

        // What was accepted is not reviewed again; the draft's address leads to the plan.
        using var again = await site.Client.GetAsync(draft);
        again.Headers.Location!.ToString().ShouldBe(plan);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Rows_are_put_right_split_merged_left_out_and_taken_back_and_every_change_can_be_undone(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var draft = (await site.ReadAsync("broken.txt", Broken)).ShouldHaveSingleItem();
        var rows = (await site.PageAsync(draft))
            .QuerySelectorAll("article a[href*='/rows/']")
            .Select(a => a.GetAttribute("href")!)
            .ToList();

        (await site.SendAsync(rows[0], "Save", ("field.Lead", "DI Arden"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await site.PageAsync(draft)).QuerySelector("article.tl-row")!.TextContent.ShouldContain("DI Arden");

        (await site.SendAsync(rows[0], "LeaveOut")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.SendAsync(rows[0], "LeaveOut", ("reason", "It is said twice."))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await site.PageAsync(draft)).QuerySelector("article.tl-row")!.TextContent.ShouldContain("It is said twice.");
        (await site.SendAsync(rows[0], "Restore")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var count = (await site.PageAsync(draft)).QuerySelector(".tl-accept")!.TextContent;
        (await site.SendAsync(rows[0], "Merge")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(draft)).QuerySelector(".tl-accept")!.TextContent.ShouldNotBe(count);
        (await site.SendAsync(draft, "Undo")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(draft)).QuerySelector(".tl-accept")!.TextContent.ShouldBe(count);

        var action = (await site.PageAsync(rows[0])).QuerySelector("[name='field.Action']")!.TextContent;
        var later = action.Split(' ')[1];
        (await site.SendAsync(rows[0], "Split", ("field", "Action"), ("from", later))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await site.PageAsync(draft)).QuerySelector(".tl-accept")!.TextContent.ShouldContain("8 rows");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_a_column_means_can_be_changed_for_the_whole_plan_and_the_rows_follow(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var draft = (await site.ReadAsync("tracker.docx", WordPaper.Write(Trackers.Tracker()))).ShouldHaveSingleItem();
        var before = await site.PageAsync(draft);
        var column = before
            .QuerySelectorAll(".tl-columns details")
            .First(o => o.QuerySelector("summary strong")!.TextContent == "Response")
            .QuerySelector("input[name=column]")!
            .GetAttribute("value")!;
        (
            await site.SendAsync(draft, "Rule", ("column", column), ("meaning", "Update"), ("whole", "true"))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = await site.PageAsync(draft);
        after
            .QuerySelector(".tl-said")!
            .TextContent.ShouldBe(
                $"Column {int.Parse(column.Split('.')[1], CultureInfo.InvariantCulture) + 1} now means Update, "
                    + $"everywhere in the plan: {after.QuerySelectorAll("article.tl-row").Length} rows changed."
            );
        (await site.PageAsync(draft)).QuerySelector(".tl-said").ShouldBeNull();
        after.QuerySelectorAll("article dt").Select(d => d.TextContent).ShouldContain("Update");
        after.QuerySelectorAll("article dt").Select(d => d.TextContent).ShouldNotContain("Response");
        (await site.SendAsync(draft, "Rule", ("column", "x"), ("meaning", "Update"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await site.SendAsync(draft, "Unrule")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(draft))
            .QuerySelectorAll("article dt")
            .Select(d => d.TextContent)
            .ShouldContain("Response");
    }

    [Theory, InlineData("struck.docx"), InlineData("struck.xlsx")]
    public async Task A_row_that_is_struck_through_is_shown_as_withdrawn_in_the_review_and_in_the_plan(string name)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (
            await site.ReadAsync(
                name,
                name.EndsWith("docx", StringComparison.Ordinal)
                    ? WordPaper.Write(Trackers.Struck())
                    : SpreadsheetPaper.Write(Trackers.Struck())
            )
        ).ShouldHaveSingleItem();
        var row = (await site.PageAsync(draft))
            .QuerySelectorAll("article.tl-row")
            .Where(a => a.TextContent.Contains("withdrawn", StringComparison.OrdinalIgnoreCase))
            .ShouldHaveSingleItem();
        row.TextContent.ShouldContain("civic centre");
        (await site.PageAsync(row.QuerySelector("a[href*='/rows/']")!.GetAttribute("href")!))
            .QuerySelector(".tl-source .tl-lit s")!
            .TextContent.ShouldContain("2");
        var plan = await site.PageAsync(await site.AcceptAsync(draft));
        plan.QuerySelectorAll("article.tl-row")
            .Where(a => a.TextContent.Contains("Withdrawn", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("civic centre");
    }

    [Fact]
    public async Task A_document_whose_lines_are_labelled_as_a_plan_and_stand_in_no_table_says_so()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (
            await site.ReadAsync(
                "lines.txt",
                "Action: ring the family first.\nLead officer: Complaints Manager\nBy when: May 2027\nRAG: Green\n"u8.ToArray()
            )
        ).ShouldBeEmpty();
        var id = await site.InDatabaseAsync(db => Task.FromResult(db.Set<StoredReading>().Single().Id));
        (await site.PageAsync($"/intake/readings/{id}")).Body!.TextContent.ShouldContain("stands in no table");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_same_file_says_that_it_was_read_before_and_is_read_again_only_when_asked(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var plan = await site.AcceptAsync((await site.ReadAsync("one.txt", Broken))[0]);
        using var second = await site.UploadAsync(("two.txt", Broken));
        var page = await Site.ParseAsync(second);
        page.Body!.TextContent.ShouldContain("You have read this same file before");
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldContain(plan);
        (await site.CountsAsync()).ShouldStartWith("1 documents, 1 readings");
        var form = page.Forms.First(f => f.GetAttribute("action")!.Contains("Again", StringComparison.Ordinal));
        using var again = await site.Client.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["document"] = form.QuerySelector("input[name=document]")!.GetAttribute("value")!,
                    ["__RequestVerificationToken"] = Site.Token(page),
                }
            )
        );
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.CountsAsync()).ShouldStartWith("1 documents, 2 readings");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_people_who_change_the_same_reading_the_second_is_told_and_nothing_is_lost(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var draft = (await site.ReadAsync("broken.txt", Broken))[0];
        var row = (await site.PageAsync(draft)).QuerySelector("article a[href*='/rows/']")!.GetAttribute("href")!;
        var first = await site.PageAsync(row);
        (await site.SendAsync(row, "Save", ("field.Lead", "The other person"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );

        using var late = await site.Client.PostAsync(
            row + "?handler=Save",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["version"] = first.QuerySelector("input[name=version]")!.GetAttribute("value")!,
                    ["field.Lead"] = "Me, too late",
                    ["__RequestVerificationToken"] = Site.Token(first),
                }
            )
        );
        var page = await Site.ParseAsync(late);
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Somebody else changed");
        page.QuerySelector("[name='field.Lead']")!.GetAttribute("value").ShouldBe("Me, too late");
        (await site.PageAsync(draft)).Body!.TextContent.ShouldContain("The other person");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Several_files_are_taken_at_once_and_a_bad_one_among_them_harms_none(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        using var response = await site.UploadAsync(
            ("broken.txt", Broken),
            ("photo.docx", [0x89, .. "PNG"u8]),
            ("empty.pdf", []),
            ("marrowdale.docx", Pack)
        );
        var text = (await Site.ParseAsync(response)).Body!.TextContent;
        text.ShouldContain("This is a picture");
        text.ShouldContain("The file is empty");
        (await site.CountsAsync()).ShouldStartWith("2 documents, 2 readings");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_file_that_is_refused_or_a_form_without_its_token_leaves_all_data_as_it_was(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var draft = (await site.ReadAsync("broken.txt", Broken))[0];
        var before = await site.CountsAsync();
        using (var refused = await site.UploadAsync(("x.docx", [0x89, .. "PNG\r\n and more"u8])))
        {
            (await refused.Content.ReadAsStringAsync()).ShouldContain("This is a picture");
        }

        using (var none = await site.UploadAsync())
        {
            (await none.Content.ReadAsStringAsync()).ShouldContain("Choose a file to read");
        }

        using (
            var forged = await site.Client.PostAsync(
                draft + "?handler=Accept",
                new FormUrlEncodedContent(new Dictionary<string, string> { ["version"] = "1" })
            )
        )
        {
            forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await site.CountsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_told_on_its_reading_and_no_plan_comes_of_it()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (await site.ReadAsync("x.docx", Pack[..300])).ShouldBeEmpty();
        var reading = await site.InDatabaseAsync(db => Task.FromResult(db.Set<StoredReading>().Single()));
        reading.Failure.ShouldNotBeNull().ShouldContain("damaged or was cut short");
        (await site.PageAsync($"/intake/readings/{reading.Id}")).Body!.TextContent.ShouldContain(reading.Failure);
    }

    [Fact]
    public async Task Whatever_a_file_is_called_or_says_it_is_shown_as_words()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        const string hostile = "<script>alert(1)</script>";
        var text = $"Recommendation\tAction\tRAG\tLead\n{hostile}\t=HYPERLINK(\"http://x\")\tG\tDN\n";
        var draft = (await site.ReadAsync("<img src=x onerror=alert(1)>.txt", Encoding.UTF8.GetBytes(text)))[0];
        var html = await site.Client.GetStringAsync(draft);
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<img src=x");
        (await site.PageAsync(draft)).Body!.TextContent.ShouldContain(hostile);
        var plan = await site.AcceptAsync(draft);
        (await site.Client.GetStringAsync(plan)).ShouldNotContain("<script>alert");
        var page = await site.PageAsync(plan);
        (
            await site.Client.GetStringAsync(page.QuerySelector("a[href^='/plans/source/']")!.GetAttribute("href"))
        ).ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task A_stored_file_comes_back_as_it_was_and_only_as_a_download()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        await site.ReadAsync("marrowdale.docx", Pack);
        var id = await site.InDatabaseAsync(db => Task.FromResult(db.Set<StoredDocument>().Single().Id));
        using var response = await site.Client.GetAsync($"/documents/{id}/file");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Pack);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Pages_forbid_script_and_frames_of_others_and_name_no_server()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        using var response = await site.Client.GetAsync("/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.Contains("Server").ShouldBeFalse();
        using var other = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        (await site.Client.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
