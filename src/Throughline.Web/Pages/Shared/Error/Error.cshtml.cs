using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Shared.Error;

/// <summary>What went wrong, in plain words, without a word of anybody's data.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";

    public void OnGet(int? status) => Say(status);

    public void OnPost(int? status) => Say(status);

    private void Say(int? status) =>
        (Heading, Advice) = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            NotAllowedException refusal => ("You may not do this", refusal.Message),
            ProofNeededException needed => ("Show that it is you first", needed.Message),
            NotHereException => Of(404),
            { } fault when DatabaseTrouble.Is(fault) => Of(503),
            _ => Of(status),
        };

    private static (string Heading, string Advice) Of(int? status) =>
        status switch
        {
            403 => (
                "This page is not for you to see",
                "Your role does not open it. If it should, ask an administrator of the partnership."
            ),
            404 => (
                "There is no such page",
                "It may have been removed, or the address is incomplete. Go home and look for it there."
            ),
            400 => (
                "This form can no longer be sent",
                "It may have been open for too long or in two places. Go back, load the page again, and "
                    + "repeat the change."
            ),
            429 => (
                "Too many attempts",
                "From where you are, too many people or programs tried to sign in just now. Wait a minute, "
                    + "then try again."
            ),
            503 => (
                "Throughline cannot reach its database just now",
                "What you sent just now was not saved. Go back, keep the page open, and send it again in a minute."
            ),
            413 => (
                "The upload is too large",
                "Send fewer files at once, or save the part that holds the plan as a new file."
            ),
            _ => (
                "Something went wrong",
                "Nothing was changed. Try again; if it happens once more, tell your administrator what you were doing."
            ),
        };
}
