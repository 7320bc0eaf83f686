using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Shared.Error;

/// <summary>What went wrong, in plain words, without a word of anybody's data.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>Where the request's items hold the name of the agency that a person of several acts for.</summary>
    public static readonly object Agency = new();

    /// <summary>Where the request's items hold an <see cref="OtherLook"/>.</summary>
    public static readonly object Look = new();

    private Refusal? _said;

    /// <summary>The agency that somebody acts for who has others; null for everybody else.</summary>
    public string? ActsFor => HttpContext.Items[Agency] as string;

    /// <summary>The layout and home of pages that look otherwise; null for the product's own.</summary>
    public OtherLook? Other => HttpContext.Items[Look] as OtherLook;

    public string Heading => Said.What;

    public string Advice => Said.Do;

    /// <summary>Whatever method the request had: the page has no handlers, as a failed one of any method ends here.</summary>
    private Refusal Said =>
        _said ??= HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            NotAllowedException not => new("You may not do this", $"{not.Message} {Refusal.AskSomebody}"),
            ProofNeededException needed => new("Show that it is you first", needed.Message),
            { } fault => Refusal.Of(Refusal.StatusOf(fault)),
            null => Refusal.Of(
                int.TryParse(Request.Query["status"], CultureInfo.InvariantCulture, out var s) ? s : null
            ),
        };
}

/// <summary>How pages look that are not for people who sign in: their layout's path, and where home is.</summary>
public sealed record OtherLook(string Layout, string Home);
