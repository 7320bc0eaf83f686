using Throughline.Domain.Intake;

namespace Throughline.Domain.Comparing;

/// <summary>
/// The terms of a set of texts: stems of their words, and the four-letter pieces of long words, which still agree where
/// a page break or a scanner cut a word. A rare term weighs more (inverse document frequency).
/// </summary>
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
    public TermSpace(IEnumerable<string?> texts, Lexicon lexicon)
    {
        var counted = texts
            .Where(t => !string.IsNullOrWhiteSpace(t))
            .Distinct(StringComparer.Ordinal)
            .Select(t => (Text: t!, Terms: TermsOfText(t!, lexicon)))
            .ToList();
        foreach (var (_, terms) in counted)
        {
            for (var i = 0; i < terms.Length; i++)
            {
                _texts[terms[i]] += i == 0 || terms[i] != terms[i - 1] ? 1 : 0;
            }
        }

        counted.ForEach(c => _vectors[c.Text] = Vector(c.Terms, counted.Count));
    }

    public int Terms => _texts.Count;

    /// <returns>Empty for no words, or for a text that was not among those given.</returns>
    public TextVector this[string? text] =>
        text is not null && _vectors.TryGetValue(text, out var vector) ? vector : TextVector.Empty;

    private TextVector Vector(int[] sorted, int texts)
    {
        var (terms, weights) = (new List<int>(sorted.Length), new List<float>(sorted.Length));
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            to = from + 1;
            while (to < sorted.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            terms.Add(sorted[from]);
            weights.Add(WeightOf(sorted[from], to - from, texts));
        }

        return TextVector.Of([.. terms], [.. weights]);
    }

    private float WeightOf(int term, int count, int texts) =>
        _scale[term] * (float)((count == 1 ? 1 : 1 + Math.Log(count)) * Math.Log(1 + ((1.0 + texts) / _texts[term])));

    /// <summary>In ascending order, repeats included.</summary>
    private int[] TermsOfText(string text, Lexicon lexicon)
    {
        var terms = new List<int>();
        foreach (var word in ContentWords.Of(text, lexicon).Take(MostWords))
        {
            terms.AddRange(TermsOf(word));
        }

        terms.Sort();
        return [.. terms];
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
