using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access;

/// <summary>
/// A page on which people change how somebody comes in as them: it asks again for a passkey, or a password and code, unless
/// they were shown within the last minutes. What it leads to demands the same once more (<see cref="RecentProof"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsksAgainAttribute : Attribute, IAsyncPageFilter
{
    /// <summary>False where the page may be looked at without; what it does is asked for all the same.</summary>
    public bool ToLook { get; init; } = true;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        var looks = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (
            (looks && !ToLook)
            || await http.RequestServices.GetRequiredService<RecentProof>().IsThereAsync(http.RequestAborted)
        )
        {
            await next();
            return;
        }

        var kept = await http
            .RequestServices.GetRequiredService<KeptPosts>()
            .KeepAsync(http, http.RequestServices.GetRequiredService<Actor>().Person.Id, http.RequestAborted);
        context.Result = new LocalRedirectResult(AccessLinks.AccountConfirm(kept ?? http.Request.Path));
    }
}
