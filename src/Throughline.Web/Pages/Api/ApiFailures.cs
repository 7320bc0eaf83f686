using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Shared.Error;

namespace Throughline.Web.Pages.Api;

/// <summary>What the API says when a request fails: always a problem in words.</summary>
internal static class ApiFailures
{
    /// <summary>
    /// What the framework turns away without a word (a number that is none, JSON that is none, another method) is told
    /// in words too.
    /// </summary>
    public static WebApplication UseApiProblems(this WebApplication app)
    {
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase),
            api =>
                api.UseExceptionHandler(
                        new ExceptionHandlerOptions
                        {
                            ExceptionHandler = http => ApiProblems.Plain(http.Response.StatusCode).ExecuteAsync(http),
                            StatusCodeSelector = Refusal.StatusOf,
                        }
                    )
                    .Use(AnswerAsync)
        );
        return app;
    }

    private static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (
            http.GetEndpoint() is null
            && http.Response is { StatusCode: StatusCodes.Status302Found, HasStarted: false }
        )
        {
            // An address that the API does not have: a program is told so, and not sent to a page for people.
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (
            http.Response is
            {
                StatusCode: >= StatusCodes.Status400BadRequest,
                HasStarted: false,
                ContentLength: null,
                ContentType: null
            }
        )
        {
            await ApiProblems.Plain(http.Response.StatusCode).ExecuteAsync(http);
        }
    }

    /// <summary>Failures of the request become problems in words.</summary>
    public static async ValueTask<object?> SayAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (FormatException)
        {
            return ApiProblems.Wrong(
                "“after” is none of our cursors. Send “next” of the page before, unchanged, or leave it out."
            );
        }
        catch (NotAllowedException e)
        {
            return Problem(StatusCodes.Status403Forbidden, "You may not do this", e);
        }
        catch (ChangedMeanwhileException e)
        {
            return Problem(StatusCodes.Status409Conflict, "It changed meanwhile", e);
        }
    }

    private static IResult Problem(int status, string title, Exception e) =>
        Results.Problem(statusCode: status, title: title, detail: e.Message);
}
