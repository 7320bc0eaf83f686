using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>
/// A form that was open for too long, so that its token holds no more, comes back too: to whoever it was shown to, if it is
/// they who send it.
/// </summary>
internal sealed class StaleFormsComeBack(KeptPosts kept, Actor actor) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (
            context.Result is IAntiforgeryValidationFailedResult
            && actor.Person.Id is { } person
            && await kept.KeepAsync(context.HttpContext, person, context.HttpContext.RequestAborted) is { } back
        )
        {
            context.Result = new LocalRedirectResult(back);
        }

        await next();
    }
}
