using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>A session that has ended does not cost what was typed: after signing in the form comes back, to its person alone.</summary>
[Trait("needs", "server")]
public sealed class WhatWasTypedComesBack
{
    private const string Page = "/reviews/new";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task In_the_form_after_signing_in_again_and_nothing_was_saved_meanwhile(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var before = await site.CountsAsync();
        var to = await SentTooLateAsync(site, Page, ("title", "What we learnt <b>& more</b>"));
        var signIn = await site.PageAsync("/sign-in?to=" + Uri.EscapeDataString(to));
        signIn.QuerySelector(".govuk-inset-text")!.TextContent.ShouldContain("kept for an hour");
        signIn.Body!.TextContent.ShouldNotContain("learnt");

        await SignInAsync(site, site.AccountId, to);
        var page = await site.PageAsync(to);
        page.QuerySelector("input[name=title]")!.GetAttribute("value").ShouldBe("What we learnt <b>& more</b>");
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("It was not saved");
        (await site.InDatabaseAsync(db => db.Set<Core.Reviews.Review>().CountAsync())).ShouldBe(0);
        before.ShouldNotBeNull();

        // Sent again it is saved, as if nothing had happened.
        using var sent = await site.PostAsync(
            page.Forms.Single(f => f.QuerySelector("input[name=title]") is not null).GetAttribute("action")
                is { Length: > 0 } a
                ? a
                : to,
            [.. FieldsOf(page.Forms.Single(f => f.QuerySelector("input[name=title]") is not null))]
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task To_nobody_else_and_sealed_in_the_database(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var to = await SentTooLateAsync(site, Page, ("title", "Words about a child"));
        var other = await site.AsAsync(Role.Coordinator);
        var theirs = await other.PageAsync(to);
        theirs.Body!.InnerHtml.ShouldNotContain("Words about a child");
        theirs.QuerySelector("main [role=alert]").ShouldBeNull();
        var row = await site.InDatabaseAsync(db => Task.FromResult(db.Set<KeptForm>().Single()));
        row.Sealed.ShouldNotContain("child");
        row.AccountId.ShouldBe(site.AccountId);
        (row.ExpiresAt - row.KeptAt).ShouldBe(TimeSpan.FromHours(1));

        await SignInAsync(site, site.AccountId, to);
        (await site.PageAsync(to)).Body!.InnerHtml.ShouldContain("Words about a child");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task For_an_hour_and_then_it_is_gone(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        var to = await SentTooLateAsync(site, Page, ("title", "Kept words"));
        clock.Advance(TimeSpan.FromMinutes(61));
        (await site.PageAsync("/sign-in?to=" + Uri.EscapeDataString(to)))
            .QuerySelector(".govuk-inset-text")
            .ShouldBeNull("nothing is promised that is not there");
        await SignInAsync(site, site.AccountId, to);
        (await site.PageAsync(to)).Body!.InnerHtml.ShouldNotContain("Kept words");
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeptForms>().SweepAsync(default);
        (await site.InDatabaseAsync(db => db.Set<KeptForm>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Not_where_its_person_may_no_longer_open_the_page()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ben = await site.AsAsync("Ben", null, Role.Coordinator);
        var to = await SentTooLateAsync(ben, Page, ("title", "Kept words"));
        await site.InDatabaseAsync(async db =>
        {
            db.Set<Account>().Single(a => a.Id == ben.AccountId).Roles = [Role.Reader];
            return await db.SaveChangesAsync();
        });
        await SignInAsync(ben, ben.AccountId, to);
        using var response = await ben.Client.GetAsync(to);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("Kept words");
    }

    [Fact]
    public async Task Not_of_strangers_nor_of_somebody_stopped_nor_from_a_form_that_was_shown_to_nobody()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var stranger = site.AsNobody();
        using var plain = await stranger.PostAsync(Page, ("title", "Kept words"));
        using var forged = await stranger.PostAsync(Page, ("title", "Kept words"), ("__who", "forged"));
        var ben = await site.AsAsync("Ben", null, Role.Coordinator);
        var fields = await FieldsOfPageAsync(ben, Page, ("title", "Kept words"));
        await site.InDatabaseAsync(async db =>
        {
            db.Set<Account>().Single(a => a.Id == ben.AccountId).Stopped = true;
            return await db.SaveChangesAsync();
        });
        await EndSessionsAsync(site, ben.AccountId);
        using var stopped = await ben.Client.PostAsync(Page, new FormUrlEncodedContent(fields));
        foreach (var response in (HttpResponseMessage[])[plain, forged, stopped])
        {
            response.Headers.Location!.ToString().ShouldBe("/sign-in?to=%2Freviews%2Fnew");
        }

        (await site.InDatabaseAsync(db => db.Set<KeptForm>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Without_passwords_codes_and_keys_ever()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        foreach (var page in (string[])["/account/password", "/account/confirm", "/account/passkeys"])
        {
            var who = (await site.PageAsync("/account")).QuerySelector("input[name=__who]")!.GetAttribute("value")!;
            await EndSessionsAsync(site, site.AccountId);
            using var response = await site.Client.PostAsync(
                page,
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__who"] = who,
                        ["password"] = "violet tractor",
                        ["name"] = "my key",
                        ["code"] = "123456",
                    }
                )
            );
            response.Headers.Location!.ToString().ShouldNotContain("kept", Case.Sensitive, page);
            await SignInAsync(site, site.AccountId, "/");
        }

        (await site.InDatabaseAsync(db => db.Set<KeptForm>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Where_a_file_was_chosen_its_name_is_said_and_the_words_are_there()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var page = $"/evidence/of/{ids["/evidence/of/{action}"]}";
        var fields = await FieldsOfPageAsync(site, page, ("Title", "The audit of March"));
        await EndSessionsAsync(site, site.AccountId);
        using var content = new MultipartFormDataContent();
        content.Add(new ByteArrayContent(new byte[200_000]), "File", "march.pdf");
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        using var sent = await site.Client.PostAsync(page + "?handler=Add", content);
        var to = To(sent);
        await SignInAsync(site, site.AccountId, to);
        (await site.PageAsync(to)).QuerySelector("main [role=alert]")!.TextContent.ShouldContain("march.pdf");
    }

    [Fact]
    public async Task When_it_was_open_for_so_long_that_its_token_holds_no_more_though_they_are_signed_in()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var fields = await FieldsOfPageAsync(site, Page, ("title", "Kept words"));
        fields["__RequestVerificationToken"] = "stale";
        using var response = await site.Client.PostAsync(Page, new FormUrlEncodedContent(fields));
        var back = response.Headers.Location!.ToString();
        back.ShouldStartWith(Page + "?kept=");
        (await site.PageAsync(back)).QuerySelector("input[name=title]")!.GetAttribute("value").ShouldBe("Kept words");

        // The same form sent by somebody else, who signed in at this browser since, keeps nothing and shows nothing.
        var other = await site.AsAsync(Role.Coordinator);
        using var others = await other.Client.PostAsync(Page, new FormUrlEncodedContent(fields));
        others.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.InDatabaseAsync(db => db.Set<KeptForm>().CountAsync())).ShouldBe(1);
    }

    /// <summary>Every form in the product that somebody types into, filled with something of its own.</summary>
    [Fact]
    public async Task From_every_form_of_every_page()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var (tried, lost) = (0, new List<string>());
        foreach (var address in await EveryAddress.PagesOfAsync(site, ids))
        {
            var page = await site.PageAsync(address);
            for (var n = 0; n < page.Forms.Length; n++)
            {
                if (!Type(page.Forms[n], address))
                {
                    continue;
                }

                tried++;
                var form = page.Forms[n];
                var typed = FieldsOf(form).ToList();
                await EndSessionsAsync(site, site.AccountId);
                using var request = new HttpRequestMessage(HttpMethod.Post, ActionOf(form, address));
                request.Content = new FormUrlEncodedContent(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
                request.Headers.Referrer = new Uri(site.Address, address);
                using var sent = await site.Client.SendAsync(request);
                var to = To(sent);
                await SignInAsync(site, site.AccountId, to);
                var back = await site.PageAsync(to);
                var there = back
                    .Forms.Where(f => ActionOf(f, address) == ActionOf(form, address))
                    .Select(f => FieldsOf(f).Where(Typed).ToList())
                    .ToList();
                if (!there.Exists(t => t.SequenceEqual(typed.Where(Typed))))
                {
                    lost.Add($"{address} {ActionOf(form, address)}: {string.Join(", ", typed.Where(Typed))}");
                }

                page = await site.PageAsync(address);
            }
        }

        lost.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(40);

        static bool Typed((string Name, string Value) field) => !field.Name.StartsWith("__", StringComparison.Ordinal);
    }

    /// <summary>Fills whatever can be typed or chosen.</summary>
    /// <returns>False for a form that nobody types into.</returns>
    private static bool Type(IHtmlFormElement form, string page)
    {
        var secret = form.QuerySelector("input[type=password], input[name=credential]") is not null;
        var typed = 0;
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlTextAreaElement area:
                    area.TextContent = $"Typed words {++typed}\non {page}";
                    break;
                case IHtmlInputElement { Type: "date" } day:
                    day.SetAttribute("value", $"2027-01-{++typed:00}");
                    break;
                case IHtmlInputElement { Type: "text" or "search" or "email" or "url" or "number" or "tel" } input:
                    input.SetAttribute("value", $"{++typed}");
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    box.IsChecked = !box.IsChecked;
                    break;
                case IHtmlSelectElement select when select.Options.Length > 0:
                    select.Options[^1].IsSelected = true;
                    break;
                default:
                    break;
            }
        }

        return form.Method == "post" && typed > 0 && !secret;
    }

    private static string ActionOf(IHtmlFormElement form, string page) =>
        (form.GetAttribute("action") is { Length: > 0 } action ? action : page).Split("&kept=")[0].Split("?kept=")[0];

    /// <summary>What a browser would send, without files.</summary>
    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlButtonElement:
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.TextContent);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                    {
                        yield return (name, option.Value);
                    }

                    break;
                default:
                    yield return (name, element.GetAttribute("value") ?? "");
                    break;
            }
        }
    }

    private static async Task<Dictionary<string, string>> FieldsOfPageAsync(
        Site site,
        string path,
        params (string Name, string Value)[] typed
    )
    {
        var page = await site.PageAsync(path);
        var form = page.Forms.First(f => f.Closest("main") is not null && f.Method == "post");
        var fields = FieldsOf(form).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <returns>Where the person is sent once they have signed in.</returns>
    private static async Task<string> SentTooLateAsync(
        Site site,
        string path,
        params (string Name, string Value)[] typed
    )
    {
        var fields = await FieldsOfPageAsync(site, path, typed);
        await EndSessionsAsync(site, site.AccountId);
        using var response = await site.Client.PostAsync(path, new FormUrlEncodedContent(fields));
        var to = To(response);
        to.ShouldStartWith(path + "?kept=");
        return to;
    }

    private static string To(HttpResponseMessage response)
    {
        var location = response.Headers.Location.ShouldNotBeNull().ToString();
        location.ShouldStartWith("/sign-in?to=");
        return Uri.UnescapeDataString(location["/sign-in?to=".Length..]);
    }

    private static async Task SignInAsync(Site site, Guid account, string to)
    {
        using var response = await site.PostAsync(await site.LinkAsync(account));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        to.ShouldNotBeEmpty();
    }

    private static async Task EndSessionsAsync(Site site, Guid account)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("test");
        await scope.ServiceProvider.GetRequiredService<Sessions>().RevokeAllAsync(account, null, default);
    }
}
