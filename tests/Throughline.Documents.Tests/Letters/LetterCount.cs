using System.Globalization;

namespace Throughline.Documents.Tests.Letters;

/// <summary>Counts letters of a file against those that were read or told of it.</summary>
internal static class LetterCount
{
    /// <returns>A line for each part of which letters are missing: how many of how many.</returns>
    public static List<string> Missing(IReadOnlyList<(string Part, string Words)> parts, string readOrTold)
    {
        var left = Count(readOrTold);
        var missing = new List<string>();
        foreach (var (part, words) in parts)
        {
            var (lost, all) = (0, 0);
            foreach (var (letter, count) in Count(words))
            {
                var there = left.GetValueOrDefault(letter);
                left[letter] = Math.Max(0, there - count);
                lost += Math.Max(0, count - there);
                all += count;
            }

            if (lost > 0)
            {
                missing.Add(string.Create(CultureInfo.InvariantCulture, $"{part}: {lost} of {all}"));
            }
        }

        return missing;
    }

    private static Dictionary<char, int> Count(string words) =>
        words.Where(char.IsLetter).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
}
