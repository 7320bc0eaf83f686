using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Throughline.Web.Forms;

/// <summary>
/// How much a request may send: one megabyte, held in memory and never on a disk, whoever sends it. Pages that take files
/// take more: see <see cref="TakesFilesAttribute"/>.
/// </summary>
internal static class BodyLimits
{
    /// <summary>Fields of one form at most.</summary>
    public const int MostValues = 4096;

    /// <summary>Bytes of a request whose page takes no files.</summary>
    public const int Usual = 1024 * 1024;

    public static IServiceCollection AddBodyLimits(this IServiceCollection services)
    {
        services.Configure<FormOptions>(o =>
            (o.MultipartBodyLengthLimit, o.MemoryBufferThreshold, o.ValueCountLimit) = (Usual, Usual, MostValues)
        );
        services.Configure<KestrelServerOptions>(o => o.Limits.MaxRequestBodySize = Usual);
        return services.Configure<MvcOptions>(o => o.Filters.Add(new TooLarge()));
    }

    /// <summary>The page that says what went wrong is shown in the place of another, and reads nothing that was sent.</summary>
    public static bool IsToldAlready(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || http.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>What is said to be too large is not read at all, and is told so in words.</summary>
    private sealed class TooLarge : IAuthorizationFilter, IOrderedFilter
    {
        /// <summary>After pages said what they take, before the form's token is looked for.</summary>
        public int Order => TakesFilesAttribute.BeforeReading + 50;

        public void OnAuthorization(AuthorizationFilterContext context)
        {
            if (
                !IsToldAlready(context.HttpContext)
                && context.HttpContext.Request.ContentLength
                    > context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            )
            {
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            }
        }
    }
}
