using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Core.Data;

namespace Throughline.Web.Forms;

/// <summary>
/// A form that is sent twice, by a double click, a reload or an impatient second press, is done once, and each is led
/// to the same place. A form with other words in it is another form, and one that came back with a problem may be sent
/// again.
/// </summary>
public sealed class SentOnce : IAsyncPageFilter
{
    /// <summary>The hidden field with the form's own key.</summary>
    public const string Field = "__form";

    private const int LongestKey = 64;
    private const int LongestAddress = 2000;
    private const string Antiforgery = "__RequestVerificationToken";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var (http, cancel) = (context.HttpContext, context.HttpContext.RequestAborted);
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || BodyLimits.IsToldAlready(http)
            || !http.Request.HasFormContentType
            || http.Request.Form[Field] is not [{ Length: > 0 and <= LongestKey }]
            || http.RequestServices.GetRequiredService<Actor>().Person.Id is not { } person
        )
        {
            await next();
            return;
        }

        var once = http.RequestServices.GetRequiredService<Once>();
        await using var turn = await once.BeginAsync(await NameOfAsync(http.Request, person, cancel), cancel);
        if (await once.BeforeAsync(cancel) is { } before)
        {
            context.Result = new RedirectResult(before.LedTo ?? Here(http.Request));
            return;
        }

        await EndAsync(await next(), once, cancel);
    }

    private static async Task EndAsync(PageHandlerExecutedContext done, Once once, CancellationToken cancel)
    {
        if (done.Exception is DoneBeforeException)
        {
            done.ExceptionHandled = true;
            done.Result = new RedirectResult((await once.BeforeAsync(cancel))?.LedTo ?? Here(done.HttpContext.Request));
        }
        else if (once.IsKept && AddressOf(done.Result) is { } to)
        {
            if (to.Length <= LongestAddress)
            {
                await once.LedToAsync(to, CancellationToken.None);
            }
        }
        else if (once.IsKept && done.Exception is null)
        {
            await once.TakeBackAsync(CancellationToken.None);
        }
    }

    private static string? AddressOf(IActionResult? result) =>
        result switch
        {
            RedirectResult r => r.Url,
            LocalRedirectResult l => l.Url,
            _ => null,
        };

    /// <summary>The page that the form stands on.</summary>
    private static string Here(HttpRequest request) =>
        request.PathBase + request.Path + QueryString.Create(request.Query.Where(q => q.Key != "handler"));

    /// <summary>Who sends what where: SHA-256 in hexadecimal.</summary>
    private static async Task<string> NameOfAsync(HttpRequest request, Guid person, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{person}", request.Path, request.QueryString.Value);
        foreach (
            var (name, values) in request
                .Form.Where(f => f.Key != Antiforgery)
                .OrderBy(f => f.Key, StringComparer.Ordinal)
        )
        {
            Add(hash, [name, .. values]);
        }

        foreach (var file in request.Form.Files)
        {
            await using var bytes = file.OpenReadStream();
            Add(hash, file.Name, file.FileName, Convert.ToHexString(await SHA256.HashDataAsync(bytes, cancel)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Each with its length before it, so that no two forms write the same bytes.</summary>
    private static void Add(IncrementalHash hash, params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text};"))
            );
        }
    }
}
