using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Questions;

/// <summary>Turns questions that rules found into challenges, or lets them rest with a reason.</summary>
public sealed class FoundQuestions(Writes writes, Actor actor, Sight sight, PlanScrutiny scrutiny, ChallengeMails mails)
{
    /// <summary>Questions that are raised at once: an agency that gets more by one mail reads none of them.</summary>
    public const int MostAtOnce = 50;

    private readonly QuestionChallenges _challenges = new(writes, actor, sight);

    /// <summary>
    /// Raises the chosen questions as challenges to their agencies; one that was raised meanwhile is left alone.
    /// </summary>
    /// <returns>How many were raised, or what to put right; null when there is no such plan in sight.</returns>
    /// <exception cref="NotAllowedException">Their role does not raise challenges.</exception>
    public async Task<(int Raised, string? Problem)?> RaiseAsync(
        Guid planId,
        IReadOnlyCollection<string> fingerprints,
        CancellationToken cancel
    )
    {
        Allowed();
        if (await scrutiny.OfPlanAsync(planId, cancel) is not { } found)
        {
            return null;
        }

        var chosen = found.Questions.Where(q => q.ChallengeId is null && fingerprints.Contains(q.Fingerprint)).ToList();
        if (chosen.Count is 0 or > MostAtOnce)
        {
            return (0, TooFewOrMany(chosen.Count));
        }

        foreach (var question in chosen)
        {
            await RaiseAsync(planId, question, cancel);
        }

        await SaveAsync(cancel);
        return (chosen.Count, null);
    }

    private static string TooFewOrMany(int chosen) =>
        chosen == 0
            ? "Choose at least one question that is not raised yet."
            : $"Choose at most {MostAtOnce} at once: what reaches an agency in a heap is not read.";

    private async Task RaiseAsync(Guid planId, FoundQuestion question, CancellationToken cancel)
    {
        var challenge = await _challenges.AddAsync(planId, question, ChallengeState.Raised, cancel);
        writes.Record(
            ChallengeEvents.Raised,
            challenge,
            "Question",
            @new: challenge.Question,
            why: challenge.Facts,
            plan: planId
        );
        await mails.ChallengeRaisedAsync(challenge, cancel);
    }

    /// <summary>
    /// Says why a question need not be asked. It is quiet then, until the words that raised it change.
    /// </summary>
    /// <returns>The challenge's id, or what to put right; null when there is no such plan in sight.</returns>
    /// <exception cref="NotAllowedException">Their role does not raise challenges, and so may not dismiss
    /// one.</exception>
    public async Task<ChallengeResult?> DismissAsync(
        Guid planId,
        string fingerprint,
        string? why,
        CancellationToken cancel
    )
    {
        Allowed();
        if (await scrutiny.OfPlanAsync(planId, cancel) is not { } found)
        {
            return null;
        }

        if (found.Questions.FirstOrDefault(q => q.Fingerprint == fingerprint) is not { } question)
        {
            return new(null, "The words have changed since, and this question is no longer asked.");
        }

        if (question.ChallengeId is { } known)
        {
            return new(known, null);
        }

        if (ProblemOf(why) is { } problem)
        {
            return new(null, problem);
        }

        var dismissed = await DismissAsync(planId, question, why!, cancel);
        await SaveAsync(cancel);
        return new(dismissed, null);
    }

    private static string? ProblemOf(string? why) =>
        string.IsNullOrWhiteSpace(why) ? "Say why."
        : why.Length > ChallengeSteps.MostCharacters ? $"Shorten this to {ChallengeSteps.MostCharacters:N0} characters."
        : null;

    private async Task<Guid> DismissAsync(Guid planId, FoundQuestion question, string why, CancellationToken cancel)
    {
        var challenge = await _challenges.AddAsync(planId, question, ChallengeState.Dismissed, cancel);
        challenge.DecisionWhy = why.ReplaceLineEndings("\n").Trim();
        writes.Record(
            ChallengeEvents.Dismissed,
            challenge,
            "State",
            @new: nameof(ChallengeState.Dismissed),
            why: challenge.DecisionWhy,
            plan: planId
        );
        return challenge.Id;
    }

    /// <exception cref="ChangedMeanwhileException">Somebody else took one of them up in the same instant.</exception>
    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await writes.SaveAsync(cancel);
        }
        catch (DbUpdateException e)
        {
            writes.Forget();
            throw new ChangedMeanwhileException(
                "Somebody else took one of these questions up while you were looking at them.",
                e
            );
        }
    }

    private void Allowed()
    {
        if (!ChallengeDesk.MayRaise(actor.Person))
        {
            throw new NotAllowedException(
                "Challenges are raised by scrutineers, coordinators and members of a committee."
            );
        }
    }
}
