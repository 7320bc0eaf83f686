using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Api;

/// <summary>
/// Submits updates for programs: once for each idempotency key, and never over words that the program has not seen.
/// </summary>
public sealed class ApiSubmission(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    ApiReading reading,
    AgencyUpdates updates
)
{
    /// <param name="token">The token with which the request came.</param>
    /// <param name="version">The action's version that the program saw.</param>
    /// <param name="key">The request's idempotency key; null without one.</param>
    public async Task<Submission> SubmitAsync(
        Guid token,
        Guid actionId,
        ApiNewUpdate body,
        string version,
        string? key,
        CancellationToken cancel
    )
    {
        var hash = HashOf(actionId, body, version);
        if (key is not null && await BeforeAsync(token, key, hash, cancel) is { } before)
        {
            return before;
        }

        if (await reading.ActionAsync(actionId, cancel) is not { } action)
        {
            return new(SubmissionState.NotHere);
        }

        if (action.Version != version)
        {
            return new(SubmissionState.ChangedMeanwhile, Action: action);
        }

        try
        {
            return await WriteAsync(token, action, body, key, hash, cancel);
        }
        catch (DbUpdateException) when (key is not null)
        {
            // The same request came twice at the same moment, and the other was first.
            db.ChangeTracker.Clear();
            return await BeforeAsync(token, key, hash, cancel) ?? new(SubmissionState.ChangedMeanwhile, Action: action);
        }
    }

    private async Task<Submission> WriteAsync(
        Guid token,
        ApiAction action,
        ApiNewUpdate body,
        string? key,
        string hash,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // The same request may come several times at one moment, also without a key: each finds what is there.
        await AuditChain.LockAsync(db, cancel);
        if (await reading.ActionAsync(action.Id, cancel) is not { } now || now.Version != action.Version)
        {
            return new(SubmissionState.ChangedMeanwhile, Action: await reading.ActionAsync(action.Id, cancel));
        }

        var draft = await Mine(action.Id, UpdateState.Draft).Select(u => (int?)u.Version).SingleOrDefaultAsync(cancel);
        if (draft is not null)
        {
            // People are writing: their draft is not overwritten by a program.
            return new(SubmissionState.ChangedMeanwhile, Action: action);
        }

        var result = (await updates.SubmitAsync([InputOf(action, body)], cancel))[0];
        if (!result.IsDone)
        {
            return await RefusedAsync(result, cancel);
        }

        var made = await Mine(action.Id, UpdateState.Submitted)
            .OrderByDescending(u => u.SubmittedAt)
            .Select(u => u.Id)
            .FirstAsync(cancel);
        if (key is not null)
        {
            db.Set<ApiReceipt>().Add(ReceiptOf(token, key, hash, made));
            await writes.SaveAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return new(SubmissionState.Done, await reading.UpdateAsync(made, cancel));
    }

    /// <summary>The updates of the token's own agency to this action that stand so.</summary>
    private IQueryable<ActionUpdate> Mine(Guid action, UpdateState state) =>
        sight
            .Of<ActionUpdate>()
            .AsNoTracking()
            .Where(u => u.ActionId == action && u.AgencyId == actor.Person.AgencyId && u.State == state);

    private static UpdateInput InputOf(ApiAction action, ApiNewUpdate body) =>
        new(
            action.Id,
            body.Text,
            body.Rating,
            body.RatingWhy,
            0,
            ActionWords.Mark(action.Rating, action.LatestUpdate),
            UpdateSource.Api
        );

    private async Task<Submission> RefusedAsync(UpdateResult result, CancellationToken cancel) =>
        result.Missing ? new(SubmissionState.NotHere)
        : result.Conflict is not null
            ? new(SubmissionState.ChangedMeanwhile, Action: await reading.ActionAsync(result.ActionId, cancel))
        : new(SubmissionState.Wrong, Problems: result.Problems);

    private ApiReceipt ReceiptOf(Guid token, string key, string hash, Guid update) =>
        new()
        {
            TokenId = token,
            Key = key,
            RequestHash = hash,
            UpdateId = update,
            At = writes.Now,
        };

    private async Task<Submission?> BeforeAsync(Guid token, string key, string hash, CancellationToken cancel)
    {
        var receipt = await db.Set<ApiReceipt>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.TokenId == token && r.Key == key, cancel);
        return receipt is null ? null
            : receipt.RequestHash != hash ? new(SubmissionState.KeyUsedForSomethingElse)
            : new(SubmissionState.DoneBefore, await reading.UpdateAsync(receipt.UpdateId, cancel));
    }

    private static string HashOf(Guid action, ApiNewUpdate body, string version) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        action,
                        body.Text,
                        body.Rating,
                        body.RatingWhy,
                        version,
                    }
                )
            )
        );
}
