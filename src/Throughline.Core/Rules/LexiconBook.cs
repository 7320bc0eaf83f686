using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Words;

namespace Throughline.Core.Rules;

/// <summary>The lexicon made last, so that a page does not make it anew.</summary>
public sealed class LexiconCache
{
    private readonly Lock _lock = new();
    private (string Key, Lexicon Lexicon)? _kept;

    /// <summary>The one made last where the words and settings are the same still.</summary>
    public Lexicon Of(OwnWords words, SettingsInForce settings)
    {
        if (words.IsEmpty && settings.Version == 0)
        {
            return Shipped.Lexicon;
        }

        var key = $"{words.Write()}|{settings.Settings.Without(Shipped.Settings).Write()}";
        lock (_lock)
        {
            if (_kept is { } kept && kept.Key == key)
            {
                return kept.Lexicon;
            }

            var made = new Lexicon(Shipped.Vocabulary.With(words), settings.Settings);
            _kept = (key, made);
            return made;
        }
    }
}

/// <summary>The words and numbers in force: the shipped ones with what this partnership changed and added.</summary>
public sealed class LexiconBook(RuleBook rules, WordBook words, LexiconCache cache)
{
    public async Task<Lexicon> ReadAsync(CancellationToken cancel) =>
        cache.Of((await words.ReadAsync(cancel)).Words, await rules.ReadAsync(cancel));
}
