using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Testing;

namespace Throughline.Web.Tests.Plans;

/// <summary>A plan is made by hand and kept, on pages as a browser without script sends them.</summary>
[Trait("needs", "server")]
public sealed class PlansByHandOnTheWeb
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task From_a_review_to_a_closed_action_every_step_has_its_page(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (recommendation, action) = await MakeAsync(site);
        (await site.PageAsync(recommendation)).Body!.TextContent.ShouldContain("Nobody asked the child.");

        await StepAsync(site, $"{action}/target", ("target", "June 2027"), ("why", "The system is late."));
        await StepAsync(
            site,
            $"{action}/extension",
            ("decision", "agree"),
            ("decidedBy", "Partnership board"),
            ("words", "Agreed once.")
        );
        await StepAsync(site, $"{action}/rating", ("rating", "Complete"), ("why", "It is in use."));
        var page = await site.PageAsync(action);
        page.Body!.TextContent.ShouldContain("moved once, 91 days later than first promised");

        var refused = await PostAsync(site, At("/closing", action) + "/close", ("why", "Done."));
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        var form = await Site.ParseAsync(refused);
        form.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#without");
        form.QuerySelector<IHtmlTextAreaElement>("#why")!.Value.ShouldBe("Done.", "what was typed is kept");
        await StepAsync(
            site,
            At("/closing", action) + "/close",
            ("why", "Done."),
            ("without", "The service was closed.")
        );
        await StepAsync(site, At("/closing", action) + "/sign-off", ("decision", "agree"), ("why", "Seen."));
        (await site.PageAsync(action)).Body!.TextContent.ShouldContain("The service was closed.");
        await StepAsync(site, At("/closing", action) + "/held", ("held", "no"), ("words", "It was not used."));
        (await site.InDatabaseAsync(db => db.Set<PlanAction>().Select(a => a.Closure).SingleAsync())).ShouldBe(
            ClosureStage.Open
        );
        var thread = (await site.PageAsync(recommendation)).Body!.TextContent;
        thread.ShouldContain("It did not hold, and is open again");
        thread.ShouldContain("Without evidence or an outcome, because: The service was closed.");
    }

    [Fact]
    public async Task The_second_of_two_who_change_an_action_sees_both_texts_and_chooses()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var (_, action) = await MakeAsync(site);
        var form = await FormAsync(site, $"{action}/voice");
        await StepAsync(site, $"{action}/voice", ("voice", "They want to be asked."));
        form["voice"] = "They want one person to talk to.";
        using var second = await site.Client.PostAsync($"{action}/voice", new FormUrlEncodedContent(form));
        var page = await Site.ParseAsync(second);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Somebody else changed this");
        page.QuerySelector<IHtmlTextAreaElement>("#voice")!.Value.ShouldBe("They want one person to talk to.");
        page.QuerySelector(".tl-theirs")!.TextContent.ShouldContain("They want to be asked.");
        form["version"] = page.QuerySelector<IHtmlInputElement>("input[name=version]")!.Value;
        using var again = await site.Client.PostAsync($"{action}/voice", new FormUrlEncodedContent(form));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InDatabaseAsync(db => db.Set<PlanAction>().Select(a => a.ChildrensVoice).SingleAsync())).ShouldBe(
            "They want one person to talk to."
        );
    }

    [Fact]
    public async Task A_silent_agency_and_an_agency_that_is_not_named_stand_in_the_thread()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var (recommendation, _) = await MakeAsync(site);
        await StepAsync(
            site,
            At("/recommendations", recommendation) + "/answers/new",
            ("agency", "Hospital trust"),
            ("text", "Update pending")
        );
        await StepAsync(
            site,
            At("/recommendations", recommendation) + "/answers/new",
            ("agency", "Schools"),
            ("text", "")
        );
        var plan = await site.InDatabaseAsync(db => db.Set<Plan>().Select(p => p.Id).SingleAsync());
        await StepAsync(site, $"/plans/{plan}/recommendations/new", ("text", "Write it down."));
        var other = await site.InDatabaseAsync(db =>
            db.Set<Recommendation>().Where(r => r.Text == "Write it down.").Select(r => r.Id).SingleAsync()
        );
        var thread = await site.PageAsync(recommendation);
        thread
            .QuerySelectorAll(".tl-knot--silent .tl-silent")
            .Select(s => s.TextContent)
            .ShouldBe(["Silent: has not answered", "Silent: “Update pending”", "Silent: has not answered"]);
        (await site.PageAsync($"/threads/{other}"))
            .QuerySelector("#others")!
            .ParentElement!.TextContent.ShouldContain("Hospital trust, Police, Schools");
    }

    [Fact]
    public async Task The_agencys_lead_is_offered_what_they_may_do_and_a_reader_nothing()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var (_, action) = await MakeAsync(site);
        var agency = await site.InDatabaseAsync(db => db.Set<PlanAction>().Select(a => a.AgencyId).SingleAsync());
        var lead = await site.AsAsync(Role.AgencyLead, agency);
        (await lead.PageAsync(action))
            .QuerySelectorAll(".tl-next a")
            .Select(a => a.TextContent)
            .ShouldBe([
                "Ask for a new target date",
                "Add a measure",
                "Say when it is next audited",
                "Write what children said",
                "Propose closure",
            ]);
        var reader = await site.AsAsync(Role.Reader);
        (await reader.PageAsync(action)).QuerySelectorAll(".tl-next a").ShouldBeEmpty();
        await reader.PageAsync($"{action}/target", HttpStatusCode.Forbidden);
    }

    /// <summary>
    /// A review, its plan, a finding, a recommendation, the police's answer and one action; gives the addresses of the
    /// last three's thread and action.
    /// </summary>
    internal static async Task<(string Recommendation, string Action)> MakeAsync(Site site)
    {
        var review = await StepAsync(
            site,
            "/reviews/new",
            ("title", "Rapid review 7"),
            ("kind", "RapidReview"),
            ("published", "1 May 2026")
        );
        var ratings = await StepAsync(
            site,
            $"/plans/new?review={review.Split('/')[^1]}",
            ("title", "Plan after rapid review 7"),
            ("legend", "rag-complete")
        );
        var plan = ratings[..^"/ratings".Length];
        var next = await StepAsync(site, $"{plan}/findings/new", ("text", "Nobody asked the child."));
        var recommendation = await StepAsync(site, next, ("text", "Ask in every assessment."), ("number", "1"));
        await StepAsync(
            site,
            At("/recommendations", recommendation) + "/answers/new",
            ("agency", "Police"),
            ("text", "Agreed.")
        );
        var response = await site.InDatabaseAsync(db => db.Set<Response>().Select(r => r.Id).SingleAsync());
        await StepAsync(
            site,
            At("/recommendations", recommendation) + $"/answers/{response}/actions/new",
            ("text", "Change the form."),
            ("target", "31 March 2027"),
            ("rating", "G")
        );
        return (
            recommendation,
            $"/actions/{await site.InDatabaseAsync(db => db.Set<PlanAction>().Select(a => a.Id).SingleAsync())}"
        );
    }

    /// <summary>Where another capability shows the same thing.</summary>
    internal static string At(string folder, string address) => $"{folder}/{address.Split('/')[^1]}";

    /// <summary>Sends the page's own form and expects to be led on.</summary>
    private static async Task<string> StepAsync(Site site, string path, params (string Name, string Value)[] values)
    {
        using var response = await PostAsync(site, path, values);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException(
                $"{path}: {response.StatusCode} "
                    + $"{(await Site.ParseAsync(response)).QuerySelector("[role=alert]")?.TextContent}"
            );
        }

        return response.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(
        Site site,
        string path,
        params (string Name, string Value)[] values
    )
    {
        var form = await FormAsync(site, path);
        foreach (var (name, value) in values)
        {
            form[name] = value;
        }

        return await site.Client.PostAsync(path, new FormUrlEncodedContent(form));
    }

    private static async Task<Dictionary<string, string>> FormAsync(Site site, string path)
    {
        var form = (await site.PageAsync(path)).Forms.First(f => f.Method == "post" && f.Closest("main") is not null);
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Name is not null && i.Type is not ("radio" or "checkbox"))
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
