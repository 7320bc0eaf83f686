namespace Throughline.Documents.PlainText;

/// <summary>
/// Tells the rows of a table of which neither lines nor white between them do: the rows are those under which the cells
/// of all columns agree best. In each row the cells stand at the top, in the middle or at the bottom; a cell has no hole;
/// its lines are full but for the last, and its words go on from each to the next.
/// </summary>
/// <remarks>
/// Each possible row (from one line to another) has a cost, in logarithms of odds; the rows whose costs add up to the
/// least are found in one pass. The odds are round numbers and only need to be of the right size.
/// </remarks>
internal sealed class RowsOfLines
{
    /// <summary>Times the pitch from which white between two lines is a hole in a cell.</summary>
    public const double Hole = 1.6;

    /// <summary>Lines of the tallest row; taller ones are prose in columns.</summary>
    private const int Tallest = 45;

    /// <summary>Times the pitch by which a cell may stand beside where the row's cells stand.</summary>
    private const double Beside = 0.35;

    private const double ForRow = 1;
    private const double ForHole = 4;
    private const double ForBeside = 3;

    /// <summary>Most cells stand at the top of their row: what speaks for another place has to speak clearly.</summary>
    private const double ForUnusual = 6;

    /// <summary>A line with more white above it than lines of a cell have begins a row; one without does not.</summary>
    private const double ForWhite = 4;

    /// <summary>Share of the pitch by which lines of two rows stand further apart at least, where rows are so parted.</summary>
    private const double LeastWhite = 0.03;

    /// <summary>
    /// How far apart what the words say of close and of other lines must be: some programs let lines stand a little up or
    /// down.
    /// </summary>
    private const double LeastAgreement = 1;

    /// <summary>Rows that such white must part, for it to be how this table parts them.</summary>
    private const int LeastParted = 3;

    private const double Rare = 0.05;
    private const double Usual = 0.95;

    private readonly double[] _at;
    private readonly double _pitch;
    private readonly CellLines[] _columns;
    private readonly bool[] _forced;

    /// <param name="lines">The words of each line in each column; null where it has none.</param>
    /// <param name="at">At what height each line stands.</param>
    /// <param name="pitch">From one line of a cell to the next.</param>
    /// <param name="slack">Share of a column's width by which a line may be short and still be full.</param>
    /// <param name="forced">Lines above which a ruling stands, or that are another kind of line than the one above.</param>
    public RowsOfLines(IReadOnlyList<CellLine?[]> lines, double[] at, double pitch, bool[] forced, double slack)
    {
        (_at, _pitch, _forced) = (at, pitch, forced);
        _columns =
        [
            .. Enumerable
                .Range(0, lines[0].Length)
                .Select(c => new CellLines([.. lines.Select(l => l[c])], IsHole, slack)),
        ];
        var white = LeastBetweenRows();
        foreach (var column in _columns)
        {
            column.Settle((above, line) => OfWhite(above, line, white));
        }
    }

    private enum Stand
    {
        Top,
        Middle,
        Bottom,
    }

    /// <summary>With which line each row begins, the first with line 0, and whether its cells stand at the top of it.</summary>
    public (List<int> Begins, bool AtTop) Rows()
    {
        var best = (Cost: double.MaxValue, Begins: new List<int>(), AtTop: true);
        foreach (var stand in Enum.GetValues<Stand>())
        {
            var (_, begins) = Least(stand, null);
            var (cost, again) = Least(stand, Filled(begins));
            cost += stand == Stand.Top ? 0 : ForUnusual;
            best = cost < best.Cost ? (cost, again, stand == Stand.Top) : best;
        }

        return (best.Begins, best.AtTop);
    }

    private (double Cost, List<int> Begins) Least(Stand stand, double[]? filled)
    {
        var cost = new double[_at.Length + 1];
        var from = new int[_at.Length + 1];
        for (var end = 1; end <= _at.Length; end++)
        {
            cost[end] = double.MaxValue;
            for (var begin = end - 1; begin >= Math.Max(0, end - Tallest); begin--)
            {
                var sum = cost[begin] + Cost(begin, end - 1, stand, filled);
                if (sum < cost[end])
                {
                    (cost[end], from[end]) = (sum, begin);
                }

                if (_forced[begin])
                {
                    break;
                }
            }
        }

        var begins = new List<int>();
        for (var at = _at.Length; at > 0; at = from[at])
        {
            begins.Insert(0, from[at]);
        }

        return (cost[^1], begins);
    }

    /// <summary>How often each column has words in a row.</summary>
    private double[] Filled(List<int> begins)
    {
        var ends = begins.Skip(1).Append(_at.Length).Select(e => e - 1).ToList();
        return
        [
            .. _columns.Select(c =>
                Math.Clamp(
                    (begins.Zip(ends).Count(r => c.Within(r.First, r.Second) is not null) + 0.5) / (begins.Count + 1),
                    Rare,
                    Usual
                )
            ),
        ];
    }

    private double Cost(int first, int last, Stand stand, double[]? filled)
    {
        var sum = ForRow;
        for (var c = 0; c < _columns.Length; c++)
        {
            if (_columns[c].Within(first, last) is not var (top, bottom))
            {
                sum -= filled is null ? 0 : Math.Log(1 - filled[c]);
                continue;
            }

            sum -= filled is null ? 0 : Math.Log(filled[c]);
            sum -= _columns[c].AreOne(top, bottom);
            sum += Stands(_at[top], _at[bottom], _at[first], _at[last], stand, first == 0) ? 0 : ForBeside;
        }

        return sum;
    }

    private bool IsHole(int above, int line) => _at[line] - _at[above] > Hole * _pitch;

    private double OfWhite(int above, int line, double? least) =>
        IsHole(above, line) ? -ForHole
        : least is null ? 0
        : _at[line] - _at[above] >= least ? -ForWhite
        : ForWhite;

    /// <summary>
    /// From which distance on two lines are two rows', where lines of one cell stand closer and the words agree; else null.
    /// </summary>
    private double? LeastBetweenRows()
    {
        var pairs = _columns
            .SelectMany(c =>
                c.Pairs.Where(p => !IsHole(p.Above, p.Line))
                    .Select(p => (Step: _at[p.Line] - _at[p.Above], Odds: c.Odds(p.Line)))
            )
            .OrderBy(p => p.Step)
            .ToList();
        var (best, jump) = (-1, LeastWhite * _pitch);
        for (var i = LeastParted; i <= pairs.Count - LeastParted; i++)
        {
            if (pairs[i].Step - pairs[i - 1].Step > jump)
            {
                (best, jump) = (i, pairs[i].Step - pairs[i - 1].Step);
            }
        }

        return
            best > 0
            && pairs.Take(best).Average(p => p.Odds) >= LeastAgreement / 2
            && pairs.Skip(best).Average(p => p.Odds) <= -LeastAgreement / 2
            ? pairs[best].Step - (jump / 2)
            : null;
    }

    // A heading may stand otherwise than the rows.
    private bool Stands(double top, double bottom, double first, double last, Stand stand, bool any) =>
        (any || stand == Stand.Top) && top - first <= Beside * _pitch
        || (any || stand == Stand.Bottom) && last - bottom <= Beside * _pitch
        || (any || stand == Stand.Middle) && Math.Abs(top + bottom - first - last) <= 2 * Beside * _pitch;
}
