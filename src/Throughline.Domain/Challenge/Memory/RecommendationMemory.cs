using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;

namespace Throughline.Domain.Challenge.Memory;

/// <summary>
/// All that was recommended before, made ready to be asked: is this new one much like an earlier one? Immutable once
/// made; safe to share.
/// </summary>
/// <remarks>
/// An inverted index of stems, and of the groups of a small thesaurus of the field (setting "thesaurus"), weighed by
/// how rare they are. A misspelt word is looked up by its three-letter pieces. A look-up reads the lists of the rarest
/// terms first and stops when what is left can lift no further text over the least likeness: nothing is missed by that
/// (the scalar product of what is left is at most its length).
/// </remarks>
public sealed class RecommendationMemory
{
    private const float GroupWeight = 0.6f;

    private readonly IReadOnlyList<EarlierRecommendation> _all;
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<(int Text, float Weight)[]> _lists = [];
    private readonly List<float> _rarity = [];
    private readonly TextVector[] _vectors;
    private readonly Synonyms _thesaurus;
    private readonly KnownWords _known;
    private readonly double _least;
    private readonly Lexicon _lexicon;

    public RecommendationMemory(IReadOnlyList<EarlierRecommendation> all, Lexicon lexicon)
    {
        (_all, _lexicon, _thesaurus, _least) = (
            all,
            lexicon,
            new(lexicon.List("thesaurus")),
            lexicon.Threshold("memoryLikeness")
        );
        var counts = all.Select(r => Count(r.Text, Add)).ToList();
        var texts = new int[_terms.Count];
        foreach (var term in counts.SelectMany(c => c.Keys))
        {
            texts[term]++;
        }

        _rarity = [.. texts.Select(n => (float)Math.Log(1 + ((1.0 + all.Count) / n)))];
        _vectors = [.. counts.Select(Vector)];
        var lists = texts.Select(n => new List<(int Text, float Weight)>(n)).ToArray();
        for (var i = 0; i < _vectors.Length; i++)
        {
            foreach (var (term, weight) in _vectors[i].Pairs)
            {
                lists[term].Add((i, weight));
            }
        }

        _lists = [.. lists.Select(l => l.ToArray())];
        _known = new([.. _terms.Keys]);
    }

    /// <summary>How many are remembered.</summary>
    public int Size => _all.Count;

    /// <summary>
    /// The earlier recommendations that are at least so much like the text as the setting "memoryLikeness" says, the
    /// likeliest first.
    /// </summary>
    /// <param name="least">Another least likeness, 0 to 1, than the setting's.</param>
    public IReadOnlyList<Remembered> Like(string text, int most = 5, double? least = null)
    {
        var query = Vector(Count(text, Find));
        var bound = least ?? _least;
        var (sums, rest) = Sums(query, bound);
        return
        [
            .. sums.Where(s => s.Value + rest >= bound)
                .Select(s => new Remembered(_all[s.Key], query.Like(_vectors[s.Key])))
                .Where(r => r.Like >= bound)
                .OrderByDescending(r => r.Like)
                .ThenByDescending(r => r.Earlier.Date)
                .Take(most),
        ];
    }

    /// <summary>How far each text agrees in the query's heaviest terms, and what the other terms could add.</summary>
    private (Dictionary<int, float> Sums, double Left) Sums(TextVector query, double bound)
    {
        var order = query.Pairs.OrderByDescending(p => p.Value).ToArray();
        var left = order.Sum(p => (double)p.Value * p.Value);
        var sums = new Dictionary<int, float>();
        foreach (var (term, weight) in order)
        {
            if (Math.Sqrt(Math.Max(left, 0)) < bound)
            {
                break;
            }

            foreach (var (other, otherWeight) in _lists[term])
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(sums, other, out _) +=
                    weight * otherWeight;
            }

            left -= (double)weight * weight;
        }

        return (sums, Math.Sqrt(Math.Max(left, 0)));
    }

    private TextVector Vector(Dictionary<int, float> counts) =>
        TextVector.Of(
            counts.ToDictionary(
                c => c.Key,
                c => (float)(1 + Math.Log(Math.Max(1, c.Value))) * Math.Min(1, c.Value) * _rarity[c.Key]
            )
        );

    private Dictionary<int, float> Count(string text, Func<string, int?> term)
    {
        var counts = new Dictionary<int, float>();
        foreach (var stem in ContentWords.Of(text, _lexicon).Select(Stem.Of))
        {
            Take(term(stem), 1);
            foreach (var group in _thesaurus.Groups(stem))
            {
                Take(term($"§{group}"), GroupWeight);
            }
        }

        return counts;

        void Take(int? found, float weight)
        {
            if (found is { } id)
            {
                counts[id] = weight < 1 ? weight : counts.GetValueOrDefault(id) + weight;
            }
        }
    }

    private int? Add(string term) => _terms.TryGetValue(term, out var id) ? id : _terms[term] = _terms.Count;

    private int? Find(string term) =>
        _terms.TryGetValue(term, out var id) ? id
        : _known.Nearest(term) is { } near ? _terms[near]
        : null;
}
