using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Tells what a column heading means from the vocabulary's synonyms.</summary>
internal sealed class HeaderMatcher
{
    /// <summary>How much surer the first phrase of a field's list is than its last.</summary>
    private const double PlainestFirst = 0.05;

    /// <summary>How much less sure a field is whose headings mean another one where that has no column.</summary>
    private const double OnlyBeside = 0.1;

    /// <summary>Characters of the longest heading.</summary>
    private const int LongestHeading = 120;

    // By first word: almost every cell of a pack is asked whether it is a heading, and few share a word with many
    // phrases.
    private readonly Dictionary<string, List<HeaderPhrase>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Field Field, double Certainty)>> _meanings = new(StringComparer.Ordinal);
    private readonly HeadingReader _reader;
    private readonly HashSet<string> _noise;
    private readonly HashSet<string> _previous;
    private readonly HashSet<string> _against;
    private readonly HashSet<string> _notFields;
    private readonly HashSet<string> _levels;
    private readonly HashSet<string> _promise;
    private readonly HashSet<string> _riskWeights;

    public HeaderMatcher(Vocabulary vocabulary)
    {
        _reader = new HeadingReader(vocabulary.Data);
        _noise = [.. vocabulary.Data.HeaderNoise.Select(Singular)];
        foreach (var (field, phrases) in vocabulary.Data.Headers)
        {
            for (var i = 0; i < phrases.Length; i++)
            {
                Add(
                    field,
                    Singular(Fold.Words(phrases[i])).Split(' '),
                    (PlainestFirst * i / phrases.Length) + (field.Facts().Beside is null ? 0 : OnlyBeside)
                );
            }
        }

        _previous = [.. vocabulary.Data.PreviousMarks];
        _against = [.. vocabulary.Data.AgainstPlan];
        _notFields = [.. vocabulary.Data.NotFields.Select(n => Singular(Fold.Words(n)))];
        _levels = [.. vocabulary.Data.Levels.Select(Fold.Words)];
        _promise = [.. vocabulary.Data.PromiseWords.Select(Singular)];
        _riskWeights = [.. vocabulary.Data.RiskWeights];
    }

    /// <summary>True for a heading word that belongs to tables which are not plans.</summary>
    public bool SpeaksAgainstPlan(string header)
    {
        var words = Fold.Words(header).Split(' ');
        return words.Length <= 6 && words.Any(_against.Contains);
    }

    /// <summary>True when the heading speaks of an earlier state: "RAG last meeting", "Previous update".</summary>
    public bool IsPrevious(string header) => Fold.Words(header).Split(' ').Any(_previous.Contains);

    /// <summary>True for a heading such as "Actions agreed"; "Title" stands over what is no promise as well.</summary>
    public bool SpeaksOfPromises(string header)
    {
        var words = Singular(Fold.Words(header)).Split(' ');
        return words.Any(_promise.Contains) && (!words.Contains("taken") || words.Contains("be"));
    }

    /// <summary>True for a heading that weighs a risk: "Likelihood (1-5)".</summary>
    public bool WeighsRisk(string header) => Fold.Words(header).Split(' ').Any(_riskWeights.Contains);

    /// <summary>True for a heading that is known to be none of a plan's fields: "Start date", "Raised by".</summary>
    public bool MeansOther(string header) =>
        _notFields.Contains(Singular(Fold.Words(header)))
        || SpeaksAgainstPlan(header)
        || IsPrevious(header)
        || _reader.Read(header).Other;

    /// <summary>True for "High", "M", "2": a grade of importance.</summary>
    public bool IsLevel(string text) => _levels.Contains(Fold.Words(text));

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
            || _notFields.Contains(folded)
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

        if (folded.Length is 0 or > LongestHeading || _notFields.Contains(folded))
        {
            return [];
        }

        var best = Best(folded.Split(' '));
        if (best.Values.DefaultIfEmpty(0).Max() <= HeadingReader.Understood)
        {
            foreach (var (field, certainty) in _reader.Read(header).Fields)
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
        var telling = words.Count(w => !_noise.Contains(w));
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var phrase in _phrases.GetValueOrDefault(words[at], []))
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

    private void Add(Field field, string[] words, double less)
    {
        var phrase = new HeaderPhrase(field, words, words.Count(w => !_noise.Contains(w)), less);
        if (_phrases.TryGetValue(words[0], out var same))
        {
            same.Add(phrase);
        }
        else
        {
            _phrases[words[0]] = [phrase];
        }
    }
}
