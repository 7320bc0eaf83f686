using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests;

/// <summary>The words and numbers that come with Throughline, as whoever puts the program together loads them.</summary>
internal static class Shipped
{
    public static Lexicon Lexicon { get; } = new(Vocabulary.LoadShipped(), RuleSettings.LoadShipped());
    public static Vocabulary Vocabulary => Lexicon.Vocabulary;
    public static RuleSettings Settings => Lexicon.Settings;
}
