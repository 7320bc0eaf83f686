namespace Throughline.Domain.Comparing;

/// <summary>How likely two rows are the same promise, from what they promise, what they answer and who does.</summary>
/// <param name="Score">0 to 1, weighed over all that either row has.</param>
/// <param name="Own">0 to 1: how alike their own words are (action and response); null where neither row has
/// any.</param>
internal readonly record struct RowLikeness(double Score, double? Own)
{
    /// <summary>From here on two rows are taken for one.</summary>
    public const double Enough = 0.5;

    /// <summary>
    /// Own words that agree less than this are another promise, whoever makes it to whatever question.
    /// </summary>
    public const double LeastOwn = 0.34;

    public bool IsSame => Score >= Enough && Own is null or >= LeastOwn;

    public static RowLikeness Of(RowText before, RowText after)
    {
        var sum = new Weighed();
        var own = new Weighed();
        own.Add(3, before.Action, after.Action);
        own.Add(2, before.Response, after.Response);
        sum.Add(own);
        sum.Add(2, before.Asked, after.Asked);
        sum.Add(1, before.Agency, after.Agency);
        sum.Add(0.5, before.Number, after.Number);

        // A promise that moved between the columns "response" and "action" is the same promise.
        var across = before.Action.IsEmpty != after.Action.IsEmpty ? before.Promise.Like(after.Promise) : 0;
        var ownWords = own.Weight > 0 ? Math.Max(own.Share, across) : (double?)null;
        return new(Math.Max(sum.Share, across * 0.9), ownWords);
    }

    private struct Weighed
    {
        private double _sum;

        public double Weight { get; private set; }

        public readonly double Share => Weight > 0 ? _sum / Weight : 0;

        public void Add(double weight, TextVector a, TextVector b)
        {
            if (!a.IsEmpty || !b.IsEmpty)
            {
                Take(a.IsEmpty || b.IsEmpty ? weight / 2 : weight, a.Like(b));
            }
        }

        public void Add(double weight, string a, string b)
        {
            if (a.Length > 0 && b.Length > 0)
            {
                Take(weight, a == b ? 1 : 0);
            }
        }

        public void Add(Weighed other)
        {
            Weight += other.Weight;
            _sum += other._sum;
        }

        private void Take(double weight, double value)
        {
            Weight += weight;
            _sum += weight * value;
        }
    }
}
