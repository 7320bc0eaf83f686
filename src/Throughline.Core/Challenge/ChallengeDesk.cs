using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Challenge;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Challenge;

/// <summary>
/// People raise challenges about actions, the agency answers, who raised it or the coordinator decides whether that is
/// enough.
/// </summary>
public sealed class ChallengeDesk(Writes writes, Actor actor, Sight sight, ChallengeMails mails)
{
    /// <summary>Whether they may raise challenges at all.</summary>
    public static bool MayRaise(Person person) => person.May(Permission.RaiseChallenges);

    /// <returns>Null when there is no such action, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">Their role does not raise challenges.</exception>
    public async Task<ChallengeResult?> RaiseAsync(Guid actionId, string? question, CancellationToken cancel)
    {
        var action = await sight.Of<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == actionId, cancel);
        if (action is null)
        {
            return null;
        }

        if (!MayRaise(actor.Person))
        {
            throw new NotAllowedException(
                "Challenges are raised by scrutineers, coordinators and members of a committee."
            );
        }

        if (Problem(question, "Write the question.") is { } problem)
        {
            return new(null, problem);
        }

        var challenge = writes.Add(About(action, question));
        writes.Record(ChallengeEvents.Raised, challenge, "Question", @new: challenge.Question, plan: action.PlanId);
        await mails.ChallengeRaisedAsync(challenge, cancel);
        await writes.SaveAsync(cancel);
        return new(challenge.Id, null);
    }

    private ChallengeRecord About(PlanAction action, string? question) =>
        new()
        {
            PlanId = action.PlanId,
            RecommendationId = action.RecommendationId,
            ActionId = action.Id,
            AgencyId = action.AgencyId,
            RaisedById = actor.Person.Id,
            Question = Clean(question),
        };

    /// <param name="seenVersion">The version that they saw.</param>
    /// <param name="chosen">Null when none was chosen, which is a problem to put right.</param>
    /// <param name="words">The answer or the reason; may be empty only when an answer is accepted.</param>
    /// <returns>Null when there is no such challenge, or none that they may see.</returns>
    /// <exception cref="NotAllowedException">The step is somebody else's.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else took a step meanwhile.</exception>
    public async Task<ChallengeResult?> TakeAsync(
        Guid id,
        int seenVersion,
        ChallengeStep? chosen,
        string? words,
        CancellationToken cancel
    )
    {
        var challenge = await sight.Of<ChallengeRecord>().SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null)
        {
            return null;
        }

        // Without a choice it is asked as the deciding steps are: whoever may take none of them is told so first.
        MustBeTheirs(challenge, chosen ?? ChallengeStep.Dismiss);
        if (chosen is not { } step)
        {
            return new(null, "Choose what you do with the challenge.");
        }

        if (ChallengeSteps.After(challenge.State, step) is not { } next)
        {
            return challenge.Version == seenVersion
                ? new(null, $"This cannot be done now: the challenge is {challenge.State.Label().ToLowerInvariant()}.")
                : throw new ChangedMeanwhileException("Somebody else took a step while you were looking at it.");
        }

        if (
            (step.NeedsWords() || !string.IsNullOrWhiteSpace(words))
            && Problem(words, step == ChallengeStep.Answer ? "Write the answer." : "Say why.") is { } problem
        )
        {
            return new(null, problem);
        }

        writes.Change(challenge, seenVersion);
        Write(challenge, step, next, words);
        await TellAsync(challenge, step, cancel);
        await writes.SaveAsync(cancel);
        return new(challenge.Id, null);
    }

    private void MustBeTheirs(ChallengeRecord challenge, ChallengeStep step)
    {
        if (!May(challenge, step))
        {
            throw new NotAllowedException(
                step == ChallengeStep.Answer
                    ? "Only the lead of the agency that is asked can answer."
                    : "Only who raised the challenge, or a coordinator, decides on it."
            );
        }
    }

    private void Write(ChallengeRecord challenge, ChallengeStep step, ChallengeState next, string? words)
    {
        var before = challenge.State;
        challenge.State = next;
        if (step == ChallengeStep.Answer)
        {
            (challenge.Answer, challenge.AnsweredAt, challenge.AnsweredBy) = (Clean(words), writes.Now, writes.Who);
        }
        else
        {
            challenge.DecisionWhy = string.IsNullOrWhiteSpace(words) ? null : Clean(words);
        }

        writes.Record(
            ChallengeEvents.Of(next),
            challenge,
            "State",
            before.ToString(),
            next.ToString(),
            string.IsNullOrWhiteSpace(words) ? null : Clean(words),
            challenge.PlanId
        );
    }

    private async Task TellAsync(ChallengeRecord challenge, ChallengeStep step, CancellationToken cancel)
    {
        if (step == ChallengeStep.Answer)
        {
            await mails.ChallengeAnsweredAsync(challenge, cancel);
        }
        else if (step == ChallengeStep.Press)
        {
            await mails.ChallengePressedAsync(challenge, cancel);
        }
    }

    /// <summary>
    /// Whose step it is: the answer is the agency's lead's, all else the coordinator's or of who raised it (known by
    /// account, never by name).
    /// </summary>
    internal bool May(ChallengeRecord challenge, ChallengeStep step)
    {
        var person = actor.Person;
        return step == ChallengeStep.Answer
            ? person.LeadsFor(challenge.AgencyId)
            : person.May(Permission.DecideChallenges)
                || (MayRaise(person) && person.Id is { } id && challenge.RaisedById == id);
    }

    private static string Clean(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();

    private static string? Problem(string? words, string missing) =>
        string.IsNullOrWhiteSpace(words) ? missing
        : words.Length > ChallengeSteps.MostCharacters
            ? $"Shorten this to {ChallengeSteps.MostCharacters:N0} characters."
        : null;
}
