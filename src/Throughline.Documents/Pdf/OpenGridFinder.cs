namespace Throughline.Documents.Pdf;

/// <summary>
/// Finds tables that no line draws, from white space: lines of type with wide gaps are gathered to bands (parted by blank
/// strips); bands whose gaps agree are the rows of a table. What is left are lines of prose.
/// </summary>
internal static class OpenGridFinder
{
    /// <summary>Least width of a gap between columns, as a share of the type size.</summary>
    private const double LeastGapShare = 0.55;
    private const double LeastGap = 3.2;

    /// <summary>A strip this much higher than the usual distance of lines parts two rows.</summary>
    private const double RowGapShare = 1.38;

    public static List<PageItem> Read(List<PdfWord> words, int page)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var lines = CellWords.Lines(words);
        var bands = Bands(lines);
        var items = new List<PageItem>();
        for (var i = 0; i < bands.Count;)
        {
            var (end, separators) = TableFrom(bands, i);
            if (end > i && separators.Count >= 2)
            {
                items.Add(TableOf(bands[i..end], separators, page));
                i = end;
            }
            else
            {
                items.AddRange(bands[i].Lines.Select(l => (PageItem)LineOf(l)));
                i++;
            }
        }

        return items;
    }

    private static PageLine LineOf(List<PdfWord> line) => new(CellWords.Text([line]), CellWords.BoxOf(line), line.Max(w => w.Size), line.TrueForAll(w => w.Bold), line[0].Baseline);

    /// <summary>Lines gathered until a blank strip that is wider than lines usually stand apart.</summary>
    private static List<Band> Bands(List<List<PdfWord>> lines)
    {
        var bands = new List<Band>();
        foreach (var line in lines)
        {
            var size = line.Max(w => w.Size);
            var pitch = bands.Count > 0 ? line[0].Baseline - bands[^1].LastBaseline : double.MaxValue;
            if (bands.Count > 0 && pitch <= RowGapShare * 1.17 * Math.Max(size, bands[^1].Size))
            {
                bands[^1].Add(line);
            }
            else
            {
                bands.Add(new Band(line));
            }
        }

        return bands;
    }

    /// <summary>How far a table reaches that begins with this band, and the white strips between its columns.</summary>
    private static (int End, List<(double From, double To)> Separators) TableFrom(List<Band> bands, int start)
    {
        var separators = bands[start].Gaps();
        if (separators.Count < 2)
        {
            return (start, []);
        }

        var end = start + 1;
        while (end < bands.Count)
        {
            var next = Common(separators, bands[end]);
            if (next.Count == separators.Count)
            {
                separators = next;
                end++;
                continue;
            }

            // A heading row that runs across the columns, if the table goes on after it.
            if (bands[end].Lines.Count <= 2 && bands[end].Gaps().Count == 0 && end + 1 < bands.Count && Common(separators, bands[end + 1]).Count == separators.Count && bands[end + 1].Gaps().Count > 0
                && bands[end].Left < separators[0].From)
            {
                bands[end].Spans = true;
                end++;
                continue;
            }

            break;
        }

        return (end, separators);
    }

    /// <summary>The strips that stay white when this band is laid over them.</summary>
    private static List<(double From, double To)> Common(List<(double From, double To)> separators, Band band)
    {
        var common = new List<(double, double)>();
        foreach (var (from, to) in separators)
        {
            if (band.Narrowed(from, to) is { } strip)
            {
                common.Add(strip);
            }
        }

        return common;
    }

    private static PageTable TableOf(List<Band> bands, List<(double From, double To)> separators, int page)
    {
        var left = bands.Min(b => b.Left) - 1;
        var right = Math.Max(bands.Max(b => b.Right), separators[^1].To) + 1;
        double[] edges = [left, .. separators.Select(s => (s.From + s.To) / 2), right];
        var rows = bands.ConvertAll(b => b.Spans ? Spanning(b, edges, page) : RowOf(b, edges, page));
        return new PageTable(edges, rows, Ruled: false, 1.25 * bands[0].Size, bands[0].Top, bands[^1].Bottom);
    }

    private static TableRow Spanning(Band band, double[] edges, int page)
    {
        var words = band.Lines.SelectMany(l => l).ToList();
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        return new TableRow([CellWords.Cell(words, 0, page, box, null) with { ColumnSpan = edges.Length - 1 }], new Place(page, Box: box));
    }

    private static TableRow RowOf(Band band, double[] edges, int page)
    {
        var cells = new List<TableCell>(edges.Length - 1);
        for (var c = 0; c < edges.Length - 1; c++)
        {
            var words = band.Lines.SelectMany(l => l).Where(w => w.Centre >= edges[c] && w.Centre < edges[c + 1]).ToList();
            cells.Add(CellWords.Cell(words, c, page, new Box(edges[c], band.Top, edges[c + 1], band.Bottom), null));
        }

        return new TableRow(cells, new Place(page, Box: new Box(edges[0], band.Top, edges[^1], band.Bottom)));
    }

    private sealed class Band
    {
        public Band(List<PdfWord> line)
        {
            Lines = [];
            Add(line);
        }

        public List<List<PdfWord>> Lines { get; }
        public double Size { get; private set; }
        public double LastBaseline { get; private set; }
        public double Left { get; private set; } = double.MaxValue;
        public double Right { get; private set; }
        public bool Spans { get; set; }
        public double Top => Lines[0].Min(w => w.Top);
        public double Bottom => Lines[^1].Max(w => w.Bottom);

        public void Add(List<PdfWord> line)
        {
            Lines.Add(line);
            Size = Math.Max(Size, line.Max(w => w.Size));
            LastBaseline = line[0].Baseline;
            Left = Math.Min(Left, line[0].Left);
            Right = Math.Max(Right, line.Max(w => w.Right));
        }

        /// <summary>The strips between its words that no line of the band crosses, at least a column gap wide.</summary>
        public List<(double From, double To)> Gaps()
        {
            var spans = Lines.SelectMany(l => l).Select(w => (w.Left, w.Right)).OrderBy(s => s.Left).ToList();
            var least = Math.Max(LeastGap, LeastGapShare * Size);
            var gaps = new List<(double, double)>();
            var reach = spans[0].Right;
            foreach (var (left, right) in spans)
            {
                if (left - reach >= least)
                {
                    gaps.Add((reach, left));
                }

                reach = Math.Max(reach, right);
            }

            return gaps;
        }

        /// <summary>The widest white part of a strip; null when the band leaves less than a column gap of it.</summary>
        public (double From, double To)? Narrowed(double from, double to)
        {
            var least = Math.Max(LeastGap * 0.8, LeastGapShare * 0.8 * Size);
            (double From, double To) best = (0, 0);
            var reach = from;
            foreach (var (left, right) in Lines.SelectMany(l => l).Where(w => w.Right > from && w.Left < to).Select(w => (w.Left, w.Right)).OrderBy(s => s.Left))
            {
                best = left - reach > best.To - best.From ? (reach, left) : best;
                reach = Math.Max(reach, right);
            }

            best = to - reach > best.To - best.From ? (reach, to) : best;
            return best.To - best.From >= Math.Min(least, to - from) ? best : null;
        }
    }
}
