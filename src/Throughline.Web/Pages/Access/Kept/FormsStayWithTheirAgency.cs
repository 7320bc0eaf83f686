using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>
/// A form that was opened for one agency is not done for another, which its person chose in another window meanwhile: what
/// was typed is kept, and they are asked for which agency they act.
/// </summary>
internal sealed class FormsStayWithTheirAgency(Typist typist, KeptPosts kept, AgencyChoice choice, Actor actor)
    : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var http = context.HttpContext;
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || actor.Person.Id is not { } person
            || BodyLimits.IsToldAlready(http)
            || http.GetEndpoint()?.Metadata.GetMetadata<WhicheverAgency>() is not null
        )
        {
            await next();
            return;
        }

        var shown = http.Request.HasFormContentType ? typist.Of(http.Request.Form[Typist.Field]) : null;
        if (Stays(shown))
        {
            await next();
            return;
        }

        var back = await kept.KeepAsync(http, person, http.RequestAborted) ?? KeptPosts.PageOf(http.Request);
        context.Result = new LocalRedirectResult(AccessLinks.AccountAgency(back, shown?.Agency));
    }

    /// <summary>
    /// A form that does not say for whom it was shown is let through for whoever can act in one way only, as is one that was
    /// shown before they had any agency.
    /// </summary>
    private bool Stays(ShownTo? shown) =>
        shown?.Agency is null
            ? !actor.Person.MayChoose || choice.IsSame(shown?.Agency) && shown is not null
            : choice.IsSame(shown.Agency);
}
