namespace Throughline.Domain.Challenge.Memory;

/// <summary>
/// Finds for a word that nobody used before the known one that it was meant for, by its three-letter pieces.
/// </summary>
internal sealed class KnownWords
{
    private const int Shortest = 5;
    private const double LeastShared = 0.6;

    private readonly Dictionary<string, List<int>> _pieces = new(StringComparer.Ordinal);
    private readonly string[] _words;

    public KnownWords(IEnumerable<string> words)
    {
        _words = [.. words.Where(w => w.Length >= Shortest && w[0] != '§' && !char.IsDigit(w[0]))];
        for (var i = 0; i < _words.Length; i++)
        {
            foreach (var piece in Pieces(_words[i]))
            {
                (_pieces.TryGetValue(piece, out var list) ? list : _pieces[piece] = []).Add(i);
            }
        }
    }

    /// <returns>Null where no known word shares enough pieces (Dice's measure).</returns>
    public string? Nearest(string word)
    {
        if (word.Length < Shortest || char.IsDigit(word[0]))
        {
            return null;
        }

        var pieces = Pieces(word);
        var shared = new Dictionary<int, int>();
        foreach (var i in pieces.SelectMany(p => _pieces.TryGetValue(p, out var list) ? list : []))
        {
            shared[i] = shared.GetValueOrDefault(i) + 1;
        }

        var best = shared
            .Select(s => (Word: _words[s.Key], Dice: 2.0 * s.Value / (pieces.Count + _words[s.Key].Length)))
            .OrderByDescending(s => s.Dice)
            .ThenBy(s => s.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Dice >= LeastShared ? best.Word : null;
    }

    private static HashSet<string> Pieces(string word)
    {
        var framed = $"^{word}$";
        return [.. Enumerable.Range(0, framed.Length - 2).Select(i => framed.Substring(i, 3))];
    }
}
