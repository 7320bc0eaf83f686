namespace Throughline.Domain.Challenge.Comparing;

/// <summary>The terms of a set of texts: stems of their words, and the four-letter pieces of long words, which still agree where a page break or a scanner cut a word. A rare term weighs more (inverse document frequency).</summary>
internal sealed class TermSpace
{
    private const float PieceWeight = 0.35f;
    private const int PieceLength = 4;
    private const int MostWords = 4000;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _pieces = [];
    private readonly Dictionary<string, int[]> _termsOfWord = new(StringComparer.Ordinal);
    private readonly List<int> _texts = [];
    private readonly List<float> _scale = [];
    private readonly Dictionary<string, TextVector> _vectors = new(StringComparer.Ordinal);

    /// <param name="texts">All texts that will be compared; the same text counts once.</param>
    public TermSpace(IEnumerable<string?> texts)
    {
        var counted = texts.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct(StringComparer.Ordinal).Select(t => (Text: t!, Counts: Count(t!))).ToList();
        foreach (var term in counted.SelectMany(c => c.Counts.Keys))
        {
            _texts[term]++;
        }

        foreach (var (text, counts) in counted)
        {
            _vectors[text] = TextVector.Of(counts.ToDictionary(c => c.Key, c => WeightOf(c.Key, c.Value, counted.Count)));
        }
    }

    public int Terms => _texts.Count;

    /// <returns>Empty for no words, or for a text that was not among those given.</returns>
    public TextVector this[string? text] => text is not null && _vectors.TryGetValue(text, out var vector) ? vector : TextVector.Empty;

    private float WeightOf(int term, int count, int texts) => _scale[term] * (float)((1 + Math.Log(count)) * Math.Log(1 + ((1.0 + texts) / _texts[term])));

    private Dictionary<int, int> Count(string text)
    {
        var counts = new Dictionary<int, int>();
        foreach (var word in ContentWords.Of(text).Take(MostWords))
        {
            foreach (var term in TermsOf(word))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        return counts;
    }

    private int[] TermsOf(string word)
    {
        if (!_termsOfWord.TryGetValue(word, out var terms))
        {
            var stem = Stem.Of(word);
            _termsOfWord[word] = terms = [Word(stem), .. Pieces(stem).Distinct()];
        }

        return terms;
    }

    private int Word(string stem) => _words.TryGetValue(stem, out var term) ? term : _words[stem] = Add(1);

    private IEnumerable<int> Pieces(string stem)
    {
        for (var i = 0; i + PieceLength <= stem.Length; i++)
        {
            var key = ((ulong)stem[i] << 48) | ((ulong)stem[i + 1] << 32) | ((ulong)stem[i + 2] << 16) | stem[i + 3];
            yield return _pieces.TryGetValue(key, out var term) ? term : _pieces[key] = Add(PieceWeight);
        }
    }

    private int Add(float scale)
    {
        _texts.Add(0);
        _scale.Add(scale);
        return _texts.Count - 1;
    }
}
