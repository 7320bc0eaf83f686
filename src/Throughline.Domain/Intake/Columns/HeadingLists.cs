using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>The vocabulary's words of column headings, made ready for look-up. Immutable; safe to share.</summary>
internal sealed class HeadingLists
{
    /// <summary>How much surer the first phrase of a field's list is than its last.</summary>
    private const double PlainestFirst = 0.05;

    /// <summary>How much less sure a field is whose headings mean another one where that has no column.</summary>
    private const double OnlyBeside = 0.1;

    public HeadingLists(VocabularyData data)
    {
        Reader = new HeadingReader(data);
        Noise = [.. data.HeaderNoise.Select(HeaderMatcher.Singular)];
        foreach (var (field, phrases) in data.Headers)
        {
            for (var i = 0; i < phrases.Length; i++)
            {
                Add(
                    field,
                    HeaderMatcher.Singular(Fold.Words(phrases[i])).Split(' '),
                    (PlainestFirst * i / phrases.Length) + (field.Facts().Beside is null ? 0 : OnlyBeside)
                );
            }
        }

        Previous = [.. data.PreviousMarks];
        Against = [.. data.AgainstPlan];
        NotFields = [.. data.NotFields.Select(n => HeaderMatcher.Singular(Fold.Words(n)))];
        Levels = [.. data.Levels.Select(Fold.Words)];
        Promise = [.. data.PromiseWords.Select(HeaderMatcher.Singular)];
        RiskWeights = [.. data.RiskWeights];
    }

    /// <summary>Tells what a heading means that stands in no list.</summary>
    public HeadingReader Reader { get; }

    /// <summary>
    /// By first word: almost every cell of a pack is asked whether it is a heading, and few share a word with many
    /// phrases.
    /// </summary>
    public Dictionary<string, List<HeaderPhrase>> Phrases { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc cref="VocabularyData.HeaderNoise"/>
    public HashSet<string> Noise { get; }

    /// <inheritdoc cref="VocabularyData.PreviousMarks"/>
    public HashSet<string> Previous { get; }

    /// <inheritdoc cref="VocabularyData.AgainstPlan"/>
    public HashSet<string> Against { get; }

    /// <inheritdoc cref="VocabularyData.NotFields"/>
    public HashSet<string> NotFields { get; }

    /// <inheritdoc cref="VocabularyData.Levels"/>
    public HashSet<string> Levels { get; }

    /// <inheritdoc cref="VocabularyData.PromiseWords"/>
    public HashSet<string> Promise { get; }

    /// <inheritdoc cref="VocabularyData.RiskWeights"/>
    public HashSet<string> RiskWeights { get; }

    private void Add(Field field, string[] words, double less)
    {
        var phrase = new HeaderPhrase(field, words, words.Count(w => !Noise.Contains(w)), less);
        if (Phrases.TryGetValue(words[0], out var same))
        {
            same.Add(phrase);
        }
        else
        {
            Phrases[words[0]] = [phrase];
        }
    }
}
