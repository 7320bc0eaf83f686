namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// Says of a clause whether it promises, reports, shows a result, or names an obstacle: by the tense and mood of its
/// verbs, and by word lists.
/// </summary>
internal sealed class ClauseReader(WordLists lists)
{
    /// <summary>"All staff have ...": who is covered stands at the beginning.</summary>
    private const int Subject = 2;

    private static readonly HashSet<string> Covering = new(["all", "every", "each", "both"], StringComparer.Ordinal);
    private readonly VerbReader _verbs = new(lists);

    public Says Read(string[] words, bool percent)
    {
        if (words.Length == 0)
        {
            return Says.Nothing;
        }

        var toDo = _verbs.ToDo(words);
        var (done, promised, notDone, present) = _verbs.Participles(words, toDo);
        var promise = promised || lists.Promises.In(words) || toDo < words.Length;
        var says = (done >= 0 ? Says.Done : Says.Nothing) | (promise ? Says.Promise : Says.Nothing) | Lists(words);
        if (notDone || lists.Open.In(words))
        {
            says |= Says.Open;
        }

        if (present)
        {
            says |= Says.Present;
        }

        if ((!promise && done < 0) || _verbs.StandsBeforeWill(words))
        {
            says |= Says.State;
        }

        return (!promise || done >= 0) && IsResult(words, done, percent) ? says | Says.Result : says;
    }

    private Says Lists(string[] words) =>
        (lists.Activities.In(words) ? Says.Activity : Says.Nothing)
        | (lists.Obstacles.In(words) ? Says.Obstacle : Says.Nothing)
        | (lists.Conditionals.In(words) ? Says.Conditional : Says.Nothing)
        | (lists.Resolved.In(words) ? Says.Resolved : Says.Nothing)
        | (IsCompleted(words) ? Says.Completed : Says.Nothing);

    private bool IsResult(string[] words, int done, bool percent) =>
        percent
        || lists.Results.In(words)
        || CountInWords.In(words)
        || (done >= 0 && words.Take(Subject).Any(Covering.Contains));

    /// <summary>
    /// "Completed", "Policy now complete", "The programme has been completed": the word opens or ends the clause, or
    /// stands after "now" or "is".
    /// </summary>
    private bool IsCompleted(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var length = lists.Completed.At(words, i);
            if (length == 0)
            {
                continue;
            }

            var governed = VerbReader.Before(words, i);
            if (
                !VerbReader.Denies(governed)
                && !governed.Contains("be")
                && !governed.Contains("partially")
                && !governed.Contains("partly")
                && (
                    i + length == words.Length || (i > 0 && words[i - 1] is "now") || (i == 0 && words[0] != "complete")
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
