using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Mail;
using Throughline.Testing;
using Throughline.Web.Tests.Access;

namespace Throughline.Web.Tests.Shell;

/// <summary>
/// Servers outside say in their refusals whom they refuse. With every log turned up, a line names the mail or the organisation
/// and the kind of trouble, and none of their words.
/// </summary>
public sealed class LogsHoldNoWordsOfOthers
{
    private const string Mark = "zanzibarquill";

    [Theory]
    [InlineData("550 5.1.1", "code 550")]
    [InlineData("450 4.2.1", "code 450")]
    [InlineData("554 5.7.1", "code 554")]
    [InlineData("what of", "Mails wait")]
    public async Task A_mail_server_that_quotes_the_address(string answer, string told)
    {
        using var lines = new LoudLog();
        using var server = new QuotingMailServer { Answer = answer };
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?>(LoudLog.Settings)
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = $"{server.Port}",
                ["Mail:Security"] = "None",
            },
            clock: clock,
            more: s => s.AddSingleton<ILoggerProvider>(lines)
        );
        var mail = Guid.CreateVersion7();
        await site.InDatabaseAsync(async db =>
        {
            db.Add(
                new OutboxMail
                {
                    Id = mail,
                    To = $"{Mark}@police.example",
                    Kind = "test",
                    Subject = Mark,
                    Text = Mark,
                    SendAfter = clock.GetUtcNow().UtcDateTime,
                }
            );
            return await db.SaveChangesAsync();
        });
        for (var i = 0; i < 200 && !lines.Said.Any(l => l.Contains(told, StringComparison.Ordinal)); i++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(50);
        }

        server.Refused.ShouldBeGreaterThan(0);
        var said = lines.Said.ToList();
        said.ShouldContain(l => l.Contains(told, StringComparison.Ordinal));
        if (told.StartsWith("code", StringComparison.Ordinal))
        {
            said.ShouldContain(l =>
                l.Contains(told, StringComparison.Ordinal) && l.Contains($"{mail}", StringComparison.Ordinal)
            );
        }

        said.Where(l => l.Contains(Mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        (await site.InDatabaseAsync(db => Task.FromResult(db.Set<OutboxMail>().Single(m => m.Id == mail))))
            .Failure.ShouldNotBeNull()
            .ShouldNotContain(Mark);
    }

    [Theory]
    [InlineData("error=access_denied&error_description={0}", "(OpenIdConnectProtocolException, access_denied)")]
    [InlineData(
        "error={0}&error_description={0}&error_uri=https://{0}.example",
        "(OpenIdConnectProtocolException, other)"
    )]
    [InlineData("code={0}", "(OpenIdConnectProtocolException, invalid_grant)")]
    [InlineData("code={0}&iss={0}", "police failed (")]
    public async Task An_organisations_server_that_says_who_may_not_come_in(string answer, string told)
    {
        using var lines = new LoudLog();
        await using var police = await OrganisationServer.StartAsync();
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: LoudLog.Settings.Concat(police.Settings).ToDictionary(),
            more: s => s.AddSingleton<ILoggerProvider>(lines)
        );
        var browser = site.AsNobody();
        var button = (await browser.PageAsync("/sign-in"))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "Sign in with Marrowdale Police");
        using var asked = await browser.Client.GetAsync(button.GetAttribute("href"));
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.Headers.Location!.Query)["state"];
        var query = string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, Mark);
        using var back = await browser.Client.GetAsync(
            $"/sign-in/organisation/police?{query}&state={Uri.EscapeDataString(state.ToString())}"
        );
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        back.Headers.Location!.ToString().ShouldContain("organisation=failed");

        // A stranger's link comes with words of theirs and no state of ours.
        using var forged = await browser.Client.GetAsync(
            $"/sign-in/organisation/police?error={Mark}&error_description={Mark}&state={Mark}"
        );
        var said = lines.Said.ToList();
        said.ShouldContain(l => l.Contains(told, StringComparison.Ordinal));
        said.Where(l => l.Contains(Mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
