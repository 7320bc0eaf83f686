using System.Buffers;
using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>Phrases folded once, and asked of many lines: most lines are told from them without being folded.</summary>
internal sealed class WordList
{
    /// <summary>How much longer than the longest phrase a text may be by signs that fold away.</summary>
    private const int Signs = 24;

    private readonly HashSet<string> _whole;
    private readonly string[] _within;

    /// <summary>The longest word of each phrase.</summary>
    private readonly SearchValues<string> _telling;
    private readonly int _longest;

    public WordList(string[] phrases)
    {
        var folded = Array.ConvertAll(phrases, Fold.Words);
        _whole = [.. folded];
        _within = Array.ConvertAll(folded, f => $" {f} ");
        _telling = SearchValues.Create(
            [.. folded.Select(f => f.Split(' ').MaxBy(w => w.Length)!).Where(w => w.Length > 0).Distinct()],
            StringComparison.OrdinalIgnoreCase
        );
        _longest = folded.Length == 0 ? 0 : folded.Max(f => f.Length) + Signs;
    }

    /// <summary>True where the text is one of the phrases, whatever its signs and capitals.</summary>
    public bool IsOne(string text) => text.Length <= _longest && _whole.Contains(Fold.Words(text));

    /// <summary>False only where none of the phrases can stand in the text; costs next to nothing.</summary>
    public bool MayHold(ReadOnlySpan<char> text) => text.ContainsAny(_telling);

    /// <summary>The place of the first of the phrases that the text holds as whole words; -1 for none.</summary>
    public int FirstIn(string text)
    {
        if (!MayHold(text))
        {
            return -1;
        }

        var words = $" {Fold.Words(text)} ";
        return Array.FindIndex(_within, p => words.Contains(p, StringComparison.Ordinal));
    }
}
