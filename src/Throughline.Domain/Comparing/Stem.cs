namespace Throughline.Domain.Comparing;

/// <summary>
/// A word without its endings, so that "implement", "implementing" and "implementation" count as one. Rough on purpose:
/// a wrong stem costs a little likeness and nothing else.
/// </summary>
internal static class Stem
{
    private const int Shortest = 4;

    private static readonly (string Ending, string Instead, int Least)[] Endings =
    [
        ("ations", "", 9),
        ("ation", "", 8),
        ("itions", "it", 9),
        ("ition", "it", 8),
        ("ments", "", 8),
        ("ment", "", 7),
        ("ings", "", 7),
        ("ing", "", 6),
        ("ied", "y", 5),
        ("ed", "", 5),
        ("ly", "", 6),
    ];

    /// <param name="word">Lower case letters and digits, as <see cref="Intake.Words.Fold"/> gives them.</param>
    public static string Of(string word)
    {
        if (word.Length < Shortest || char.IsDigit(word[0]))
        {
            return word;
        }

        var stem = WithoutPlural(British(word));
        foreach (var (ending, instead, least) in Endings)
        {
            if (stem.Length >= least && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length] + instead;
            }
        }

        return WithoutLastLetter(stem);
    }

    /// <summary>"organization" is written "organisation" here.</summary>
    private static string British(string word)
    {
        var at = word.IndexOf('z', StringComparison.Ordinal);
        return at > 2 && at < word.Length - 1 && word[at - 1] is 'i' or 'y' && word.Length >= 6
            ? word.Replace('z', 's')
            : word;
    }

    private static string WithoutPlural(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    /// <summary>A silent e goes, and of a doubled consonant one: "plann" is "plan".</summary>
    private static string WithoutLastLetter(string stem) =>
        stem.Length >= Shortest && (stem[^1] == 'e' || (stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l')))
            ? stem[..^1]
            : stem;
}
