using AngleSharp;
using AngleSharp.Html.Parser;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Access.Kept;

/// <summary>
/// Where a kept form's page is opened by its person, the page comes as it is now with the words in it. Nobody else sees that
/// there was anything; nor does its person on a page that no longer opens to them.
/// </summary>
internal static class KeptFormsComeBack
{
    public static WebApplication UseKeptForms(this WebApplication app)
    {
        app.UseWhen(
            http => HttpMethods.IsGet(http.Request.Method) && http.Request.Query.ContainsKey(KeptPosts.Name),
            page => page.Use(FillAsync)
        );
        return app;
    }

    private static async Task FillAsync(HttpContext http, RequestDelegate next)
    {
        var forms = http.RequestServices.GetRequiredService<KeptForms>();
        var address = http.Request.Path + http.Request.QueryString;
        if (
            KeptPosts.NamedIn(address) is not { } id
            || await forms.FindAsync(id, http.RequestAborted) is not { } typed
            || typed.Page.Split('?')[0] != http.Request.Path
        )
        {
            await next(http);
            return;
        }

        // Typed for another of their agencies: it comes back when they act for that one.
        var person = http.RequestServices.GetRequiredService<Actor>().Person;
        if (typed.Agency is { } agency && agency != person.AgencyId && person.Agencies.Contains(agency))
        {
            http.Response.Redirect(AccessLinks.AccountAgency(address, agency));
            return;
        }

        var (to, page) = (http.Response.Body, new MemoryStream());
        http.Response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = to;
        }

        page.Position = 0;
        if (
            http.Response.StatusCode == StatusCodes.Status200OK
            && http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
        )
        {
            var filled = await new HtmlParser().ParseDocumentAsync(page, http.RequestAborted);
            KeptNotice.Put(filled, typed, FilledForm.In(filled, typed, address));
            http.Response.ContentLength = null;
            await http.Response.WriteAsync(filled.ToHtml(), http.RequestAborted);
            await forms.ShownAsync(id, http.RequestAborted);
            return;
        }

        await page.CopyToAsync(to, http.RequestAborted);
    }
}
