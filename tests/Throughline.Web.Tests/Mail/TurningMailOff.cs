using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Mail;
using Throughline.Testing;

namespace Throughline.Web.Tests.Mail;

/// <summary>
/// Turning mail off from a mail: in one click by the mail program (RFC 8058), or on a page that asks first.
/// </summary>
[Trait("needs", "server")]
public sealed class TurningMailOff
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task One_click_needs_neither_sign_in_nor_a_form_and_following_the_link_only_asks(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var address =
            "/mail/unsubscribe/"
            + site.Services.GetRequiredService<Unsubscribing>().TokenFor(new(site.AccountId, MailKind.UpdateSubmitted));
        var nobody = site.AsNobody();
        var page = await nobody.PageAsync(address);
        (await UnwantedAsync(site)).ShouldBeEmpty();
        page.Forms.Single(f => f.GetAttribute("action") == address).Method.ShouldBe("post");

        // What a mail program sends: no cookie, no token, one field.
        using var done = await nobody.Client.PostAsync(
            address,
            new FormUrlEncodedContent(new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" })
        );
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await nobody.PageAsync(done.Headers.Location!.ToString()))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Turned off");
        (await UnwantedAsync(site)).ShouldBe([MailKind.UpdateSubmitted]);

        using var forged = await nobody.Client.PostAsync(address[..^4] + "0000", new FormUrlEncodedContent([]));
        forged.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Preferences_are_kept_and_shown_again(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var page = await site.PageAsync("/mail/preferences");
        page.QuerySelectorAll("input[name=wanted]").OfType<IHtmlInputElement>().ShouldAllBe(i => i.IsChecked);
        using var saved = await site.Client.PostAsync(
            "/mail/preferences",
            new FormUrlEncodedContent([
                new("__RequestVerificationToken", Site.Token(page)),
                new("digest", "168"),
                new("wanted", nameof(MailKind.CycleReminder)),
                new("wanted", nameof(MailKind.CycleChanged)),
            ])
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await site.PageAsync("/mail/preferences");
        again
            .QuerySelectorAll("input[name=wanted]")
            .OfType<IHtmlInputElement>()
            .Where(i => i.IsChecked)
            .Select(i => i.Value)
            .ShouldBe([nameof(MailKind.CycleReminder), nameof(MailKind.CycleChanged)]);
        again
            .QuerySelectorAll("input[name=digest]")
            .OfType<IHtmlInputElement>()
            .Single(i => i.IsChecked)
            .Value.ShouldBe("168");
    }

    [Fact]
    public async Task Every_page_that_a_mail_can_point_to_is_there()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var routes = EveryAddress.Routes(site).Select(r => r.Route).ToList();
        foreach (
            var link in (string[])
                [
                    "/cycles/{cycle}",
                    "/snapshots/{snapshot}",
                    "/plans/{id}",
                    "/mail/preferences",
                    "/mail/unsubscribe/{token}",
                ]
        )
        {
            routes.ShouldContain(link);
        }
    }

    private static Task<IReadOnlySet<MailKind>> UnwantedAsync(Site site) =>
        site.InDatabaseAsync(db =>
            Task.FromResult(MailPreferences.UnwantedOf(db.Set<Account>().Single(a => a.Id == site.AccountId)))
        );
}
