namespace Throughline.Documents.PlainText;

/// <summary>Gathers lines into blocks.</summary>
internal sealed class TextBlocks(ReadingLimits limits, IReadOnlySet<int> running)
{
    private readonly List<Block> _blocks = [];
    private readonly List<TableRow> _rows = [];
    private readonly List<LayoutLine> _lines = [];
    private int _blanks;
    private int _columns;
    private int _cells;
    private int _page = 1;
    private bool _opensPage;

    public void Add(string raw, int line)
    {
        var feed = raw.IndexOf('\f', StringComparison.Ordinal);
        while (feed >= 0)
        {
            AddLine(raw[..feed], line);
            EndTable();
            _page++;
            (_blanks, _opensPage) = (0, true);
            raw = raw[(feed + 1)..];
            feed = raw.IndexOf('\f', StringComparison.Ordinal);
        }

        AddLine(raw, line);
    }

    public (List<Block> Blocks, int Pages) Finish()
    {
        EndTable();
        EndLines();
        return (_blocks, _page);
    }

    private void AddLine(string raw, int line)
    {
        var place = new Place(_page, line);
        if (running.Contains(line) && !string.IsNullOrWhiteSpace(raw))
        {
            EndTable();
            _lines.Add(new LayoutLine(raw.TrimEnd(), place, 0) { Running = RunningLines.KindOf(raw) });
            _blanks = 0;
        }
        else if (raw.Contains('\t', StringComparison.Ordinal))
        {
            AddRow(raw.Split('\t'), place);
        }
        else if (IsPiped(raw))
        {
            AddPiped(raw, place);
        }
        else
        {
            EndTable();
            AddWords(raw.TrimEnd(), place);
        }
    }

    private void AddWords(string text, Place place)
    {
        if (text.Length == 0)
        {
            _blanks++;
            return;
        }

        _lines.Add(new LayoutLine(text, place, _blanks) { OpensPage = _opensPage });
        (_blanks, _opensPage) = (0, false);
    }

    private void EndLines()
    {
        _blocks.AddRange(LayoutTables.In(_lines));
        _lines.Clear();
        (_blanks, _opensPage) = (0, false);
    }

    private static bool IsPiped(string raw)
    {
        var trimmed = raw.AsSpan().Trim();
        return trimmed.Length > 4 && trimmed[0] == '|' && trimmed[^1] == '|' && trimmed[1..^1].Contains('|');
    }

    /// <summary>A Markdown table; the line of dashes under its headings only says where the headings end.</summary>
    private void AddPiped(string raw, Place place)
    {
        var cells = raw.Trim()[1..^1].Split('|');
        if (
            _rows.Count == 1
            && Array.TrueForAll(cells, c => c.Trim().Length >= 2 && c.AsSpan().Trim().IndexOfAnyExcept("-: ") < 0)
        )
        {
            _rows[0] = _rows[0] with { IsHeader = true };
            return;
        }

        AddRow(cells, place);
    }

    private void AddRow(string[] cells, Place place)
    {
        EndLines();
        _cells += cells.Length;
        if (_cells > limits.MaxCells)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "The file holds more table cells than Throughline reads in one go. Split it and upload the parts."
            );
        }

        _columns = Math.Max(_columns, cells.Length);
        _rows.Add(new TableRow([.. cells.Select((c, i) => new TableCell(c.Trim(), i, place))], place));
    }

    private void EndTable()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        _blocks.Add(new Table([.. _rows], _columns, _rows[0].Place));
        _rows.Clear();
        _columns = 0;
    }
}
