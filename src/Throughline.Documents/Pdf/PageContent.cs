namespace Throughline.Documents.Pdf;

/// <summary>What was made of one page: its ruled tables and its bands of lines, top to bottom.</summary>
internal sealed class PageContent
{
    public required int Number { get; init; }
    public required PageSize Size { get; init; }
    public required List<PageItem> Items { get; init; }
    public bool HasImages { get; init; }
    public int Words { get; init; }

    /// <summary>The middle size of the words in ruled tables, in points; 0 when there are none.</summary>
    public double TableType { get; init; }
    public string? Fault { get; init; }
}

internal abstract class PageItem
{
    public abstract double Top { get; }
}

/// <summary>A ruled table or the part of one that stands on this page. Edges are the x of its column borders.</summary>
internal sealed class PageTable(double[] edges, List<TableRow> rows, double top) : PageItem
{
    public double[] Edges { get; } = edges;
    public List<TableRow> Rows { get; } = rows;
    public override double Top { get; } = top;
}

/// <summary>A line of type outside ruled tables.</summary>
internal sealed class PageLine(List<PdfWord> words)
{
    private string? _text;

    public List<PdfWord> Words { get; } = words;
    public string Text => _text ??= CellWords.Text([Words]);
    public Box Box { get; } = CellWords.BoxOf(words);
    public double Size { get; } = words.Max(w => w.Size);
    public bool Bold { get; } = words.TrueForAll(w => w.Bold);
    public double Baseline => Words[0].Baseline;
}

/// <summary>Lines without a blank strip between them: a paragraph, or a row of a table that no line draws.</summary>
internal sealed class PageBand(PageLine first) : PageItem
{
    public List<PageLine> Lines { get; } = [first];

    /// <summary>Coloured boxes painted behind the band or beside its words.</summary>
    public List<FilledBox> Fills { get; } = [];
    public double Size => Lines.Max(l => l.Size);
    public override double Top => Lines[0].Box.Top;
    public double Bottom => Lines[^1].Box.Bottom;
    public double Left => Lines.Min(l => l.Box.Left);
    public IEnumerable<PdfWord> Words => Lines.SelectMany(l => l.Words);
}
