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

    // By first word: almost every cell of a pack is asked whether it is a heading, and few share a word with many
    // phrases.
    private readonly Dictionary<string, List<Phrase>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Field Field, double Certainty)>> _meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noise;
    private readonly HashSet<string> _previous;
    private readonly HashSet<string> _against;
    private readonly HashSet<string> _notFields;
    private readonly HashSet<string> _levels;

    public HeaderMatcher(Vocabulary vocabulary)
    {
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
    }

    /// <summary>True for a heading word that belongs to tables which are not plans.</summary>
    public bool SpeaksAgainstPlan(string header)
    {
        var words = Fold.Words(header).Split(' ');
        return words.Length <= 6 && words.Any(_against.Contains);
    }

    /// <summary>True when the heading speaks of an earlier state: "RAG last meeting", "Previous update".</summary>
    public bool IsPrevious(string header) => Fold.Words(header).Split(' ').Any(_previous.Contains);

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

    private List<(Field Field, double Certainty)> Weigh(string header)
    {
        var folded = Singular(Fold.Words(header));
        var best = new Dictionary<Field, double>();
        if (folded.Length is 0 or > 120 || _notFields.Contains(folded))
        {
            return [];
        }

        var words = folded.Split(' ');
        var telling = words.Count(w => !_noise.Contains(w));
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var phrase in _phrases.GetValueOrDefault(words[at], []))
            {
                var certainty = Certainty(words, at, telling, phrase) - phrase.Less;
                if (certainty > best.GetValueOrDefault(phrase.Field))
                {
                    best[phrase.Field] = certainty;
                }
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

    /// <summary>
    /// Folded words without the s of a plural, so that "Single agency actions" is "Single agency action".
    /// </summary>
    private static string Singular(string folded) =>
        string.Join(
            ' ',
            folded
                .Split(' ')
                .Select(w => w.Length > 3 && w[^1] == 's' && w[^2] is not ('s' or 'u' or 'i') ? w[..^1] : w)
        );

    private void Add(Field field, string[] words, double less)
    {
        var phrase = new Phrase(field, words, words.Count(w => !_noise.Contains(w)), less);
        if (_phrases.TryGetValue(words[0], out var same))
        {
            same.Add(phrase);
        }
        else
        {
            _phrases[words[0]] = [phrase];
        }
    }

    /// <summary>
    /// How sure a heading of these words means the phrase, when its words from here on are the phrase's; else 0.
    /// </summary>
    private static double Certainty(string[] words, int at, int telling, Phrase phrase)
    {
        if (!words.AsSpan(at).StartsWith(phrase.Words))
        {
            return 0;
        }

        if (phrase.Words.Length == words.Length)
        {
            return 1;
        }

        // The more of the heading's telling words the synonym covers, the surer; a heading opens with what it means.
        if (phrase.Telling == 0)
        {
            return phrase.Words.Length > 1 && at == 0 ? 0.7
                : telling == 0 ? 0.5
                : 0.2;
        }

        var share = (double)phrase.Telling / telling;
        return 0.25 + (0.5 * share) + (0.01 * phrase.Words.Length) + (at == 0 ? 0.15 : 0);
    }

    /// <param name="Telling">How many of the words say something; see <see cref="VocabularyData.HeaderNoise"/>.</param>
    /// <param name="Less">What it is less sure by than the plainest phrase of its field.</param>
    private sealed record Phrase(Field Field, string[] Words, int Telling, double Less);
}
