using Throughline.Domain.Intake;

namespace Throughline.Domain.Challenge.Comparing;

/// <summary>Finds the agencies that a text names, by the names that the vocabulary knows.</summary>
internal static class AgencyNames
{
    private const int LongestName = 5;

    /// <summary>The usual names, each once, in the order in which they come.</summary>
    public static List<string> In(string? text)
    {
        var words = ContentWords.All(text);
        var found = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Min(LongestName, words.Length - i);
            string? name = null;
            while (length > 0 && (name = Vocabulary.Default.AgencyCalled(string.Join(' ', words, i, length))) is null)
            {
                length--;
            }

            if (name is not null && !found.Contains(name))
            {
                found.Add(name);
            }

            i += Math.Max(1, length);
        }

        return found;
    }
}
