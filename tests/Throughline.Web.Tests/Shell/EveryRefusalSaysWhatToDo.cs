using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Pages.Api;
using Throughline.Web.Pages.Shared.Error;

namespace Throughline.Web.Tests.Shell;

/// <summary>Whoever is turned away is told what happened and what to do now, without a word of a programmer's.</summary>
[Trait("needs", "server")]
public sealed class EveryRefusalSaysWhatToDo
{
    private static readonly string[] Jargon =
    [
        "HTTP",
        "exception",
        "stack",
        "null",
        "invalid",
        "unauthori",
        "forbidden",
        "bad request",
        "status",
        "unhandled",
        "internal",
        "server error",
        "   at ",
        ".cs",
    ];

    private static readonly string[] Garbage =
    [
        "",
        "{}",
        "not json",
        "[]",
        "null",
        """{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","attestationObject":"AAAA"}}""",
    ];

    public static TheoryData<int> Statuses => [.. Enumerable.Range(400, 200)];

    [Theory, MemberData(nameof(Statuses))]
    public void In_words_whatever_the_reason(int status)
    {
        var page = Refusal.Of(status);
        ShouldBeWords(page.What, page.Do, $"page {status}");
        var problem = ApiProblems.Plain(status).ShouldBeOfType<ProblemHttpResult>().ProblemDetails;
        problem.Status.ShouldBe(status);
        ShouldBeWords(problem.Title!, problem.Detail!, $"API {status}");
    }

    [Fact]
    public async Task On_pages()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var (reader, stranger) = (await site.AsAsync(Role.Reader), site.AsNobody());
        var asked = new (string What, Func<Task<HttpResponseMessage>> Ask, int Status)[]
        {
            ("a form without its token", () => site.Client.PostAsync("/asked", Form()), 400),
            ("a folder for others", () => reader.Client.GetAsync("/people"), 403),
            ("a step for others", () => reader.PostAsync("/rules/settings"), 403),
            ("a plan that is not", () => site.Client.GetAsync($"/plans/{Guid.NewGuid()}"), 404),
            ("an address that is not", () => site.Client.GetAsync("/nothing-here"), 404),
            ("a way that an address has not", () => site.Client.DeleteAsync("/health"), 405),
        };
        foreach (var (what, ask, status) in asked)
        {
            using var response = await ask();
            ((int)response.StatusCode).ShouldBe(status, what);
            var main = (await Site.ParseAsync(response)).QuerySelector("main")!;
            ShouldBeWords(
                main.QuerySelector("h1")!.TextContent.Trim(),
                main.QuerySelector("p")!.TextContent.Trim(),
                what
            );
        }

        using var signIn = await stranger.Client.GetAsync("/plans");
        signIn.Headers.Location!.ToString().ShouldContain("/sign-in?to=%2Fplans");
    }

    [Theory]
    [InlineData("/sign-in?handler=Passkey", false)]
    [InlineData("/account/passkeys?handler=Add", true)]
    [InlineData("/account/confirm?handler=Passkey", true)]
    public async Task To_a_passkey_that_was_not_asked_for_or_is_none(string address, bool signedIn)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var browser = signedIn ? site : site.AsNobody();
        foreach (var challenged in (bool[])[false, true])
        {
            foreach (var credential in Garbage)
            {
                if (challenged)
                {
                    var options = address.Replace("=Passkey", "=PasskeyOptions", StringComparison.Ordinal);
                    (
                        await browser.PostAsync(options.Replace("=Add", "=Options", StringComparison.Ordinal))
                    ).StatusCode.ShouldBe(HttpStatusCode.OK);
                }

                using var response = await browser.PostAsync(address, ("credential", credential));
                response.StatusCode.ShouldBe(HttpStatusCode.OK, credential);
                (await Site.ParseAsync(response))
                    .QuerySelector(".govuk-error-summary")
                    .ShouldNotBeNull(credential)
                    .TextContent.ShouldContain("passkey", Case.Insensitive);
            }
        }
    }

    [Fact]
    public async Task To_programs()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var stranger = site.AsNobody().Client;
        var asked = new (string What, HttpClient By, HttpRequestMessage Ask, int Status)[]
        {
            ("no token", stranger, new(HttpMethod.Get, "/api/v1/plans"), 401),
            ("no such address", site.Client, new(HttpMethod.Get, "/api/v1/nothing"), 404),
            ("no such plan", site.Client, new(HttpMethod.Get, $"/api/v1/plans/{Guid.NewGuid()}"), 404),
            ("no such way", site.Client, new(HttpMethod.Delete, "/api/v1/plans"), 405),
            ("no cursor of ours", site.Client, new(HttpMethod.Get, "/api/v1/plans?after=!!"), 400),
            ("no number", site.Client, new(HttpMethod.Get, "/api/v1/plans?limit=many"), 400),
            ("a person, no program", site.Client, Update("{}", "application/json"), 403),
        };
        foreach (var (what, by, ask, status) in asked)
        {
            using var request = ask;
            using var response = await by.SendAsync(request);
            ((int)response.StatusCode).ShouldBe(status, what);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", what);
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            ShouldBeWords(problem.GetProperty("title").GetString()!, problem.GetProperty("detail").GetString()!, what);
        }
    }

    private static FormUrlEncodedContent Form() => new([KeyValuePair.Create("words", "x")]);

    private static HttpRequestMessage Update(string body, string type) =>
        new(HttpMethod.Post, $"/api/v1/actions/{Guid.NewGuid()}/updates")
        {
            Content = new StringContent(body, Encoding.UTF8)
            {
                Headers = { ContentType = new MediaTypeHeaderValue(type) },
            },
        };

    private static void ShouldBeWords(string what, string @do, string of)
    {
        what.Length.ShouldBeInRange(10, 80, of);
        what.ShouldNotEndWith(".", customMessage: of);
        @do.Length.ShouldBeInRange(20, 300, of);
        @do.ShouldEndWith(".", customMessage: of);
        foreach (var word in Jargon)
        {
            $"{what}. {@do}".ShouldNotContain(word, Case.Insensitive, of);
        }
    }
}
