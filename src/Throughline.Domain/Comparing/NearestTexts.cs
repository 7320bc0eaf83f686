namespace Throughline.Domain.Comparing;

/// <summary>An inverted index over texts: for one more text it finds the few that share most of its terms.</summary>
/// <remarks>
/// A term that stands in very many texts tells none of them apart and is passed over, so that a search costs little
/// however alike all texts are.
/// </remarks>
internal sealed class NearestTexts
{
    private const int RareTexts = 40;
    private const double CommonShare = 0.25;

    private readonly List<(int Text, float Weight)>?[] _index;
    private readonly float[] _sums;
    private readonly int _most;

    public NearestTexts(IReadOnlyList<IEnumerable<KeyValuePair<int, float>>> texts, int terms)
    {
        _index = new List<(int Text, float Weight)>?[terms];
        _sums = new float[texts.Count];
        _most = Math.Max(RareTexts, (int)(texts.Count * CommonShare));
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (term, weight) in texts[i])
            {
                (_index[term] ??= []).Add((i, weight));
            }
        }
    }

    /// <returns>Positions of texts that share a term, the likeliest first.</returns>
    public List<int> To(IEnumerable<KeyValuePair<int, float>> text, int most)
    {
        var touched = new List<int>();
        foreach (var (term, weight) in text)
        {
            if (_index[term] is not { } texts || texts.Count > _most)
            {
                continue;
            }

            foreach (var (other, otherWeight) in texts)
            {
                if (_sums[other] == 0)
                {
                    touched.Add(other);
                }

                _sums[other] += weight * otherWeight;
            }
        }

        var nearest = touched.OrderByDescending(i => _sums[i]).ThenBy(i => i).Take(most).ToList();
        touched.ForEach(i => _sums[i] = 0);
        return nearest;
    }
}
