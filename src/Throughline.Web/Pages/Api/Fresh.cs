using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Throughline.Web.Pages.Api;

/// <summary>An answer with its ETag; 304 to who has it already.</summary>
/// <param name="tag">The tag; null takes a hash of the answer.</param>
internal sealed class Fresh<T>(T value, string? tag = null) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, options);
        var etag = $"\"{tag ?? Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        httpContext.Response.Headers.ETag = etag;
        httpContext.Response.Headers.Vary = "Authorization, Cookie";
        if (
            httpContext.Request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim().TrimStart('W', '/') == etag)
        )
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}

/// <summary>Makes answers.</summary>
internal static class Fresh
{
    public static IResult Of<T>(T? value, string what, string? tag = null)
        where T : class => value is null ? ApiProblems.NotHere(what) : new Fresh<T>(value, tag);
}
