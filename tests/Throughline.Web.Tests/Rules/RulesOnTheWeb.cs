using System.Net;
using System.Text;
using AngleSharp.Dom;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Testing;
using Throughline.Web.Pages.Rules;

namespace Throughline.Web.Tests.Rules;

[Trait("needs", "server")]
public sealed class RulesOnTheWeb
{
    private const string Paper =
        "Action plan after the review of Child B\n\nNo.\tAgency\tWotsit\tGaffer\tRAG\tBy when\n"
        + "1\tPolice\tBrief 40 officers on bruises in babies\tPriya Nair\tPurple\tMay 2027\n"
        + "2\tHousing\tFlag homes with a baby in the repairs list\tTom Hart\tGreen\tJune 2027\n"
        + "3\tHealth\tAudit 30 files of babies with bruises\tAnn Lee\tAmber\tJuly 2027\n";

    [Fact]
    public async Task Every_rule_is_listed_and_has_a_page_that_shows_what_it_asks_and_what_it_lets_be()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var list = await site.PageAsync(RuleLinks.Rules());
        foreach (var rule in AllRules.InOrder)
        {
            list.QuerySelector($"a[href='{RuleLinks.Rule(rule.Id)}']").ShouldNotBeNull(rule.Id);
            var page = await site.PageAsync(RuleLinks.Rule(rule.Id));
            page.QuerySelector("h1")!.TextContent.ShouldBe(rule.Sentence);
            page.QuerySelectorAll(".govuk-inset-text").Length.ShouldBeGreaterThan(0, rule.Id);
            page.QuerySelectorAll("p").Count(p => p.TextContent == "It asks nothing.").ShouldBe(2, rule.Id);
        }

        (await site.Client.GetAsync("/rules/TL000")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_rule_that_is_turned_off_says_so_on_its_page()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var form = await site.PageAsync(RuleLinks.RuleSettings());
        var values = form.QuerySelectorAll("form input, form textarea")
            .Where(e => e.GetAttribute("type") != "checkbox" || e.HasAttribute("checked"))
            .Select(e => (e.GetAttribute("name") ?? "", e.GetAttribute("value") ?? e.TextContent))
            .Where(v => v is not ("on", "TL101") && v.Item1 != "why" && v.Item1 != "__RequestVerificationToken");
        using var saved = await site.PostAsync(RuleLinks.RuleSettings(), [.. values, ("why", "Too loud")]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(RuleLinks.Rule("TL101"))).Body!.TextContent.ShouldContain("turned it off");
        (await site.PageAsync(RuleLinks.Rule("TL102"))).Body!.TextContent.ShouldContain("It is on.");
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_paper_that_is_read_after_own_words_were_saved_is_read_with_them(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        (await site.PageAsync(RuleLinks.OwnWords())).Body!.TextContent.ShouldContain("There are none yet.");
        using var saved = await site.PostAsync(
            RuleLinks.OwnWords(),
            ("version", "0"),
            ("headings", "Wotsit = Action\nGaffer = lead"),
            ("ratings", "Purple = complete"),
            ("agencies", "Quayside Housing = The Quay Crew; QH"),
            ("why", "Our own sheet")
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await site.PageAsync(RuleLinks.OwnWords(saved: true));
        page.QuerySelector("#headings")!.TextContent.ShouldContain("Gaffer = Lead");
        page.QuerySelector("#agencies")!.TextContent.ShouldContain("Quayside Housing = The Quay Crew; QH");
        page.Body!.TextContent.ShouldContain("by Tess Tester");

        var draft = (await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes(Paper)))[0];
        (await site.PageAsync(draft)).Body!.TextContent.ShouldContain("Complete");
    }

    [Fact]
    public async Task What_is_wrong_is_said_where_it_stands_and_what_was_typed_stays()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        foreach (
            var (field, typed, problem) in new[]
            {
                ("headings", "Wotsit", "with ="),
                ("headings", "Wotsit = Nonsense", "no column"),
                ("headings", "Wotsit = Action\nwotsit = Lead", "two things"),
                ("json", "{", "not of the form"),
            }
        )
        {
            using var answer = await site.PostAsync(
                RuleLinks.OwnWords(),
                ("version", "0"),
                (field, typed),
                ("why", "Our own sheet")
            );
            var page = await Site.ParseAsync(answer);
            page.QuerySelector($"#{field}-error")!.TextContent.ShouldContain(problem);
            page.QuerySelector($"#{field}")!.TextContent.Trim().ShouldBe(typed);
        }

        using var without = await site.PostAsync(
            RuleLinks.OwnWords(),
            ("version", "0"),
            ("headings", "Wotsit = Action")
        );
        (await Site.ParseAsync(without)).QuerySelector("#why-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_form_of_the_command_line_is_taken_too_and_others_may_not()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        using var saved = await site.PostAsync(
            RuleLinks.OwnWords(),
            ("version", "0"),
            ("json", """{"headers": {"Lead": ["Gaffer"]}, "agencies": [{"name": "QH", "aliases": ["the quay"]}]}"""),
            ("why", "From the file")
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(RuleLinks.OwnWords()))
            .QuerySelector("#headings")!
            .TextContent.ShouldContain("Gaffer = Lead");
        using var late = await site.PostAsync(RuleLinks.OwnWords(), ("version", "0"), ("why", "Late"));
        (await Site.ParseAsync(late)).Body!.TextContent.ShouldContain("Somebody else changed");
        await using var assurer = await site.AsAsync("Ada Assurer", null, Role.Assurer);
        (await assurer.Client.GetAsync(RuleLinks.OwnWords())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
