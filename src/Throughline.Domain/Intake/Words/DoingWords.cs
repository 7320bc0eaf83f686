using System.Text.RegularExpressions;

namespace Throughline.Domain.Intake.Words;

/// <summary>Tells whether words say that something is to be done: "Review the policy", "The trust will train staff".</summary>
internal sealed partial class DoingWords(Vocabulary vocabulary)
{
    /// <summary>The subject of a promise ("Each partner agency of the board will ...") is seldom longer.</summary>
    private const int LongestSubject = 16;

    private readonly HashSet<string> _verbs = [.. vocabulary.Data.DoingWords];

    /// <summary>True where the words ask for it rather than do it: "The partnership should review the policy".</summary>
    public static bool Asks(string text) => AskingWords().IsMatch(text);

    public bool Says(string text)
    {
        foreach (var sentence in text.Split(['.', ';', '\n', '•', ':']))
        {
            var words = Fold.Words(sentence).Split(' ', LongestSubject + 1, StringSplitOptions.RemoveEmptyEntries);
            var from =
                words.Length > 1 && (words[0] == "to" || words[0].All(char.IsDigit) || IsLettered(sentence)) ? 1 : 0;
            if (words.Length - from >= 2 && Opens(words, from))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a) Review the policy", "(ii) Train staff": the letter only counts.</summary>
    private static bool IsLettered(string sentence) =>
        sentence.AsSpan().TrimStart(" (") is var text
        && text.IndexOf(')') is > 0 and < 4 and var end
        && text[..end].IndexOfAnyExceptInRange('a', 'z') < 0;

    private bool Opens(string[] words, int from) =>
        _verbs.Contains(words[from]) && words[from + 1] != "of"
        || ImperativeShape.Is(words, from)
        || words[from].EndsWith("ing", StringComparison.Ordinal) && IsGerund(words[from])
        || words.Take(LongestSubject).Any(w => w is "will" or "should" or "must" or "shall")
        || Tells(words);

    /// <summary>"Named nurse to review it", "Posters to be sent".</summary>
    private bool Tells(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (
                words[i] == "to"
                && (_verbs.Contains(words[i + 1]) || words[i + 1] == "be" || ImperativeShape.IsAfterTo(words, i))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Reviewing", "ensuring", "running": with, without and with a doubled last letter.</summary>
    private bool IsGerund(string word)
    {
        var stem = word[..^3];
        return _verbs.Contains(stem)
            || _verbs.Contains(stem + "e")
            || stem.Length > 3 && stem[^1] == stem[^2] && _verbs.Contains(stem[..^1]);
    }

    [GeneratedRegex(
        @"\b(?:should|must|ought to|needs? to|recommend(?:ed|s)?|is asked to|are asked to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AskingWords();
}
