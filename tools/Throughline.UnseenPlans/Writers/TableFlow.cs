using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Sets one table on pages: rows go over a page's end or not, its heading comes again or not.</summary>
internal sealed class TableFlow
{
    private readonly PartTable _table;
    private readonly PageCanvas _canvas;
    private readonly double _size;
    private readonly double _lead;
    private readonly double[] _lefts;
    private readonly List<List<Placed>> _rows = [];
    private readonly double[] _heights;
    private readonly double _room;
    private double _y;
    private bool _top;

    public TableFlow(PartTable table, PageCanvas canvas, double size)
    {
        (_table, _canvas, _size, _lead) = (table, canvas, size, canvas.Lead(size));
        _room = table.Loose && (table.Rulings == Rulings.None || canvas.Above == 0) ? canvas.Gap : 0;
        var widths = Widths();
        _lefts = [0, .. widths.Select((_, i) => Math.Floor(widths.Take(i + 1).Sum()))];
        _heights = new double[table.Lines.Count];
        Place();
    }

    /// <returns>Where the table ends.</returns>
    public double Run(double y)
    {
        _y = y;
        if (_y + Needed(0, Math.Min(_table.Lines.Count, _table.Head + 1)) > _canvas.Height)
        {
            Next(false);
        }

        for (var r = 0; r < _rows.Count; r++)
        {
            Row(r);
        }

        return _y;
    }

    private double Needed(int from, int count) => Enumerable.Range(from, count).Sum(r => _heights[r]);

    /// <summary>As asked, but no column is narrower than its longest word where another has room to give.</summary>
    private double[] Widths()
    {
        var unit = _canvas.Width / _table.Widths.Sum();
        var (widths, least) = (_table.Widths.Select(w => w * unit).ToArray(), new double[_table.Widths.Count]);
        foreach (var line in _table.Lines)
        {
            var column = 0;
            foreach (var box in line.Boxes)
            {
                if (box.Across == 1)
                {
                    var word = box.Text.Split(' ', '\n').Max(w => _canvas.WidthOf(w, _size, box.Bold));
                    least[column] = Math.Max(least[column], word + (2 * _canvas.Side) + 1);
                }

                column += box.Across;
            }
        }

        for (var i = 0; i < widths.Length; i++)
        {
            while (widths[i] < least[i])
            {
                var gives = Enumerable.Range(0, widths.Length).MaxBy(g => widths[g] - least[g]);
                var given = Math.Min(least[i] - widths[i], (widths[gives] - least[gives]) / 2);
                if (given < 0.5)
                {
                    break;
                }

                (widths[i], widths[gives]) = (widths[i] + given, widths[gives] - given);
            }
        }

        return widths;
    }

    /// <summary>Which cells stand in each row, those from above included, and how high each row is.</summary>
    private void Place()
    {
        var reaching = new List<Placed>();
        for (var r = 0; r < _table.Lines.Count; r++)
        {
            var row = new List<Placed>();
            var column = 0;
            foreach (var box in _table.Lines[r].Boxes)
            {
                var from = reaching.Find(p => p.Column == column && p.Last >= r);
                if (box.Covered && from is not null)
                {
                    row.Add(from);
                }
                else
                {
                    var width = _lefts[column + box.Across] - _lefts[column] - (2 * _canvas.Side);
                    var placed = new Placed(
                        box,
                        column,
                        r,
                        r + box.Down - 1,
                        _canvas.Wrapped(box.Text, width, _size, box.Bold)
                    );
                    row.Add(placed);
                    if (box.Down > 1)
                    {
                        reaching.Add(placed);
                    }
                }

                column += box.Across;
            }

            _rows.Add(row);
            var lines = row.Where(p => p.First == p.Last).Select(p => p.Lines.Count).DefaultIfEmpty(1).Max();
            _heights[r] = Height(lines) - (r + 1 < _table.Head ? _room : 0);
            foreach (var ends in row.Where(p => p.Last == r && p.First < r))
            {
                _heights[r] += Math.Max(0, Height(ends.Lines.Count) - Needed(ends.First, r - ends.First + 1));
            }
        }
    }

    private double Height(int lines) => (lines * _lead) + (2 * _canvas.Above) + _room;

    private void Row(int r)
    {
        var left = _heights[r];
        var first = true;
        while (left > 0.01)
        {
            var room = _canvas.Height - _y;
            var least = Height(
                Math.Min(2, _rows[r].Where(p => p.First == p.Last).Select(p => p.Lines.Count).DefaultIfEmpty(1).Max())
            );
            var whole = left <= room + 0.01;
            if (!whole && !_top && (r < _table.Head || !_table.CutsRows || room < least))
            {
                Next(r >= _table.Head);
                continue;
            }

            var height = whole ? left : Height(Math.Max(1, (int)((room - (2 * _canvas.Above) - _room) / _lead)));
            Piece(r, height, first, whole || height >= left);
            left -= height;
            first = false;
            if (left > 0.01)
            {
                Next(r >= _table.Head);
            }
        }
    }

    /// <summary>As much of a row as stands on one page.</summary>
    private void Piece(int r, double height, bool first, bool ends)
    {
        foreach (var placed in _rows[r])
        {
            var (x, width) = (_lefts[placed.Column], _lefts[placed.Column + placed.Box.Across] - _lefts[placed.Column]);
            var ending = ends && placed.Last == r;
            if (placed.Box.Fill is { } fill)
            {
                _canvas.Fill(x, _y, width, height, fill);
            }

            Borders(placed, x, width, height, (first && placed.First == r) || _top, ending);
            var fits = ending
                ? placed.Lines.Count - placed.Done
                : (int)((height - (placed.First == r && first ? _canvas.Above : 0)) / _lead);
            for (var n = 0; n < fits && placed.Done < placed.Lines.Count; n++)
            {
                _canvas.Put(
                    x + _canvas.Side,
                    _y + _canvas.Above + (n * _lead),
                    placed.Lines[placed.Done++],
                    _size,
                    placed.Box.Bold,
                    placed.Box.Struck
                );
            }
        }

        _y += height;
        _top = false;
    }

    private void Borders(Placed placed, double x, double width, double height, bool begins, bool ends)
    {
        var inset = _table.Rulings == Rulings.Boxes ? 1.5 : 0;
        if (_table.Rulings == Rulings.None)
        {
            return;
        }

        if (begins)
        {
            _canvas.Rule(x + inset, _y + inset, x + width - inset, _y + inset);
        }

        if (ends)
        {
            _canvas.Rule(x + inset, _y + height - inset, x + width - inset, _y + height - inset);
        }

        if (_table.Rulings != Rulings.Horizontal)
        {
            _canvas.Rule(x + inset, _y + inset, x + inset, _y + height - inset);
            _canvas.Rule(x + width - inset, _y + inset, x + width - inset, _y + height - inset);
        }
    }

    private void Next(bool inBody)
    {
        _canvas.NextPage();
        _y = 0;
        if (inBody && _table.RepeatsHead)
        {
            foreach (var placed in _rows.Take(_table.Head).SelectMany(p => p))
            {
                placed.Done = 0;
            }

            for (var r = 0; r < _table.Head; r++)
            {
                Piece(r, _heights[r], true, true);
            }
        }

        _top = true;
    }

    private sealed class Placed(TableBox box, int column, int first, int last, List<string> lines)
    {
        public TableBox Box => box;
        public int Column => column;
        public int First => first;
        public int Last => last;
        public List<string> Lines => lines;

        /// <summary>Lines that are written.</summary>
        public int Done { get; set; }
    }
}
