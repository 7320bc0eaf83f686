using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// What a heading over rows is that does not say so: a sentence of what should be done is a recommendation, one of what
/// was found is a finding, a name is a section.
/// </summary>
internal static class HeadingSentence
{
    /// <summary>Words of the shortest sentence: names of themes are shorter.</summary>
    private const int LeastWords = 6;

    /// <summary>Verbs that a statement holds and a name does not.</summary>
    private static readonly HashSet<string> Stating =
    [
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "did",
        "do",
        "does",
        "not",
        "could",
    ];

    /// <summary>Verbs of what is asked.</summary>
    private static readonly HashSet<string> Asking = ["should", "must", "shall", "will"];

    public static Field FieldOf(string text, IReadOnlySet<Field> has, CellClassifier classifier)
    {
        var words = Fold.Words(text).Split(' ');
        if (words.Length < LeastWords)
        {
            return Field.Section;
        }

        return !has.Contains(Field.Recommendation)
            && (words.Any(Asking.Contains) || !words.Any(Stating.Contains) && classifier.SaysWhatIsDone(text))
                ? Field.Recommendation
            : !has.Contains(Field.Finding) && words.Any(Stating.Contains) ? Field.Finding
            : Field.Section;
    }
}
