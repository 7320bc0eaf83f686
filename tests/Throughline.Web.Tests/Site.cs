using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Tests;

/// <summary>The web host over a fresh database, spoken to as a browser without script would.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplicationFactory<Program> _factory;
    private readonly bool _listens;
    private readonly Site? _host;
    private (string? Who, string? Value) _token;

    private Site(
        TestDatabase database,
        bool listens,
        IReadOnlyDictionary<string, string?>? settings,
        TimeProvider? clock,
        bool https,
        Action<IServiceCollection>? more
    )
    {
        _database = database;
        _listens = listens;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            foreach (var (name, value) in database.Settings.Concat(settings ?? new Dictionary<string, string?>()))
            {
                web.UseSetting(name, value);
            }

            web.ConfigureTestServices(s =>
            {
                s.AddSingleton<IStartupFilter, FromSomewhere>();
                if (clock is not null)
                {
                    s.AddSingleton(clock);
                }

                more?.Invoke(s);
            });

            web.UseSetting("urls", "http://127.0.0.1:0");
            web.UseSetting("Api:RequestsPerMinute", settings?.GetValueOrDefault("Api:RequestsPerMinute") ?? "100000");
            web.UseSetting(
                "SignIn:AttemptsPerMinute",
                settings?.GetValueOrDefault("SignIn:AttemptsPerMinute") ?? "100000"
            );
            // A run of every address takes longer than people take to change how they sign in.
            web.UseSetting("Sessions:ProofMinutes", settings?.GetValueOrDefault("Sessions:ProofMinutes") ?? "60");
            web.UseSetting("Partnership:Name", "Test Partnership");
            // A browser takes seconds for each pack, and what is printed is looked at in the tests of packs.
            web.UseSetting("Packs:Print", "false");
            foreach (var category in (string[])["Default", "Microsoft", "Microsoft.EntityFrameworkCore"])
            {
                var name = $"Logging:LogLevel:{category}";
                web.UseSetting(name, settings?.GetValueOrDefault(name) ?? "None");
            }
        });
        if (https)
        {
            _factory.ClientOptions.BaseAddress = new Uri("https://localhost");
        }

        if (listens)
        {
            _factory.UseKestrel(0);
            _factory.StartServer();
        }

        (Client, Cookies) = NewClient();
    }

    private Site(Site host)
    {
        (_host, _database, _factory, _listens) = (host, host._database, host._factory, host._listens);
        (Client, Cookies) = NewClient();
    }

    /// <summary>A browser of its own; who is signed in to it, this site says of itself.</summary>
    public HttpClient Client { get; }

    public CookieContainer Cookies { get; }

    /// <summary>The account that is signed in; empty when nobody is.</summary>
    public Guid AccountId { get; private set; }

    public IServiceProvider Services => _factory.Services;

    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <summary>A fresh site in which Tess Tester, coordinator and administrator, has signed in.</summary>
    /// <param name="listens">True to listen on a port of loopback, for a browser.</param>
    public static async Task<Site> OpenAsync(
        Provider provider,
        bool listens = false,
        IReadOnlyDictionary<string, string?>? settings = null,
        TimeProvider? clock = null,
        bool https = false,
        Action<IServiceCollection>? more = null
    )
    {
        var site = new Site(await TestDatabase.CreateAsync(provider), listens, settings, clock, https, more);
        await site.SignInAsync("Tess Tester", null, Role.Coordinator, Role.Administrator);
        return site;
    }

    /// <summary>
    /// The same site as somebody with this one role sees it, signed in by a one-time link. Dispose only the first.
    /// </summary>
    /// <param name="agency">Needed by agency leads and contributors.</param>
    public Task<Site> AsAsync(Role role, Guid? agency = null) => AsAsync(role.Label(), agency, role);

    public async Task<Site> AsAsync(string name, Guid? agency, params Role[] roles)
    {
        var site = new Site(_host ?? this);
        await site.SignInAsync(name, agency, roles);
        return site;
    }

    /// <summary>The same site as a browser sees it in which nobody is signed in.</summary>
    public Site AsNobody() => new(_host ?? this);

    /// <summary>An account that has these roles; made without signing in.</summary>
    public Task<Guid> AccountAsync(string name, Guid? agency, params Role[] roles) =>
        InDatabaseAsync(async db =>
        {
            var id = Guid.CreateVersion7();
            var email = $"{id:N}@test.example";
            db.Add(
                new Account
                {
                    Id = id,
                    Name = name,
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    EmailConfirmed = true,
                    Roles = [.. roles],
                    AgencyId = agency,
                    SecurityStamp = id.ToString(),
                    CreatedAt = DateTime.UnixEpoch,
                }
            );
            await db.SaveChangesAsync();
            return id;
        });

    /// <summary>The address of a fresh one-time link for an account.</summary>
    public async Task<string> LinkAsync(Guid account)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("test");
        return AccessLinks.SignInLink(
            await scope.ServiceProvider.GetRequiredService<SignInLinks>().MakeAsync(account, CancellationToken.None)
        );
    }

    private async Task SignInAsync(string name, Guid? agency, params Role[] roles)
    {
        AccountId = await AccountAsync(name, agency, roles);
        var link = await LinkAsync(AccountId);
        using var response = await Client.PostAsync(
            link,
            new FormUrlEncodedContent(
                new Dictionary<string, string> { ["__RequestVerificationToken"] = Token(await PageAsync(link)) }
            )
        );
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
    }

    private (HttpClient Client, CookieContainer Cookies) NewClient()
    {
        var cookies = new CookieContainer();
        var client = _listens
            ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
            : _factory.CreateDefaultClient(new CookieContainerHandler(cookies));
        client.BaseAddress = Address;
        return (client, cookies);
    }

    public async Task<T> InDatabaseAsync<T>(Func<ThroughlineDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ThroughlineDb>());
    }

    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path);
        response.StatusCode.ShouldBe(expected, path);
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(r => r.Content(html));
    }

    /// <summary>Sends a form of the page with its hidden fields, as a browser would.</summary>
    /// <param name="handler">Which form; empty for the first of the page itself.</param>
    public async Task<HttpResponseMessage> SendAsync(
        string path,
        string handler,
        params (string Name, string Value)[] values
    )
    {
        var page = await PageAsync(path);
        var form = page
            .Forms.FirstOrDefault(f =>
                f.Method == "post"
                && (
                    handler.Length == 0
                        ? f.Closest("main") is not null
                        : (f.GetAttribute("action") ?? "").Contains($"handler={handler}", StringComparison.Ordinal)
                )
            )
            .ShouldNotBeNull($"{path} has no form for {handler}");
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i =>
                i.Name is not null && i.Type is not ("radio" or "file") && (i.Type != "checkbox" || i.IsChecked)
            )
            .ToDictionary(i => i.Name!, i => i.Value);
        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>())
        {
            fields[area.Name!] = area.Value;
        }

        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        var to = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
        return await Client.PostAsync(to, new FormUrlEncodedContent(fields));
    }

    /// <summary>Posts values with a token of its own, whatever form the page shows.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] values) =>
        await Client.PostAsync(
            path,
            new FormUrlEncodedContent([
                .. values.Select(v => KeyValuePair.Create(v.Name, v.Value)),
                KeyValuePair.Create("__RequestVerificationToken", await TokenAsync()),
            ])
        );

    public async Task<HttpResponseMessage> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        var page = await PageAsync("/intake/upload");
        using var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "files", name);
        }

        content.Add(new StringContent(Token(page)), "__RequestVerificationToken");
        return await Client.PostAsync("/intake/upload", content);
    }

    public static string Token(IHtmlDocument page) =>
        page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

    /// <summary>A token for any form of whoever is, or is not, signed in.</summary>
    public async Task<string> TokenAsync()
    {
        // A token is of one person: what was fetched before signing in or out is worth nothing after.
        var who =
            Cookies
                .GetAllCookies()
                .FirstOrDefault(c => c.Name.EndsWith("throughline-session", StringComparison.Ordinal))
                ?.Value
            ?? "";
        if (_token.Who != who || _token.Value is null)
        {
            _token = (who, Token(await PageAsync("/sign-out")));
        }

        return _token.Value;
    }

    /// <summary>Uploads a file, waits for its reading, and gives the addresses of its plans under review.</summary>
    public async Task<List<string>> ReadAsync(string name, byte[] bytes)
    {
        using var response = await UploadAsync((name, bytes));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        var reading = response.Headers.Location!.ToString();
        for (var i = 0; i < 1200; i++)
        {
            var state = await Client.GetStringAsync(reading + "/progress");
            if (state.Contains("\"finished\":true", StringComparison.Ordinal))
            {
                return
                [
                    .. (await PageAsync(reading))
                        .QuerySelectorAll("a[href^='/intake/drafts/']")
                        .Select(a => a.GetAttribute("href")!),
                ];
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The reading did not end.");
    }

    public async Task<string> AcceptAsync(string draft)
    {
        using var response = await SendAsync(draft, "Accept");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }

    /// <summary>The address of a list that was narrowed by these words, as its form leads to it.</summary>
    public async Task<string> AskedAsync(string list, string words)
    {
        using var response = await PostAsync("/asked?list=" + Uri.EscapeDataString(list), ("words", words));
        return response.Headers.Location.ShouldNotBeNull().ToString();
    }

    /// <summary>How many rows of each kind the database holds.</summary>
    public Task<string> CountsAsync() =>
        InDatabaseAsync(async db =>
            $"{await db.Set<StoredDocument>().CountAsync()} documents, {await db.Set<StoredReading>().CountAsync()} readings, "
            + $"{await db.Set<PlanDraft>().CountAsync()} drafts, {await db.Set<DraftEdit>().CountAsync()} edits, "
            + $"{await db.Set<Plan>().CountAsync()} plans, {await db.Set<AuditEvent>().CountAsync()} events"
        );

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null)
        {
            return;
        }

        await _factory.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>The test server knows no addresses; requests there come from one that is nobody's (RFC 5737).</summary>
    private sealed class FromSomewhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, go) =>
                    {
                        context.Connection.RemoteIpAddress ??= IPAddress.Parse("192.0.2.1");
                        return go(context);
                    }
                );
                next(app);
            };
    }
}
