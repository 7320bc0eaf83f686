using System.Net;
using AngleSharp.Html.Dom;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Privacy.Words;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Privacy;

/// <summary>From the paper that names a child to the pages that no longer do: one asks, another decides.</summary>
[Trait("needs", "server")]
public sealed class WordsAreTakenOutByTwoPeople
{
    private const string Name = "Zebedee Quillfeather";

    private static readonly byte[] Paper =
        "**Action plan: the school**\n\nRecommendation\tAgency\tAction\tLead\nListen\tPolice\tSpeak with Zebedee Quillfeather at school\tDN\nListen more\tPolice\tWrite it down\tDN\n"u8.ToArray();

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task From_the_paper_that_names_a_child_to_pages_that_no_longer_do(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        await site.AcceptAsync((await site.ReadAsync("school.txt", Paper))[0]);
        var (action, document, reading) = await site.InDatabaseAsync(db =>
            Task.FromResult(
                (
                    db.Set<PlanAction>().First(a => a.Text!.Contains(Name)).Id,
                    db.Set<StoredDocument>().Single().Id,
                    db.Set<StoredReading>().Single().Id
                )
            )
        );
        (await site.PageAsync(await site.AskedAsync("/search", "Quillfeather")))
            .QuerySelectorAll("mark")
            .ShouldNotBeEmpty();
        (await site.PageAsync($"/plans/source/{action}")).Body!.TextContent.ShouldContain("Quillfeather");

        // Somebody looks: nothing is kept, and nothing stands in an address.
        var looked = await LookAsync(site, Name);
        looked.QuerySelector("table")!.TextContent.ShouldContain("Actions");
        looked.Body!.TextContent.ShouldContain("Speak with [words taken out] at school");
        var file = (IHtmlInputElement)looked.QuerySelector("input[name=files]").ShouldNotBeNull();
        file.Value.ShouldBe($"Document:{document}");
        foreach (var link in looked.QuerySelectorAll("a[href], form[action], button[formaction]"))
        {
            $"{link.GetAttribute("href")}{link.GetAttribute("action")}{link.GetAttribute("formaction")}".ShouldNotContain(
                "Quillfeather",
                Case.Insensitive
            );
        }

        (await site.InDatabaseAsync(db => Task.FromResult(db.Set<WordsErasure>().Count()))).ShouldBe(0);

        // And asks, with the paper.
        using (var refused = await AskAsync(site, "Zebedee  Quillfeather's mother asked", file.Value))
        {
            var page = await Site.ParseAsync(refused);
            page.QuerySelector("#reason-error")!.TextContent.ShouldContain("without the words");
            page.QuerySelectorAll("input[name=files]:checked").Length.ShouldBe(1);
        }

        using var asked = await AskAsync(site, "The family asked for it", file.Value);
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var request = asked.Headers.Location!.ToString();
        request.ShouldStartWith("/erasure/words/");
        var own = await site.PageAsync(request);
        own.Body!.TextContent.ShouldContain("Somebody else decides");
        own.QuerySelector("input[name=yes]").ShouldBeNull();
        using (var alone = await DecideAsync(site, request, "true"))
        {
            alone.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "one person cannot do both");
        }

        // A second person looks and decides.
        var admin = await site.AsAsync(Role.Administrator);
        var seen = await admin.PageAsync(request);
        seen.Body!.TextContent.ShouldContain(Name);
        seen.Body.TextContent.ShouldContain("not yours to read", Case.Sensitive, "an administrator reads no papers");
        using (var unsaid = await DecideAsync(admin, request, ""))
        {
            (await Site.ParseAsync(unsaid)).Body!.TextContent.ShouldContain("Choose whether they are to go.");
        }

        using (var decided = await DecideAsync(admin, request, "true"))
        {
            decided.Headers.Location!.ToString().ShouldBe(request);
        }

        await GoneAsync(site, admin, request, action, document, reading);
    }

    [Fact]
    public async Task Agencies_and_others_find_no_link_and_no_page()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        foreach (var role in (Role[])[Role.AgencyLead, Role.Assurer, Role.Reader])
        {
            var other = await site.AsAsync(role);
            (await other.PageAsync("/")).QuerySelector("a[href='/erasure/words']").ShouldBeNull();
            (await other.Client.GetAsync("/erasure/words")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await site.PageAsync("/")).QuerySelector("a[href='/erasure/words']").ShouldNotBeNull();
    }

    private static async Task GoneAsync(Site site, Site admin, string request, Guid action, Guid document, Guid reading)
    {
        var done = await admin.PageAsync(request);
        done.Body!.TextContent.ShouldContain("Where they stood");
        done.Body.TextContent.ShouldContain("Every backup made before");
        var search = await site.PageAsync(await site.AskedAsync("/search", "Quillfeather"));
        search.QuerySelectorAll("mark").ShouldBeEmpty();
        var pages = new[]
        {
            request,
            "/erasure/words",
            $"/plans/source/{action}",
            $"/documents/{document}",
            $"/actions/{action}",
            $"/history/action/{action}",
            $"/intake/readings/{reading}",
        };
        foreach (var page in pages)
        {
            (await site.PageAsync(page)).DocumentElement.OuterHtml.ShouldNotContain(
                "Quillfeather",
                Case.Insensitive,
                page
            );
        }

        foreach (var page in pages[2..4])
        {
            (await site.PageAsync(page)).Body!.TextContent.ShouldContain(
                "The file was taken out on",
                Case.Sensitive,
                page
            );
        }

        (await site.Client.GetAsync($"/documents/{document}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IHtmlDocument> LookAsync(Site site, string words)
    {
        using var answer = await site.PostAsync("/erasure/words/ask?handler=Look", ("words", words));
        return await Site.ParseAsync(answer);
    }

    private static Task<HttpResponseMessage> AskAsync(Site site, string reason, string file) =>
        site.PostAsync("/erasure/words/ask", ("words", Name), ("reason", reason), ("files", file));

    private static async Task<HttpResponseMessage> DecideAsync(Site site, string request, string yes)
    {
        var version = (await site.PageAsync(request)).QuerySelector("input[name=version]")!.GetAttribute("value")!;
        (string, string)[] said = [("version", version), ("why", "It names a child")];
        return await site.PostAsync(request, yes.Length > 0 ? [.. said, ("yes", yes)] : said);
    }
}
