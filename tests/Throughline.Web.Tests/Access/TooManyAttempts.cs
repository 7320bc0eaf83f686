using System.Net;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// One address that tries too often is put off, whatever account or link it tries; who is signed in works on.
/// </summary>
[Trait("needs", "server")]
public sealed class TooManyAttempts
{
    [Theory]
    [InlineData("/sign-in/link/guessed", false)]
    [InlineData("/sign-in/invitation/guessed", false)]
    [InlineData("/sign-in?handler=Password", true)]
    public async Task Are_put_off_for_a_minute_in_words_and_nobody_else_is(string address, bool posts)
    {
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?> { ["SignIn:AttemptsPerMinute"] = "5" }
        );
        var stranger = site.AsNobody();
        var form = ("__RequestVerificationToken", await stranger.TokenAsync());
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var response = posts
                ? await stranger.PostAsync(address, form, ("Email", "a@b.example"), ("Password", "wrong"))
                : await stranger.Client.GetAsync(address);
            answers.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                response.Headers.RetryAfter.ShouldNotBeNull();
                (await Site.ParseAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("Too many attempts");
            }
        }

        // Opening the site signed somebody in, which took two of the five.
        answers.Count(a => a == HttpStatusCode.TooManyRequests).ShouldBe(5);
        answers.TakeLast(5).ShouldAllBe(a => a == HttpStatusCode.TooManyRequests);
        await stranger.PageAsync("/sign-in");
        await site.PageAsync("/plans");
    }
}
