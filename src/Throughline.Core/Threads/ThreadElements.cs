using System.Globalization;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Challenge;
using Throughline.Domain.Closing;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Threads;

/// <summary>Puts the records of an action on its line.</summary>
internal static class ThreadElements
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The fields of a reading whose words stand on the line, the earlier first.</summary>
    public static readonly string[] FieldsOfPaper = [nameof(Field.PreviousUpdate), nameof(Field.Update)];

    /// <summary>
    /// What the paper itself gives: its own words by their provenance, not the action's, which are the agency's once an
    /// update is accepted. A cell of dated entries is as many elements, the earliest first.
    /// </summary>
    public static IEnumerable<ThreadElement> OfPaper(IEnumerable<Provenance> read) =>
        read.OrderBy(p => Array.IndexOf(FieldsOfPaper, p.Field)).SelectMany(OfPaper);

    private static IEnumerable<ThreadElement> OfPaper(Provenance p)
    {
        var under = p.Heading is null ? "" : $" under “{p.Heading}”";
        var entries = DatedEntry.In(p.Words);
        if (entries.Count == 0)
        {
            var title = p.Field == nameof(Field.Update) ? "The update" : "The update before";
            return
            [
                new(null, ThreadKind.Read, $"{title}, as the paper gives it{under}", p.Words, null, null, p.ActionId),
            ];
        }

        return entries
            .OrderBy(e => e.Last ?? DateOnly.MinValue)
            .Select(e => new ThreadElement(
                null,
                ThreadKind.Read,
                (e.Last is null ? "Before the dated entries" : "An entry") + $", as the paper gives it{under}",
                e.Text,
                null,
                null,
                p.ActionId
            )
            {
                Dated = e.Last is null ? null : e.Dated,
            });
    }

    public static IEnumerable<ThreadElement> Of(ActionUpdate u)
    {
        var rating = u.Rating is null ? null : $"Rated {u.Rating}{(u.RatingWhy is null ? "." : $": {u.RatingWhy}")}";
        yield return new(
            u.SubmittedAt ?? u.CreatedAt,
            ThreadKind.Update,
            $"Update: {u.State.Label().ToLower(British)}",
            rating is null ? u.Text : $"{u.Text}\n{rating}".Trim(),
            u.SubmittedBy ?? u.CreatedBy,
            null,
            u.Id
        );
        if (u is { State: UpdateState.SentBack, DecidedAt: { } at })
        {
            yield return new(
                at,
                ThreadKind.SentBack,
                "Sent back to the agency",
                u.SentBackWords,
                u.DecidedBy,
                null,
                u.Id
            );
        }
    }

    public static IEnumerable<ThreadElement> Of(Extension e)
    {
        yield return new(
            e.CreatedAt,
            ThreadKind.Extension,
            $"A new target was asked for: {e.ToTarget} instead of {e.FromTarget ?? "none"}",
            e.Why,
            e.CreatedBy,
            null,
            e.Id
        );
        if (e.DecidedAt is { } at)
        {
            yield return new(
                at,
                ThreadKind.Extension,
                $"{e.ToTarget} was {(e.State == ExtensionState.Agreed ? "agreed" : "refused")} by {e.DecidedBy}",
                e.DecisionWhy,
                e.ChangedBy,
                null,
                e.Id
            );
        }
    }

    public static ThreadElement Of(SignOff s, IReadOnlyDictionary<Guid, string> bodies)
    {
        var body = s.BodyId is { } id ? bodies.GetValueOrDefault(id) : null;
        var title = s.Verdict switch
        {
            SignOffVerdict.Proposed => "Closure proposed",
            SignOffVerdict.Agreed => s.To == ClosureStage.Closed
                ? $"Closed: agreed by {body ?? "the coordinator"}"
                : $"Closure agreed by {body ?? "the coordinator"}",
            SignOffVerdict.Refused => $"Closure refused by {body ?? "the coordinator"}",
            SignOffVerdict.Reopened => "Opened again",
            SignOffVerdict.Held => "It held",
            SignOffVerdict.DidNotHold => "It did not hold, and is open again",
        };
        return new(
            s.CreatedAt,
            s.Verdict is SignOffVerdict.Held or SignOffVerdict.DidNotHold ? ThreadKind.Hold : ThreadKind.SignOff,
            title,
            s.Why,
            s.CreatedBy,
            s.MeetingOn is { } day ? $"Meeting of {Day(day)}" : null,
            s.Id
        );
    }

    public static IEnumerable<ThreadElement> Of(ChallengeRecord c)
    {
        yield return new(
            c.CreatedAt,
            ThreadKind.Challenge,
            $"Challenge: {c.State.Label().ToLower(British)}",
            c.Question,
            c.Rule is null ? c.CreatedBy : $"rule {c.Rule}",
            null,
            c.Id
        );
        if (c.AnsweredAt is { } at)
        {
            yield return new(at, ThreadKind.Answer, "Answer to the challenge", c.Answer, c.AnsweredBy, null, c.Id);
        }
    }

    /// <summary>"3 May 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
