using System.Collections.Concurrent;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>The words of meeting papers, made ready for look-up when first asked for. Safe to share.</summary>
internal sealed class MeetingLexicon(Vocabulary vocabulary)
{
    private const int LongestHeading = 120;

    private readonly MeetingWords _words = vocabulary.Data.Meetings;
    private readonly ConcurrentDictionary<string[], WordList> _lists = [];
    private readonly ConcurrentDictionary<Dictionary<string, string[]>, Dictionary<string, string>> _columns = [];

    public MeetingWords Words => _words;

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>What columns hold whose headings are not known.</summary>
    public ColumnGuess Guess => field ??= new(this);

    public bool Is(string text, string[] list) => Of(list).IsOne(text);

    /// <summary>The place in the list of the first of its phrases that the text holds as whole words; -1 for none.</summary>
    public int Holds(string text, string[] list) => Of(list).FirstIn(text);

    /// <summary>False only where none of the list's phrases can stand in the text; costs next to nothing.</summary>
    public bool MayHold(ReadOnlySpan<char> text, string[] list) => Of(list).MayHold(text);

    public bool IsTitle(string token) => Of(_words.Titles).IsOne(token);

    /// <summary>True for a word that stands in posts and agencies and in no name.</summary>
    public bool IsRole(string word) =>
        word.Length > 3
        && (
            vocabulary.IsRoleWord(word)
            || vocabulary.IsAgencyWord(word)
            || Of(_words.RoleNouns).IsOne(word)
            || Of(_words.PostNouns).IsOne(word)
        );

    public bool IsVacancy(string text) => Of(_words.Vacancies).IsOne(text);

    /// <summary>The column that a heading names; null for none.</summary>
    public string? Column(string heading, Dictionary<string, string[]> columns)
    {
        return heading.Length > LongestHeading ? null
            : _columns.GetOrAdd(columns, Named) is var known && known.GetValueOrDefault(Shown(heading)) is { } column
                ? column
            : heading.IndexOf('(', StringComparison.Ordinal) is > 2 and var note
                ? known.GetValueOrDefault(Shown(heading[..note]))
            : null;

        static Dictionary<string, string> Named(Dictionary<string, string[]> columns)
        {
            var named = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (column, names) in columns)
            {
                foreach (var name in names)
                {
                    named.TryAdd(Shown(name), column);
                }
            }

            return named;
        }

        // A sign that stands alone ("#") is a heading too.
        static string Shown(string text) => Fold.Words(text) is { Length: > 0 } words ? words : text.Trim();
    }

    private WordList Of(string[] list) => _lists.GetOrAdd(list, l => new(l));
}
