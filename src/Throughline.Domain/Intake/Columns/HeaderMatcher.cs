using System.Runtime.CompilerServices;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Tells what a column heading means from the vocabulary's synonyms.</summary>
internal sealed class HeaderMatcher
{
    /// <summary>Characters of the longest heading.</summary>
    private const int LongestHeading = 120;

    // The same for every paper that is read with these words.
    private static readonly ConditionalWeakTable<Vocabulary, HeadingLists> Known = [];

    private readonly Dictionary<string, List<(Field Field, double Certainty)>> _meanings = new(StringComparer.Ordinal);
    private readonly HeadingLists _lists;

    public HeaderMatcher(Vocabulary vocabulary) =>
        _lists = Known.GetValue(vocabulary, static v => new HeadingLists(v.Data));

    /// <summary>True for a heading word that belongs to tables which are not plans.</summary>
    public bool SpeaksAgainstPlan(string header)
    {
        var words = Fold.Words(header).Split(' ');
        return words.Length <= 6 && words.Any(_lists.Against.Contains);
    }

    /// <summary>True when the heading speaks of an earlier state: "RAG last meeting", "Previous update".</summary>
    public bool IsPrevious(string header) => Fold.Words(header).Split(' ').Any(_lists.Previous.Contains);

    /// <summary>True for a heading such as "Actions agreed"; "Title" stands over what is no promise as well.</summary>
    public bool SpeaksOfPromises(string header)
    {
        var words = Singular(Fold.Words(header)).Split(' ');
        return words.Any(_lists.Promise.Contains) && (!words.Contains("taken") || words.Contains("be"));
    }

    /// <summary>True for a heading that weighs a risk: "Likelihood (1-5)".</summary>
    public bool WeighsRisk(string header) => Fold.Words(header).Split(' ').Any(_lists.RiskWeights.Contains);

    /// <summary>True for a heading that is known to be none of a plan's fields: "Start date", "Raised by".</summary>
    public bool MeansOther(string header) =>
        _lists.NotFields.Contains(Singular(Fold.Words(header)))
        || SpeaksAgainstPlan(header)
        || IsPrevious(header)
        || _lists.Reader.Read(header).Other;

    /// <summary>True for "High", "M", "2": a grade of importance.</summary>
    public bool IsLevel(string text) => _lists.Levels.Contains(Fold.Words(text));

    /// <summary>The fields that a heading may mean, best first, each with a certainty from 0 to 1.</summary>
    public IReadOnlyList<(Field Field, double Certainty)> Meanings(string header)
    {
        if (!_meanings.TryGetValue(header, out var meanings))
        {
            _meanings[header] = meanings = Weigh(header);
        }

        return meanings;
    }

    /// <summary>
    /// The field that a heading of the lists means, with its certainty; null for none, and for one that is understood by
    /// how it is put together only. Asked of each line of a paper, so it costs a few looks.
    /// </summary>
    public (Field Field, double Certainty)? Listed(string header)
    {
        var folded = Singular(Fold.Words(header));
        if (
            folded.Length is 0 or > LongestHeading
            || _lists.NotFields.Contains(folded)
            || Best(folded.Split(' ')) is not { Count: > 0 } found
        )
        {
            return null;
        }

        var best = found.OrderByDescending(b => b.Value).ThenBy(b => b.Key).First();
        return (best.Key is Field.Update && IsPrevious(folded) ? Field.PreviousUpdate : best.Key, best.Value);
    }

    private List<(Field Field, double Certainty)> Weigh(string header)
    {
        var folded = Singular(Fold.Words(header));

        if (folded.Length is 0 or > LongestHeading || _lists.NotFields.Contains(folded))
        {
            return [];
        }

        var words = folded.Split(' ');
        var best = Best(words);
        // "Recommendation (in full)" is a recommendation as surely as without a bracket that names no field.
        if (
            header.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket
            && header.TrimEnd().EndsWith(')')
            && Best(Singular(Fold.Words(header[bracket..])).Split(' ')).Count == 0
        )
        {
            foreach (var (field, certainty) in Best(Singular(Fold.Words(header[..bracket])).Split(' ')))
            {
                best[field] = Math.Max(best.GetValueOrDefault(field), certainty);
            }
        }

        if (best.Values.DefaultIfEmpty(0).Max() <= HeadingReader.Understood)
        {
            foreach (var (field, certainty) in _lists.Reader.Read(header, words).Fields)
            {
                best[field] = Math.Max(best.GetValueOrDefault(field), certainty);
            }
        }

        if (best.TryGetValue(Field.Update, out var update) && IsPrevious(folded))
        {
            best[Field.PreviousUpdate] = Math.Max(best.GetValueOrDefault(Field.PreviousUpdate), update + 0.01);
        }

        return
        [
            .. best.Where(b => b.Value > 0.3)
                .OrderByDescending(b => b.Value)
                .ThenBy(b => b.Key)
                .Select(b => (b.Key, Math.Min(1, b.Value))),
        ];
    }

    /// <summary>How sure each field is, by the best of its phrases that the heading holds.</summary>
    private Dictionary<Field, double> Best(string[] words)
    {
        var best = new Dictionary<Field, double>();
        var telling = words.Count(w => !_lists.Noise.Contains(w));
        for (var at = 0; at < words.Length; at++)
        {
            if (!_lists.Phrases.TryGetValue(words[at], out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                var certainty = phrase.Certainty(words, at, telling) - phrase.Less;
                if (certainty > best.GetValueOrDefault(phrase.Field))
                {
                    best[phrase.Field] = certainty;
                }
            }
        }

        return best;
    }

    /// <summary>
    /// Folded words without the s of a plural, so that "Single agency actions" is "Single agency action".
    /// </summary>
    internal static string Singular(string folded)
    {
        // Nearly every cell of a pack is asked whether it is a heading.
        var singular = folded.Length <= 256 ? stackalloc char[folded.Length] : new char[folded.Length];
        var (length, begin) = (0, 0);
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && folded[i] != ' ')
            {
                continue;
            }

            var word = folded.AsSpan(begin, i - begin);
            if (word is [_, _, .., not ('s' or 'u' or 'i'), 's'])
            {
                word = word[..^1];
            }

            word.CopyTo(singular[length..]);
            length += word.Length;
            if (i < folded.Length)
            {
                singular[length++] = ' ';
            }

            begin = i + 1;
        }

        return length == folded.Length ? folded : new string(singular[..length]);
    }
}
