namespace Throughline.Documents.PlainText;

/// <summary>
/// The lines of a table's one column, from the top down, and what they say of where its cells begin: a line that would
/// have taken the first word of the next one was ended on purpose, words that go on in the middle of a sentence were not.
/// </summary>
internal sealed class CellLines
{
    // Logarithms of odds that two lines below one another are one cell; below 0 that they are two.
    private const double Lower = 3;
    private const double Hanging = 2;
    private const double SentenceEnded = -0.8;
    private const double NewSentence = -0.3;
    private const double Room = -2;
    private const double NoRoom = 0.7;
    private const double AnotherOfItsKind = -2.5;
    private const double AnotherType = -3;

    /// <summary>Characters of the longest date, number or code.</summary>
    private const int LongestFigure = 18;

    /// <summary>Share of the cells that may begin with a small letter, above which this says nothing.</summary>
    private const double MostLower = 0.3;

    private readonly CellLine?[] _lines;
    private readonly double _width;
    private readonly double _slack;
    private readonly double[] _odds;
    private readonly double[] _sums;

    /// <summary>For each line the number of the last one with words at or above it; -1 where there is none.</summary>
    private readonly int[] _last;

    /// <summary>For each line the number of the first one with words at or below it.</summary>
    private readonly int[] _next;

    /// <param name="lines">Null where the column is blank.</param>
    /// <param name="begins">True for lines under such white that they surely begin a cell.</param>
    /// <param name="slack">Share of the column's width by which a line may be short and still be full.</param>
    public CellLines(CellLine?[] lines, Func<int, int, bool> begins, double slack)
    {
        (_lines, _slack) = (lines, slack);
        _width = WidthOf([.. lines.OfType<CellLine>()]);
        _last = new int[lines.Length];
        _next = new int[lines.Length];
        var (last, next) = (-1, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            _last[i] = last = lines[i] is null ? last : i;
            var back = lines.Length - 1 - i;
            _next[back] = next = lines[back] is null ? next : back;
        }

        var small = BeginsSmall(begins);
        _odds =
        [
            .. lines.Select((l, i) => l is not null && Above(i) is >= 0 and var a ? AreOne(lines[a]!, l, small) : 0),
        ];
        _sums = new double[lines.Length + 1];
    }

    /// <summary>Lines with words below others, the number of those first.</summary>
    public IEnumerable<(int Above, int Line)> Pairs =>
        Enumerable
            .Range(0, _lines.Length)
            .Where(i => _lines[i] is not null && Above(i) >= 0)
            .Select(i => (Above(i), i));

    /// <summary>What the words of a line say of whether it goes on with those above it.</summary>
    public double Odds(int line) => _odds[line];

    /// <summary>Adds what the white above each line says.</summary>
    public void Settle(Func<int, int, double> white)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            var above = Above(i);
            _sums[i + 1] = _sums[i] + (_lines[i] is null || above < 0 ? 0 : _odds[i] + white(above, i));
        }
    }

    private int Above(int line) => line == 0 ? -1 : _last[line - 1];

    /// <summary>The first and the last line with words from one line to another; null where all are blank.</summary>
    public (int First, int Last)? Within(int from, int to) => _next[from] > to ? null : (_next[from], _last[to]);

    /// <summary>The logarithm of the odds that the words of these lines, each right below the one before, are one cell.</summary>
    public double AreOne(int first, int last) => _sums[last + 1] - _sums[first + 1];

    /// <summary>That of the longest line of several words: one word alone may be longer than its column is wide.</summary>
    private static double WidthOf(List<CellLine> lines)
    {
        var several = lines.FindAll(l => l.FirstWord < l.Width);
        return (several.Count > 0 ? several : lines).Select(l => l.Width).DefaultIfEmpty(0).Max();
    }

    /// <summary>True where cells of this column begin with small letters, as notes do.</summary>
    private bool BeginsSmall(Func<int, int, bool> begins)
    {
        var first = Enumerable
            .Range(0, _lines.Length)
            .Where(i => _lines[i] is not null && (Above(i) < 0 || begins(Above(i), i)))
            .ToList();
        return first.Count(i => char.IsLower(_lines[i]!.Text[0])) > MostLower * first.Count;
    }

    private double AreOne(CellLine above, CellLine below, bool beginsSmall)
    {
        if (above.Bold != below.Bold)
        {
            return AnotherType;
        }

        if (IsFigure(below.Text) && Shape(above.Text) == Shape(below.Text))
        {
            return AnotherOfItsKind;
        }

        var room = _width - above.Width - above.Space - below.FirstWord > _slack * _width ? Room : NoRoom;
        return room + Words(above.Text, below.Text, beginsSmall);
    }

    private static double Words(string above, string below, bool beginsSmall) =>
        above[^1] is ',' or '-' or '/' or '&' or '(' || SentenceWords.LeadsOn(above) ? Hanging
        : above[^1] is '.' or '?' or '!' ? SentenceEnded
        : char.IsLower(below[0])
            ? beginsSmall ? 0
                : Lower
        : NewSentence;

    private static bool IsFigure(string text) => text.Length <= LongestFigure && text.Any(char.IsDigit);

    /// <summary>Figures as 9, so that dates and numbers of one kind look the same.</summary>
    private static string Shape(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '9' : c));
}
