using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Web.Shell;

/// <summary>
/// Says in the log what a request met, by its kind and the route's form: an address may hold a secret or a name.
/// </summary>
internal sealed partial class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        var route =
            (httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText
            ?? "no route";
        if (
            exception
            is NotAllowedException
                or NotHereException
                or ProofNeededException
                or ChangedMeanwhileException
                or BadHttpRequestException
        )
        {
            // To be told no, or that somebody else was first, is no fault of the program.
        }
        else if (DatabaseTrouble.Is(exception) && exception.GetBaseException() is var away)
        {
            Away(log, httpContext.Request.Method, route, away.GetType().Name);
        }
        else
        {
            Failed(log, exception, httpContext.Request.Method, route);
        }

        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Route}: the database did not answer or refused ({Kind}).")]
    private static partial void Away(ILogger log, string method, string route, string kind);

    [LoggerMessage(LogLevel.Error, "{Method} {Route} failed.")]
    private static partial void Failed(ILogger log, Exception fault, string method, string route);
}
