using System.Buffers;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>
/// Words of which a pattern needs one. Looking for them costs next to nothing beside the pattern, and most lines of a
/// paper hold none.
/// </summary>
internal sealed class Hints(params string[] words)
{
    private readonly SearchValues<string> _words = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>False only where the pattern cannot match.</summary>
    public bool In(ReadOnlySpan<char> text) => text.ContainsAny(_words);
}
