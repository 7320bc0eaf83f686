using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Load;

/// <summary>
/// People who are signed in by one-time links and go about their work: 30 % plan pages, 25 % my agency, 15 % overviews,
/// 20 % search, 5 % threads, 5 % writes.
/// </summary>
internal sealed class Visitors
{
    private static readonly string[] Searched =
    [
        "supervision",
        "escalation protocol",
        "neglect toolkit",
        "\"voice of the child\"",
        "dip sample",
        "chronologies",
        "thresholds",
        "foster carers",
    ];

    private readonly List<Visitor> _agencyLeads = [];
    private readonly List<Visitor> _readers = [];
    private readonly ConcurrentBag<string> _acknowledged = [];
    private Guid[] _plans = [];
    private Guid[] _recommendations = [];

    /// <summary>Makes a link for each of some people, as an administrator would, and signs them in over HTTP.</summary>
    public static async Task<Visitors> SignInAsync(string database, string[] addresses, int count)
    {
        await using var db = Database.Open(database);
        var visitors = new Visitors
        {
            _plans = await db.Set<Plan>().OrderBy(p => p.CreatedAt).Select(p => p.Id).Take(2000).ToArrayAsync(),
            _recommendations = await db.Set<Recommendation>()
                .OrderBy(r => r.Id)
                .Select(r => r.Id)
                .Take(2000)
                .ToArrayAsync(),
        };
        var accounts = await db.Set<Account>().OrderBy(a => a.UserName).Take(count).ToListAsync();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var secrets = accounts.Select(a => (Account: a, Secret: Secret.New())).ToList();
        db.Set<SignInLink>()
            .AddRange(
                secrets.Select(s => new SignInLink
                {
                    AccountId = s.Account.Id,
                    TokenHash = Secret.HashOf(s.Secret),
                    ExpiresAt = now.AddHours(1),
                })
            );
        await db.SaveChangesAsync();
        foreach (var (account, secret) in secrets)
        {
            var visitor = await Visitor.SignInAsync(
                addresses[(visitors._readers.Count + visitors._agencyLeads.Count) % addresses.Length],
                secret
            );
            (account.Roles.Contains(Role.AgencyLead) ? visitors._agencyLeads : visitors._readers).Add(visitor);
        }

        return visitors;
    }

    /// <summary>How many updates were acknowledged, and how many of these the database does not hold.</summary>
    public async Task<(int Acknowledged, int Lost)> LostAsync(string database)
    {
        // Connections of before may be of a server that was killed meanwhile.
        NpgsqlConnection.ClearAllPools();
        await using var db = Database.Open(database);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        var kept = (
            await db.Set<ActionUpdate>()
                .Where(u => u.Text.StartsWith("Audited again ("))
                .Select(u => u.Text)
                .ToListAsync()
        ).ToHashSet(StringComparer.Ordinal);
        var lost = _acknowledged.Count(words => !kept.Contains(words));
        return (_acknowledged.Count, lost);
    }

    /// <summary>What is asked for, by its name in the table of times.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    ["plan", "my agency", "overview", "plan overview", "search", "thread", "update"];

    /// <summary>One request of the mixture; the same number always asks the same.</summary>
    public Task AskAsync(int number, Stopwatch watch, TimeSpan due, Timings timings) =>
        AskAsync(
            (number * 7 % 100) switch
            {
                < 30 => "plan",
                < 55 => "my agency",
                < 70 => number % 2 == 0 ? "overview" : "plan overview",
                < 90 => "search",
                < 95 => "thread",
                _ => "update",
            },
            number,
            watch,
            due,
            timings
        );

    /// <summary>One request of a kind.</summary>
    public async Task AskAsync(string kind, int number, Stopwatch watch, TimeSpan due, Timings timings)
    {
        var lead = _agencyLeads[number % _agencyLeads.Count];
        var reader = _readers[number % _readers.Count];
        Func<Task<string?>> ask = kind switch
        {
            "plan" => () => reader.GetAsync($"/plans/{_plans[number * 31 % _plans.Length]}"),
            "my agency" => () => lead.GetAsync("/my-agency"),
            "overview" => () => reader.GetAsync("/overview"),
            "plan overview" => () => reader.GetAsync($"/overview/plans/{_plans[number * 31 % _plans.Length]}"),
            "search" => () => reader.SearchAsync(Searched[number % Searched.Length]),
            "thread" => () => reader.GetAsync($"/threads/{_recommendations[number * 17 % _recommendations.Length]}"),
            _ => () => lead.SubmitAsync(_acknowledged),
        };
        string? failure;
        try
        {
            failure = await ask();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            failure = e.GetType().Name;
        }

        if (failure is not null)
        {
            timings.Fail(kind, failure);
        }

        timings.Add(kind, (watch.Elapsed - due).TotalMilliseconds);
    }
}

/// <summary>One signed-in browser.</summary>
internal sealed partial class Visitor
{
    private readonly HttpClient _client;
    private readonly ConcurrentBag<Dictionary<string, string>> _forms = [];
    private readonly ConcurrentDictionary<string, string> _searches = new(StringComparer.Ordinal);

    private Visitor(HttpClient client) => _client = client;

    public static async Task<Visitor> SignInAsync(string address, string secret)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            MaxConnectionsPerServer = 16,
        };
        var visitor = new Visitor(
            new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) }
        );
        var link = "/sign-in/link/" + secret;
        var token = TokenIn(await visitor._client.GetStringAsync(link));
        using var response = await visitor._client.PostAsync(
            link,
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token })
        );
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in answered {(int)response.StatusCode}.");
        }

        return visitor;
    }

    /// <summary>Looks for words as a browser would: the form once, then the address that it led to.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public async Task<string?> SearchAsync(string words)
    {
        if (!_searches.TryGetValue(words, out var address))
        {
            using var response = await _client.PostAsync(
                "/asked?list=%2Fsearch",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = TokenIn(await _client.GetStringAsync("/search")),
                        ["words"] = words,
                    }
                )
            );
            if (response.Headers.Location?.ToString() is not { } found)
            {
                return $"status {(int)response.StatusCode}";
            }

            _searches[words] = address = found;
        }

        return await GetAsync(address);
    }

    /// <returns>What went wrong; null when nothing did.</returns>
    public async Task<string?> GetAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        return response.StatusCode != HttpStatusCode.OK ? $"status {(int)response.StatusCode}"
            : body.Contains("</html>", StringComparison.Ordinal) ? null
            : "cut short";
    }

    /// <summary>Submits an update by one of the forms that the agency's page showed it, as a browser would.</summary>
    public async Task<string?> SubmitAsync(ConcurrentBag<string> acknowledged)
    {
        if (!_forms.TryTake(out var form))
        {
            foreach (Match found in FormShape().Matches(await _client.GetStringAsync("/my-agency")))
            {
                _forms.Add(
                    HiddenShape()
                        .Matches(found.Value)
                        .DistinctBy(m => m.Groups["name"].Value)
                        .ToDictionary(
                            m => m.Groups["name"].Value,
                            m => WebUtility.HtmlDecode(m.Groups["value"].Value),
                            StringComparer.Ordinal
                        )
                );
            }

            if (!_forms.TryTake(out form))
            {
                return "no form to fill in";
            }
        }

        var words = $"Audited again ({Guid.NewGuid():N}); the sample of twenty is reported to the subgroup.";
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>(form, StringComparer.Ordinal) { ["text"] = words, ["do"] = "submit" }
        );
        using var response = await _client.PostAsync("/my-agency?handler=Update", content);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            return $"status {(int)response.StatusCode}";
        }

        acknowledged.Add(words);
        return null;
    }

    private static string TokenIn(string html) =>
        TokenShape().Match(html) is { Success: true } m
            ? m.Groups["token"].Value
            : throw new InvalidOperationException("The page holds no form.");

    [GeneratedRegex("<form method=\"post\" action=\"[^\"]*handler=Update\".*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex FormShape();

    [GeneratedRegex(
        "<input (?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]+)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HiddenShape();

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TokenShape();
}
