using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// An organisation's sign-in server: a real OpenIddict on loopback, with one person who is always signed in there.
/// </summary>
internal sealed class OrganisationServer : IAsyncDisposable
{
    public const string Client = "throughline";
    public const string ClientSecret = "a secret of the test";

    private readonly SqliteConnection _connection = new("DataSource=:memory:");
    private WebApplication _app = null!;

    /// <summary>Who is signed in at the organisation, and what it says of them.</summary>
    public (string Subject, string Email, bool Verified) Who { get; set; } = ("subject-1", "ann@police.example", true);

    /// <summary>When it says that it last asked them for their password; null for a server that does not say.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>What it was last asked with.</summary>
    public IQueryCollection Asked { get; private set; } = QueryCollection.Empty;

    public string Address => _app.Urls.Single();

    /// <summary>Settings that make it known to the site under the name "police".</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["OpenIdConnect:police:Authority"] = Address,
            ["OpenIdConnect:police:ClientId"] = Client,
            ["OpenIdConnect:police:ClientSecret"] = ClientSecret,
            ["OpenIdConnect:police:DisplayName"] = "Marrowdale Police",
            ["OpenIdConnect:police:Domains:0"] = "police.example",
        };

    public static async Task<OrganisationServer> StartAsync()
    {
        var server = new OrganisationServer();
        await server.RunAsync();
        return server;
    }

    private async Task RunAsync()
    {
        await _connection.OpenAsync();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDbContext<DbContext>(o => o.UseSqlite(_connection).UseOpenIddict());
        builder
            .Services.AddOpenIddict()
            .AddCore(o => o.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(o =>
            {
                o.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                o.AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .RegisterScopes(Scopes.Email, Scopes.Profile);
                o.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                o.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            });
        _app = builder.Build();
        _app.UseAuthentication();
        _app.MapGet("/connect/authorize", Authorize);
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync();
            await scope
                .ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>()
                .CreateAsync(
                    new OpenIddictApplicationDescriptor
                    {
                        ClientId = Client,
                        ClientSecret = ClientSecret,
                        RedirectUris = { new Uri("http://localhost/sign-in/organisation/police") },
                        Permissions =
                        {
                            Permissions.Endpoints.Authorization,
                            Permissions.Endpoints.Token,
                            Permissions.GrantTypes.AuthorizationCode,
                            Permissions.ResponseTypes.Code,
                            Permissions.Scopes.Email,
                            Permissions.Scopes.Profile,
                        },
                    }
                );
        }

        await _app.StartAsync();
    }

    private IResult Authorize(HttpContext http)
    {
        var identity = new ClaimsIdentity(
            OpenIddictServerAspNetCoreDefaults.AuthenticationScheme,
            Claims.Name,
            Claims.Role
        );
        identity
            .SetClaim(Claims.Subject, Who.Subject)
            .SetClaim(Claims.Email, Who.Email)
            .SetClaim(Claims.EmailVerified, Who.Verified);
        if (AskedAt is { } at)
        {
            identity.SetClaim(Claims.AuthenticationTime, at.ToUnixTimeSeconds());
        }

        Asked = http.Request.Query;
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        return Results.SignIn(principal, properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
