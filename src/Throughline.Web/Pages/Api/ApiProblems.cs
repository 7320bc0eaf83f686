using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Api;

namespace Throughline.Web.Pages.Api;

/// <summary>What went wrong, as RFC 9457 problems in plain words: each says what to do.</summary>
internal static class ApiProblems
{
    public static IResult SignInFirst(bool withToken) =>
        Say(
            StatusCodes.Status401Unauthorized,
            "You are not signed in",
            withToken
                ? "The token is unknown, revoked or past its day. Ask your agency's lead for a new one."
                : "Send a token as “Authorization: Bearer TOKEN”. Your agency's lead makes one on the page “Tokens "
                    + "of my agency”."
        );

    public static IResult TokenOnly() =>
        Say(
            StatusCodes.Status403Forbidden,
            "Only programs with a token may do this",
            "Changes through the API are made with an agency's token. People make theirs on the pages."
        );

    public static IResult NotHere(string what) =>
        Say(
            StatusCodes.Status404NotFound,
            $"There is no such {what}",
            "It does not exist, or it is not one that you may see. Look for it in the list that it stands in."
        );

    public static IResult Wrong(string detail) =>
        Say(StatusCodes.Status400BadRequest, "The request cannot be understood", detail);

    public static IResult Plain(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => Wrong(
                "A value in the address or the body is not of its kind, or the body is no JSON. The guide at /api "
                    + "says what each takes."
            ),
            StatusCodes.Status404NotFound => NotHere("address"),
            StatusCodes.Status405MethodNotAllowed => Say(
                status,
                "This address does not take that method",
                "The guide at /api says which each takes."
            ),
            StatusCodes.Status415UnsupportedMediaType => Say(
                status,
                "The body is not JSON",
                "Send it as application/json."
            ),
            StatusCodes.Status401Unauthorized => SignInFirst(withToken: false),
            StatusCodes.Status403Forbidden => Say(
                status,
                "You may not do this",
                "The token's agency does not see or change this. Ask an administrator of the partnership if it should."
            ),
            StatusCodes.Status409Conflict => Say(
                status,
                "It changed meanwhile",
                "Read it again, then send yours with the new version."
            ),
            StatusCodes.Status413PayloadTooLarge => Say(
                status,
                "The body is too large",
                "Send one update at a time. The guide at /api says how long each part may be."
            ),
            StatusCodes.Status429TooManyRequests => TooMany(),
            StatusCodes.Status503ServiceUnavailable => Say(
                status,
                "Throughline cannot reach its database just now",
                "Nothing was saved. Send the same request again in a minute, with the same idempotency key."
            ),
            >= StatusCodes.Status500InternalServerError => Say(
                status,
                "Something went wrong",
                "Nothing was changed. Send the request again; if it fails once more, tell an administrator when it was."
            ),
            _ => Say(status, "The request was turned away", "The guide at /api says what each address takes."),
        };

    public static IResult VersionNeeded() =>
        Say(
            StatusCodes.Status428PreconditionRequired,
            "Say which version you saw",
            "Send the action's version as the header If-Match, or as “version” in the body, so that nothing is "
                + "overwritten that you have not seen."
        );

    public static IResult TooMany() =>
        Say(
            StatusCodes.Status429TooManyRequests,
            "Too many requests",
            "Wait a minute, then go on more slowly. The header Retry-After says how many seconds to wait."
        );

    /// <summary>Both texts, so that a person can choose.</summary>
    public static IResult ChangedMeanwhile(ApiAction now, ApiNewUpdate yours) =>
        Say(
            StatusCodes.Status409Conflict,
            "The action changed meanwhile",
            "Somebody changed the action, or your agency's people are writing a draft of it. Look at both texts, "
                + "then send yours again with the new version, or leave theirs.",
            (
                "theirs",
                new
                {
                    text = now.LatestUpdate,
                    rating = now.Rating,
                    at = now.LastUpdateAt,
                }
            ),
            ("yours", new { text = yours.Text, rating = yours.Rating }),
            ("version", now.Version)
        );

    public static IResult NotTaken(IReadOnlyList<Domain.Updates.UpdateProblem> problems) =>
        Say(
            StatusCodes.Status422UnprocessableEntity,
            "The update was not taken",
            string.Join(" ", problems.Select(p => p.Message)),
            (
                "errors",
                problems
                    .GroupBy(p => char.ToLowerInvariant(p.Field.ToString()[0]) + p.Field.ToString()[1..])
                    .ToDictionary(g => g.Key, g => g.Select(p => p.Message).ToArray())
            )
        );

    public static IResult KeyUsed() =>
        Say(
            StatusCodes.Status422UnprocessableEntity,
            "This idempotency key was used for something else",
            "Make a new key for each new update, and send the same key only with the same request."
        );

    private static IResult Say(int status, string title, string detail, params (string Name, object? Value)[] more) =>
        Results.Problem(
            new ProblemDetails
            {
                Status = status,
                Title = title,
                Detail = detail,
                Extensions = more.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal),
            }
        );
}
