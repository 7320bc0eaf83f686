using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Core.Rules;

/// <summary>
/// The words and numbers that come with Throughline, loaded once; a partnership's own are added to them.
/// </summary>
public static class Shipped
{
    private static readonly Lazy<Lexicon> Loaded = new(() => new(Vocabulary.LoadShipped(), RuleSettings.LoadShipped()));

    public static Lexicon Lexicon => Loaded.Value;
    public static Vocabulary Vocabulary => Lexicon.Vocabulary;
    public static RuleSettings Settings => Lexicon.Settings;
}
