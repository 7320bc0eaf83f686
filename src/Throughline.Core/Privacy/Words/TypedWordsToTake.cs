using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Core.Privacy.Words;

/// <summary>The words that somebody typed to have taken out, once they are seen to be some.</summary>
internal static class TypedWordsToTake
{
    public const string WordsField = "words";
    public const string ReasonField = "reason";
    public const int MostLines = 10;
    public const int LongestLine = 200;
    public const int LongestReason = 1000;

    /// <summary>Words that the program itself writes, as names of its codes.</summary>
    private static readonly Lazy<HashSet<string>> OfTheProgram = new(() =>
        typeof(ThroughlineDb)
            .Assembly.GetTypes()
            .Concat(typeof(Field).Assembly.GetTypes())
            .Where(t => t.IsEnum)
            .SelectMany(Enum.GetNames)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Each line without blanks around it.</summary>
    /// <exception cref="RuleBrokenException">They are too few, too short, or words that the product itself needs; the
    /// sentence does not repeat them.</exception>
    public static IReadOnlyList<string> Of(string? typed, IReadOnlyCollection<string> codes)
    {
        var words = (typed ?? "")
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Need.That(words.Count > 0, "Write the words that are to be taken out, exactly as they stand.", WordsField);
        Need.That(words.Count <= MostLines, $"Write at most {MostLines} lines.", WordsField);
        foreach (var line in words)
        {
            Need.That(line.Length <= LongestLine, $"Write at most {LongestLine} characters a line.", WordsField);
            Need.That(
                line.Count(char.IsLetterOrDigit) >= Fewest(line),
                "Write more of the text: so few letters stand in many words that have nothing to do with the child.",
                WordsField
            );
            Need.That(
                !OfTheProgram.Value.Contains(line) && !new Phrases(codes).Are(line) && !new Phrases([line]).Are(Plain),
                "The product itself needs one of these words, as a rating or a state. Write more of the text around "
                    + "it, such as the family name too.",
                WordsField
            );
        }

        return words;
    }

    /// <exception cref="RuleBrokenException">There is none, or it holds the words.</exception>
    public static string Reason(string? typed, Phrases words, string field = ReasonField)
    {
        var reason = Need.Words(typed, field, LongestReason, "Write why, without the words themselves.");
        Need.That(
            !words.StandIn(reason),
            "Write the reason without the words that are to be taken out: it stays for ever.",
            field
        );
        return reason;
    }

    /// <summary>The mark's own words cannot be taken out again.</summary>
    private const string Plain = "words taken out";

    /// <summary>A Chinese name may have two signs.</summary>
    private static int Fewest(string line) => line.Any(c => c >= '\u3040') ? 2 : Phrases.FewestSigns;
}
