using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Columns;

/// <summary>Words that a heading of one field may hold.</summary>
/// <param name="Telling">How many of the words say something; see <see cref="VocabularyData.HeaderNoise"/>.</param>
/// <param name="Less">What it is less sure by than the plainest phrase of its field.</param>
internal sealed record HeaderPhrase(Field Field, string[] Words, int Telling, double Less)
{
    /// <summary>
    /// How sure a heading of these words means the phrase, when its words from here on are the phrase's; else 0.
    /// </summary>
    public double Certainty(string[] words, int at, int telling)
    {
        if (!words.AsSpan(at).StartsWith(Words))
        {
            return 0;
        }

        if (Words.Length == words.Length)
        {
            return 1;
        }

        // The more of the heading's telling words the synonym covers, the surer; a heading opens with what it means.
        if (Telling == 0)
        {
            return Words.Length > 1 && at == 0 ? 0.7
                : telling == 0 ? 0.5
                : 0.2;
        }

        var share = (double)Telling / telling;
        return 0.25 + (0.5 * share) + (0.01 * Words.Length) + (at == 0 ? 0.15 : 0);
    }
}
