using Throughline.Domain.Rules;

namespace Throughline.Domain.Intake;

/// <summary>
/// The words and numbers that reading, comparing and asking go by: the vocabulary, and the rules' lists and thresholds.
/// Made once for each set of settings and handed down. Immutable; safe to share.
/// </summary>
public sealed class Lexicon
{
    private readonly HashSet<string> _common;

    public Lexicon(Vocabulary vocabulary, RuleSettings settings)
    {
        (Vocabulary, Settings) = (vocabulary, settings);
        _common = [.. settings.List("commonWords")];
    }

    public Vocabulary Vocabulary { get; }

    public RuleSettings Settings { get; }

    /// <exception cref="KeyNotFoundException">There is no such threshold: the shipped file lacks it.</exception>
    public double Threshold(string name) => Settings.Threshold(name);

    /// <exception cref="KeyNotFoundException">There is no such list: the shipped file lacks it.</exception>
    public string[] List(string name) => Settings.List(name);

    /// <summary>True for a rule that this partnership turned off.</summary>
    public bool IsOff(Rule rule) => Settings.IsOff(rule);

    /// <summary>True for words that carry no meaning of their own: "of", "the".</summary>
    internal bool IsCommon(string folded) => _common.Contains(folded);
}
