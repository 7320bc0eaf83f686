using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>The words of meeting papers, made ready for look-up.</summary>
internal sealed class MeetingLexicon(Vocabulary vocabulary)
{
    private readonly MeetingWords _words = vocabulary.Data.Meetings;
    private readonly Dictionary<string[], HashSet<string>> _sets = [];

    public MeetingWords Words => _words;

    public Vocabulary Vocabulary => vocabulary;

    public bool Is(string text, string[] list) => Set(list).Contains(Fold.Words(text));

    /// <summary>The place in the list of the first of its phrases that the text holds as whole words; -1 for none.</summary>
    public static int Holds(string text, string[] list)
    {
        var words = $" {Fold.Words(text)} ";
        return Array.FindIndex(list, p => words.Contains($" {Fold.Words(p)} ", StringComparison.Ordinal));
    }

    public bool IsTitle(string token) => Set(_words.Titles).Contains(Fold.Words(token));

    public bool IsVacancy(string text) => Set(_words.Vacancies).Contains(Fold.Words(text));

    /// <summary>The column that a heading names; null for none.</summary>
    public string? Column(string heading, Dictionary<string, string[]> columns)
    {
        var folded = Fold.Words(heading);
        foreach (var (column, names) in columns)
        {
            if (Set(names).Contains(folded) || heading.Trim() == "#" && names.Contains("#"))
            {
                return column;
            }
        }

        return null;
    }

    private HashSet<string> Set(string[] list)
    {
        if (!_sets.TryGetValue(list, out var set))
        {
            _sets[list] = set = [.. list.Select(Fold.Words)];
        }

        return set;
    }
}
