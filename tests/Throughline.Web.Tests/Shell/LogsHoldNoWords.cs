using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Throughline.Testing;
using Throughline.Web.Shell;

namespace Throughline.Web.Tests.Shell;

/// <summary>
/// Every address and every form is given marked words, with every log turned up as far as settings can, and the database
/// taken away in between: no line of any log holds them.
/// </summary>
[Trait("needs", "server")]
public sealed class LogsHoldNoWords
{
    private const string Mark = "zanzibarquill";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_walk_with_marked_words_leaves_none_of_them_in_any_log(Provider provider)
    {
        using var lines = new LoudLog();
        await using var site = await Site.OpenAsync(
            provider,
            settings: LoudLog.Settings,
            more: s => s.AddSingleton<ILoggerProvider>(lines)
        );
        var ids = await EveryAddress.SeedAsync(site);
        await WalkAsync(site, ids);
        await UploadAsync(site);
        await StrangersAsync(site);

        // Now everything that writes meets a database that refuses.
        await site.InDatabaseAsync(db =>
            db.Database.ExecuteSqlAsync($"ALTER TABLE chain_heads RENAME TO chain_heads_away")
        );
        var before = lines.Said.Count;
        using (
            var failed = await site.PostAsync(
                "/reviews/new",
                ("title", Mark),
                ("kind", "RapidReview"),
                ("summary", Mark)
            )
        )
        {
            ((int)failed.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
        }

        var said = lines.Said.ToList();
        said.Count.ShouldBeGreaterThan(before, "a fault is told");
        said.Skip(before).ShouldContain(l => l.Contains("reviews/new", StringComparison.Ordinal));
        said.Where(l => l.Contains(Mark, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        said.Where(l => l.Contains("SELECT", StringComparison.Ordinal)).ShouldBeEmpty("statements may hold words");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_fault_a_line_tells_the_kind_and_the_place_and_no_message(bool json)
    {
        var written = new StringWriter();
        var fault = Thrown();
        var entry = new LogEntry<string>(LogLevel.Error, "Part", new EventId(7), "It failed.", fault, (s, _) => s);
        new QuietLines(json, TimeProvider.System).Write(entry, null, written);
        var line = written.ToString();
        line.ShouldContain("It failed.");
        line.ShouldContain(nameof(FormatException));
        line.ShouldContain(nameof(InvalidOperationException));
        line.ShouldContain(nameof(Thrown));
        line.ShouldNotContain(Mark);
        if (json)
        {
            System
                .Text.Json.JsonDocument.Parse(line)
                .RootElement.GetProperty("message")
                .GetString()
                .ShouldBe("It failed.");
        }
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException(Mark, new FormatException($"“{Mark}” is no number"));
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }

    private static async Task WalkAsync(Site site, Dictionary<string, string> ids)
    {
        foreach (var (route, _) in EveryAddress.Routes(site).Where(r => r.Methods.Contains("GET")))
        {
            using var answer = await site.Client.GetAsync(
                $"{EveryAddress.Fill(route, ids)}?q={Mark}&from={Mark}&to={Mark}&agency={Mark}&handler={Mark}"
            );
        }

        foreach (var (route, handler) in await EveryAddress.HandlersAsync(site))
        {
            if (route is "/sign-out" || route.StartsWith("/erasure/{account", StringComparison.Ordinal))
            {
                continue;
            }

            string[] fields =
            [
                "title",
                "text",
                "name",
                "email",
                "words",
                "why",
                "summary",
                "question",
                "target",
                "version",
                "password",
                "kind",
                "rating",
                "from",
                "on",
            ];
            using var answer = await site.PostAsync(
                EveryAddress.Fill(route, ids) + (handler.Length == 0 ? "" : "?handler=" + handler),
                [.. fields.Select(f => (f, f == "email" ? $"{Mark}@{Mark}.example" : Mark))]
            );
        }
    }

    private static async Task UploadAsync(Site site)
    {
        using var paper = await site.UploadAsync(
            ($"{Mark}.txt", Encoding.UTF8.GetBytes($"Action plan\n{Mark}\n")),
            ($"{Mark}.pdf", Encoding.UTF8.GetBytes($"%PDF-1.7\n{Mark}\n")),
            ($"{Mark}.xlsx", Encoding.UTF8.GetBytes($"PK{Mark}"))
        );
        for (
            var i = 0;
            i < 200
                && await site.InDatabaseAsync(db =>
                    db.Set<Core.Intake.StoredReading>()
                        .AnyAsync(r =>
                            r.State == Core.Intake.ReadingState.Waiting || r.State == Core.Intake.ReadingState.Reading
                        )
                );
            i++
        )
        {
            await Task.Delay(100);
        }
    }

    private static async Task StrangersAsync(Site site)
    {
        var stranger = site.AsNobody();
        using var wrong = await stranger.PostAsync(
            "/sign-in?handler=Password",
            ("email", $"{Mark}@{Mark}.example"),
            ("password", Mark)
        );
        using var link = await stranger.Client.GetAsync($"/sign-in/link/{Mark}");
        using var broken = new StringContent($"{{\"text\": {Mark}", Encoding.UTF8, "application/json");
        using var api = await stranger.Client.PostAsync($"/api/v1/actions/{Guid.NewGuid()}/updates?q={Mark}", broken);
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/actions?after={Mark}");
        asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"tl_{Mark}");
        using var refused = await stranger.Client.SendAsync(asked);
    }
}
