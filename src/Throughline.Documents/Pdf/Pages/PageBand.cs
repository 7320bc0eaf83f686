using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>Lines without a blank strip between them: a paragraph, or a row of a table that no line draws.</summary>
internal sealed class PageBand(PageLine first) : PageItem
{
    public List<PageLine> Lines { get; } = [first];

    /// <summary>Coloured boxes painted behind the band or beside its words.</summary>
    public List<FilledBox> Fills { get; } = [];

    /// <summary>
    /// The lines in columns among which this row of a table was found; null for a band that white or rulings part.
    /// </summary>
    public PageBand? Block { get; init; }

    /// <summary>True for a row whose ends are drawn.</summary>
    public bool IsRuled { get; init; }
    public double Size => Lines.Max(l => l.Size);
    public override double Top => Lines[0].Box.Top;

    /// <inheritdoc cref="PageLine.WordSpread"/>
    public double WordSpread => Lines[0].WordSpread;
    public double Bottom => Lines[^1].Box.Bottom;
    public double Left => Lines.Min(l => l.Box.Left);
    public IEnumerable<PdfWord> Words => Lines.SelectMany(l => l.Words);
}
