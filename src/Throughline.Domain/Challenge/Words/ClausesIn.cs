using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Challenge.Words;

/// <summary>Reads a cell's clauses, with dates left out of their words.</summary>
internal static class ClausesIn
{
    private static readonly HashSet<string> Auxiliaries = new(
        ["is", "are", "was", "were", "has", "have", "had", "will", "being"],
        StringComparer.Ordinal
    );

    public static IReadOnlyList<Clause> Of(string text, IReadOnlyList<DateMention> dates, ClauseReader reader)
    {
        var clauses = new List<Clause>();
        foreach (var (at, piece) in ClauseSplit.Of(text, dates))
        {
            var percent = piece.Contains('%', StringComparison.Ordinal);
            if (piece[0] == '<')
            {
                continue;
            }

            foreach (
                var words in SplitAtAnd(
                    Fold.Words(Without(dates, at, piece)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            )
            {
                clauses.Add(new(piece.Trim(), words, reader.Read(words, percent)));
            }
        }

        return clauses;
    }

    private static string Without(IReadOnlyList<DateMention> dates, int at, string piece)
    {
        char[]? blanked = null;
        foreach (var date in dates)
        {
            var (from, to) = (Math.Max(date.At, at) - at, Math.Min(date.End, at + piece.Length) - at);
            if (from < to)
            {
                blanked ??= piece.ToCharArray();
                Array.Fill(blanked, ' ', from, to - from);
            }
        }

        return blanked is null ? piece : new(blanked);
    }

    /// <summary>
    /// "... have been re-issued and audits are on track" says two things: each side of "and" has its own verb.
    /// </summary>
    private static IEnumerable<string[]> SplitAtAnd(string[] words)
    {
        var (from, verb) = (0, false);
        for (var i = 0; i < words.Length - 2; i++)
        {
            verb |= Auxiliaries.Contains(words[i]);
            if (
                verb
                && words[i] == "and"
                && (words[i + 1] == "to" || HasVerb(words, i + 1, Math.Min(words.Length, i + 5)))
            )
            {
                yield return words[from..i];
                (from, verb) = (i + 1, false);
            }
        }

        yield return from == 0 ? words : words[from..];
    }

    private static bool HasVerb(string[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Auxiliaries.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }
}
