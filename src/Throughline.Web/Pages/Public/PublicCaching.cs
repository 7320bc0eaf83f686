using Microsoft.Extensions.Caching.Memory;

namespace Throughline.Web.Pages.Public;

/// <summary>
/// Answers for everybody, made once for as long as what is public stays as it is, and given from memory. No person is
/// known here: cookies are not read, and none is set.
/// </summary>
public sealed class PublicCaching(PublicFreshness freshness) : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>A larger file is read from the database for each visitor who has not got it.</summary>
    private const long LongestKept = 4L * 1024 * 1024;

    /// <summary>Visitors who ask for one page that is not made yet wait for the first of them.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1))];

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>True when this is for the public's pages to answer, and not for those of people who sign in.</summary>
    public static bool IsPublic(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.StartsWithSegments(PublicLinks.Meetings(), StringComparison.OrdinalIgnoreCase);

    public async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        // Whoever is signed in sees what everybody sees.
        request.Headers.Remove("Cookie");
        request.Headers.Remove("Authorization");
        // No such page asks for anything after a question mark, and each such address would be made anew.
        request.QueryString = QueryString.Empty;
        var key = (request.Path.Value!.TrimEnd('/').ToUpperInvariant(), PublicSite.IsOwn(http));
        var state = await freshness.NowAsync();
        if (Kept(key, state) is { } ready)
        {
            await ready.WriteAsync(http);
            return;
        }

        var turn = _turns[(key.GetHashCode() & int.MaxValue) % _turns.Length];
        await turn.WaitAsync(http.RequestAborted);
        PublicAnswer? made;
        try
        {
            made = Kept(key, state) ?? await MakeAsync(http, next, key, state);
        }
        finally
        {
            turn.Release();
        }

        if (made is not null)
        {
            await made.WriteAsync(http);
        }
    }

    public void Dispose()
    {
        _kept.Dispose();
        foreach (var turn in _turns)
        {
            turn.Dispose();
        }
    }

    private PublicAnswer? Kept(object key, PublicState state) =>
        _kept.TryGetValue(key, out Made? made) && made!.State == state ? made.Answer : null;

    /// <summary>Lets the page answer into memory, and keeps what it wrote. It is at least as new as the state.</summary>
    /// <returns>Null where there is no such page: others say so, and nothing is kept of it.</returns>
    private async Task<PublicAnswer?> MakeAsync(HttpContext http, RequestDelegate next, object key, PublicState state)
    {
        var (body, method) = (http.Response.Body, http.Request.Method);
        using var written = new MemoryStream();
        try
        {
            (http.Response.Body, http.Request.Method) = (written, HttpMethods.Get);
            await next(http);
        }
        finally
        {
            (http.Response.Body, http.Request.Method) = (body, method);
        }

        if (
            http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status410Gone)
            || written.Length == 0
        )
        {
            return null;
        }

        var answer = PublicAnswer.Of(http.Response, written.ToArray());
        if (answer.Size <= LongestKept)
        {
            _kept.Set(key, new Made(state, answer), new MemoryCacheEntryOptions { Size = answer.Size });
        }

        return answer;
    }

    private sealed record Made(PublicState State, PublicAnswer Answer);
}
