using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Tests.Access;

/// <summary>Whoever changes how somebody comes in as them showed within the last five minutes that it is they.</summary>
[Trait("needs", "server")]
public sealed class ChangingHowYouComeIn
{
    private const string Good = "violet tractor sings low";

    /// <summary>Every handler by which a password, authenticator, recovery code, passkey or token is made or goes.</summary>
    private static readonly string[] Changes =
    [
        "/account/password",
        "/account/passkeys?handler=Options",
        "/account/passkeys?handler=Add",
        "/account/passkeys?handler=Remove",
        "/account/recovery-codes",
        "/tokens?handler=Make",
        "/tokens?handler=Revoke",
        "/tokens/all?handler=Make",
        "/tokens/all?handler=Revoke",
        "/people/00000000-0000-0000-0000-000000000001/agencies?handler=Give",
        "/people/00000000-0000-0000-0000-000000000001/agencies?handler=Take",
    ];

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Fact]
    public void Every_page_that_can_change_it_asks_again()
    {
        // What such a page needs to change it: a page that takes one in and asks nothing is the fault.
        Type[] means = [typeof(MyAccount), typeof(ApiTokens), typeof(Credentials), typeof(SeatsOfPerson)];
        var pages = typeof(Program)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(PageModel)))
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => means.Contains(p.ParameterType))))
            .Where(t => t.GetMethods().Any(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)))
            .ToList();
        pages
            .Where(t => t.GetCustomAttribute<AsksAgainAttribute>(inherit: true) is null)
            .Select(t => t.Name)
            .ShouldBe(["ConfirmModel"], "it is what asks");
        pages
            .SelectMany(t => t.GetMethods().Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)))
            .Count(m => m.DeclaringType!.Name != "ConfirmModel")
            .ShouldBe(Changes.Length, "each is tried below");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task After_five_minutes_nothing_changes_until_the_password_and_a_code_are_given_again(
        Provider provider
    )
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await OpenAsync(provider, clock);
        var phone = await PasswordOfAsync(site, clock);
        clock.Advance(TimeSpan.FromMinutes(4));
        await site.PageAsync("/account/password");
        clock.Advance(TimeSpan.FromMinutes(2));
        var before = await EventsAsync(site);
        foreach (var change in Changes)
        {
            using var response = await site.PostAsync(change, ("name", "x"), ("days", "3"), ("token", $"{Guid.Empty}"));
            response.Headers.Location?.ToString().ShouldStartWith("/account/confirm?to=", Case.Sensitive, change);
        }

        (await EventsAsync(site)).ShouldBe(before);
        (await site.Client.GetAsync("/account/password"))
            .Headers.Location!.ToString()
            .ShouldBe("/account/confirm?to=%2Faccount%2Fpassword");
        await site.PageAsync("/tokens/all");

        (await ConfirmAsync(site, "the wrong password!", phone.CodeAt(clock.GetUtcNow()))).ShouldBeNull();
        (await ConfirmAsync(site, Good, "000000")).ShouldBeNull();
        (await site.Client.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        clock.Advance(TimeSpan.FromSeconds(60));
        (await ConfirmAsync(site, Good, phone.CodeAt(clock.GetUtcNow()))).ShouldBe("/account/password");
        await site.PageAsync("/account/password");
        (
            await site.InDatabaseAsync(db =>
                Task.FromResult(db.Set<AuditEvent>().Count(e => e.Code == AccessEvents.ProvedAgain.Code))
            )
        ).ShouldBe(1);
        (await site.PostAsync("/account/recovery-codes")).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(6));
        (await site.PostAsync("/account/recovery-codes")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task One_browsers_proof_is_no_other_browsers(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await OpenAsync(provider, clock);
        var phone = await PasswordOfAsync(site, clock);
        var elsewhere = site.AsNobody();
        (await elsewhere.PostAsync(await site.LinkAsync(site.AccountId))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        clock.Advance(TimeSpan.FromMinutes(6));
        (await ConfirmAsync(site, Good, phone.CodeAt(clock.GetUtcNow()))).ShouldBe("/account/password");
        await site.PageAsync("/account/password");
        (await elsewhere.Client.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>A page that forgets to ask is stopped by what it leads to.</summary>
    [Fact]
    public async Task What_changes_it_refuses_by_itself_whoever_showed_nothing()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = new(
            site.AccountId,
            "Tess Tester",
            new HashSet<Role> { Role.Administrator },
            null,
            "test"
        );
        var (mine, tokens, seats) = (
            scope.ServiceProvider.GetRequiredService<MyAccount>(),
            scope.ServiceProvider.GetRequiredService<ApiTokens>(),
            scope.ServiceProvider.GetRequiredService<SeatsOfPerson>()
        );
        var tried = new Dictionary<string, Func<Task>>
        {
            ["SetPasswordAsync"] = () => mine.SetPasswordAsync(Good, "000000", new byte[20], null, default),
            ["NewRecoveryCodesAsync"] = () => mine.NewRecoveryCodesAsync(default),
            ["AddPasskeyAsync"] = () => mine.AddPasskeyAsync(null!, "key", default),
            ["RemovePasskeyAsync"] = () => mine.RemovePasskeyAsync("00", default),
            ["MakeAsync"] = () => tokens.MakeAsync(Guid.Empty, "token", 3, default),
            ["RevokeAsync"] = () => tokens.RevokeAsync(Guid.Empty, default),
            ["GiveAsync"] = () => seats.GiveAsync(site.AccountId, null, null, null, "", default),
            ["TakeAsync"] = () => seats.TakeAsync(site.AccountId, Guid.Empty, null, "", default),
        };
        foreach (var (_, act) in tried)
        {
            await Should.ThrowAsync<ProofNeededException>(act);
        }

        string[] looks = ["ViewAsync", "ListAsync", "FindAsync"];
        ((Type[])[typeof(MyAccount), typeof(ApiTokens), typeof(SeatsOfPerson)])
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(m => m.Name)
            .Except(looks)
            .Order(StringComparer.Ordinal)
            .ShouldBe(tried.Keys.Order(StringComparer.Ordinal));
    }

    private static Task<Site> OpenAsync(Provider provider, TimeProvider clock) =>
        Site.OpenAsync(
            provider,
            clock: clock,
            settings: new Dictionary<string, string?> { ["Sessions:ProofMinutes"] = "5" }
        );

    /// <summary>Gives Tess a password and an authenticator, within the minutes after her link.</summary>
    private static async Task<Phone> PasswordOfAsync(Site site, FakeTimeProvider clock)
    {
        var page = await site.PageAsync("/account/password");
        var phone = new Phone(page);
        using var response = await site.PostAsync(
            "/account/password",
            ("password", Good),
            ("key", page.QuerySelector("input[name=key]")!.GetAttribute("value")!),
            ("code", phone.CodeAt(clock.GetUtcNow()))
        );
        (await Site.ParseAsync(response)).QuerySelectorAll(".tl-codes li").Length.ShouldBe(10);
        return phone;
    }

    /// <returns>Where it leads to; null when it asks again.</returns>
    private static async Task<string?> ConfirmAsync(Site site, string password, string code)
    {
        using var response = await site.PostAsync(
            "/account/confirm?to=%2Faccount%2Fpassword&handler=Password",
            ("password", password),
            ("code", code)
        );
        return response.Headers.Location?.ToString();
    }

    private static Task<int> EventsAsync(Site site) =>
        site.InDatabaseAsync(db => Task.FromResult(db.Set<AuditEvent>().Count()));
}
