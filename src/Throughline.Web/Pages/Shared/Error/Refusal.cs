using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Shared.Error;

/// <summary>A request that was turned away, in words: what happened, and what to do now.</summary>
/// <param name="What">A heading: what happened.</param>
/// <param name="Do">A sentence or two: what to do now.</param>
public sealed record Refusal(string What, string Do)
{
    /// <summary>What to do beside what the refusal itself says.</summary>
    public const string AskSomebody = "If it should be yours to do, ask an administrator of the partnership.";

    /// <summary>The status with which a fault is answered.</summary>
    public static int StatusOf(Exception fault) =>
        fault switch
        {
            NotAllowedException or ProofNeededException => StatusCodes.Status403Forbidden,
            NotHereException => StatusCodes.Status404NotFound,
            ChangedMeanwhileException => StatusCodes.Status409Conflict,
            BadHttpRequestException bad => bad.StatusCode,
            _ when DatabaseTrouble.Is(fault) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <param name="status">The status with which it was turned away, from 400; any other is an unknown fault.</param>
    public static Refusal Of(int? status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => new(
                "This form can no longer be sent",
                "It may have been open for too long or in two places. Go back, load the page again, and repeat the change."
            ),
            StatusCodes.Status401Unauthorized => new("You are not signed in", "Sign in, then open the page again."),
            StatusCodes.Status403Forbidden => new(
                "This page is not for you to see",
                "Your role does not open it. If it should, ask an administrator of the partnership."
            ),
            StatusCodes.Status404NotFound or StatusCodes.Status410Gone => new(
                "There is no such page",
                "It may have been removed, or the address is incomplete. Go home and look for it there."
            ),
            StatusCodes.Status405MethodNotAllowed => new(
                "This page does not take what was sent",
                "Open the page itself, and use the buttons on it."
            ),
            StatusCodes.Status408RequestTimeout => new(
                "What you sent took too long to arrive",
                "Look at your connection, then go back and send it again."
            ),
            StatusCodes.Status409Conflict => new(
                "Somebody else changed this while you were looking at it",
                "What you sent just now was not saved. Go back, load the page again to see how it stands now, and repeat the "
                    + "change if it is still right."
            ),
            StatusCodes.Status413PayloadTooLarge => new(
                "What you sent is too large",
                "It was not read, and nothing was changed. Send fewer files at once, or save the part that matters as a "
                    + "new file. Words alone may have up to a megabyte: send them in parts."
            ),
            StatusCodes.Status414UriTooLong or StatusCodes.Status431RequestHeaderFieldsTooLarge => new(
                "The address is too long",
                "Open the page from the menu, and choose again what it shows."
            ),
            StatusCodes.Status415UnsupportedMediaType => new(
                "What was sent is of a kind that this page does not take",
                "Go back and use the form on the page."
            ),
            StatusCodes.Status429TooManyRequests => new(
                "Too many attempts",
                "From where you are, too many people or programs tried to sign in just now. Wait a minute, then try again."
            ),
            StatusCodes.Status503ServiceUnavailable => new(
                "Throughline cannot reach its database just now",
                "What you sent just now was not saved. Go back, keep the page open, and send it again in a minute."
            ),
            >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError => new(
                "The page could not take what was sent",
                "Nothing was changed. Open the page again from the menu, and use the form on it."
            ),
            _ => new(
                "Something went wrong",
                "Nothing was changed. Try again; if it happens once more, tell your administrator what you were doing."
            ),
        };
}
