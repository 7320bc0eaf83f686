using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Throughline.Web.Forms;

/// <summary>
/// A page to which files are sent. It takes more than others do, and only from whom its rule lets: that is asked before
/// the first byte of the body is read.
/// </summary>
/// <param name="rule">An <see cref="IUploadRule"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute(Type rule) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the form's token is looked for, which reads the body.</summary>
    internal const int BeforeReading = 800;

    /// <summary>Fields beside the files.</summary>
    internal const long Overhead = 1024 * 1024;

    public int Order => BeforeReading;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.ContentLength <= BodyLimits.Usual)
        {
            return;
        }

        var asked = (IUploadRule)ActivatorUtilities.CreateInstance(http.RequestServices, rule);
        if (!await asked.MayAsync(context.RouteData.Values, http.RequestAborted))
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = asked.MostBytes;
        }

        http.Features.Set<IFormFeature>(
            new FormFeature(
                http.Request,
                new FormOptions { MultipartBodyLengthLimit = asked.MostBytes, ValueCountLimit = BodyLimits.MostValues }
            )
        );
    }
}
