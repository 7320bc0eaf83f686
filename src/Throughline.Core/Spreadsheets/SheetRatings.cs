using Throughline.Domain.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>The ratings of one plan as its drop-down offers them: words, each for one code of the plan.</summary>
public sealed class SheetRatings
{
    private readonly Dictionary<string, string> _wordByCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codeByWords = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="legend">The plan's codes with what they mean, in its order.</param>
    public SheetRatings(IReadOnlyList<(string Code, string? Meaning)> legend)
    {
        foreach (var (code, _) in legend)
        {
            _codeByWords.TryAdd(code.Trim(), code);
        }

        foreach (var (code, meaning) in legend.DistinctBy(l => l.Code))
        {
            // A plan may know both "R" and "Red": then each keeps its own letters.
            var word = Word(code);
            _wordByCode[code] = word = _codeByWords.TryAdd(word, code) || _codeByWords[word] == code ? word : code;
            Words.Add(word);
            Meanings.Add(
                string.IsNullOrWhiteSpace(meaning) || string.Equals(meaning, word, StringComparison.OrdinalIgnoreCase)
                    ? word
                    : $"{word}: {meaning}"
            );
        }

        foreach (var (code, meaning) in legend.Where(l => !string.IsNullOrWhiteSpace(l.Meaning)))
        {
            _codeByWords.TryAdd(meaning!.Trim(), code);
        }
    }

    public List<string> Words { get; } = [];

    /// <summary>Each word with what the legend says of it.</summary>
    public List<string> Meanings { get; } = [];

    public string WordOf(string? code) =>
        code is null ? "Not rated" : _wordByCode.GetValueOrDefault(code) ?? Word(code);

    /// <returns>The code that was meant by a word, a code or a meaning; null when the plan knows no such
    /// rating.</returns>
    public string? CodeOf(string typed) => _codeByWords.GetValueOrDefault(typed.Trim());

    private static string Word(string code) => RatingName.Colour(code) ?? code;
}
