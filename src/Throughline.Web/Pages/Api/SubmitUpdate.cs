using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Api;

namespace Throughline.Web.Pages.Api;

/// <summary>POST /api/v1/actions/{id}/updates.</summary>
internal static class SubmitUpdate
{
    private const int MostKey = 200;

    public static async Task<IResult> RunAsync(
        Guid id,
        ApiNewUpdate body,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        ClaimsPrincipal user,
        ApiSubmission submission,
        CancellationToken cancel
    )
    {
        if (ApiTokenHandler.TokenOf(user) is not { } token)
        {
            return ApiProblems.TokenOnly();
        }

        var version = ifMatch?.Trim().Trim('"') ?? body.Version;
        if (string.IsNullOrEmpty(version))
        {
            return ApiProblems.VersionNeeded();
        }

        if (key?.Length is 0 or > MostKey)
        {
            return ApiProblems.Wrong("An Idempotency-Key has 1 to 200 characters.");
        }

        var done = await submission.SubmitAsync(token, id, body, version, key, cancel);
        return done.State switch
        {
            SubmissionState.Done or SubmissionState.DoneBefore => done.Update is { } update
                ? Results.Created($"/api/v1/actions/{id}/updates", update)
                : ApiProblems.NotHere("update"),
            SubmissionState.NotHere => ApiProblems.NotHere("action"),
            SubmissionState.ChangedMeanwhile => ApiProblems.ChangedMeanwhile(done.Action!, body),
            SubmissionState.Wrong => ApiProblems.NotTaken(done.Problems!),
            SubmissionState.KeyUsedForSomethingElse => ApiProblems.KeyUsed(),
        };
    }
}
