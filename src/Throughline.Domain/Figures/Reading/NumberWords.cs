namespace Throughline.Domain.Figures.Reading;

/// <summary>Numbers in letters, from one to ninety-nine, and the hundreds.</summary>
internal static class NumberWords
{
    /// <summary>For use inside a pattern.</summary>
    public const string Pattern =
        "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ "
        + "-](?:one|two|three|four|five|six|seven|eight|nine)\\b)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    private static readonly Dictionary<string, int> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    /// <returns>Null for words that are no number.</returns>
    public static int? Read(string words)
    {
        var sum = 0;
        foreach (var part in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Values.TryGetValue(part, out var value))
            {
                return null;
            }

            sum += value;
        }

        return sum == 0 ? null : sum;
    }
}
