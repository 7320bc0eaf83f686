namespace Throughline.Domain.Comparing;

/// <summary>
/// A text as weights of its terms. Terms are in ascending order; the weights have length one together, or there are
/// none.
/// </summary>
internal sealed record TextVector(int[] Terms, float[] Weights)
{
    public static TextVector Empty { get; } = new([], []);

    public bool IsEmpty => Terms.Length == 0;

    /// <summary>Each term with its weight.</summary>
    public IEnumerable<KeyValuePair<int, float>> Pairs => Terms.Zip(Weights, KeyValuePair.Create);

    /// <summary>Cosine likeness from 0 to 1.</summary>
    public double Like(TextVector other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length; )
        {
            var order = Terms[i].CompareTo(other.Terms[j]);
            sum += order == 0 ? Weights[i] * other.Weights[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return Math.Min(sum, 1);
    }

    /// <summary>How much of this text, by weight, stands in the other one: 0 to 1.</summary>
    /// <param name="but">Left out: what stands there too does not count.</param>
    public double Within(TextVector other, TextVector? but = null)
    {
        var sum = 0.0;
        for (var i = 0; i < Terms.Length; i++)
        {
            if (
                Array.BinarySearch(other.Terms, Terms[i]) >= 0
                && (but is null || Array.BinarySearch(but.Terms, Terms[i]) < 0)
            )
            {
                sum += (double)Weights[i] * Weights[i];
            }
        }

        return sum;
    }

    /// <summary>Of terms and weights in any order; the length is made one.</summary>
    public static TextVector Of(Dictionary<int, float> weights)
    {
        var terms = weights.Keys.ToArray();
        Array.Sort(terms);
        return Of(terms, Array.ConvertAll(terms, t => weights[t]));
    }

    /// <summary>Of ascending terms; the length is made one. The arrays are kept.</summary>
    public static TextVector Of(int[] terms, float[] weights)
    {
        var square = 0.0;
        foreach (var weight in weights)
        {
            square += (double)weight * weight;
        }

        if (square <= 0)
        {
            return Empty;
        }

        var length = (float)Math.Sqrt(square);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= length;
        }

        return new(terms, weights);
    }
}
