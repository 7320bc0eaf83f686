using Throughline.Documents.Pdf.Bands;
using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Pages;
using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Pdf.Flow;

/// <summary>
/// The last stage's entry: puts pages together in reading order: furniture told apart, tables joined over page breaks,
/// lines made headings, lists and paragraphs.
/// </summary>
internal sealed class PdfFlow
{
    private readonly PageSeams _seams;
    private readonly ParagraphBuilder _paragraph;
    private readonly double _bodySize;
    private readonly List<Block> _blocks = [];
    private BandTable? _open;

    private PdfFlow(PageContent[] pages)
    {
        _seams = new PageSeams(pages);
        _bodySize = BodyType.Of(pages);
        _paragraph = new ParagraphBuilder(_bodySize, _blocks);
    }

    public static List<Block> Of(PageContent[] pages)
    {
        var flow = new PdfFlow(pages);
        foreach (var page in pages)
        {
            flow.Read(page);
        }

        flow.CloseTables();
        return flow._blocks;
    }

    private void Read(PageContent page)
    {
        var (furniture, bare) = _seams.Part(page);
        _blocks.AddRange(furniture);
        _paragraph.RightEdge = bare.OfType<PageBand>()
            .SelectMany(b => b.Lines)
            .Select(l => l.Box.Right)
            .DefaultIfEmpty()
            .Max();
        for (var i = 0; i < bare.Count; i++)
        {
            if (bare[i] is PageTable table)
            {
                CloseOpen();
                TakeRuled(table, page.Number, atTop: i == 0);
            }
            else if (bare[i] is PageBand band)
            {
                CloseRuled();
                TakeBand(band, page.Number, i + 1 < bare.Count ? bare[i + 1] as PageBand : null);
            }
        }

        _paragraph.End();
    }

    private void TakeRuled(PageTable table, int page, bool atTop)
    {
        _paragraph.End();
        if (_seams.GoesOn(table, page, atTop))
        {
            return;
        }

        CloseRuled();
        _seams.Open(table, page);
    }

    private void TakeBand(PageBand band, int page, PageBand? next)
    {
        if (_open is not null && _open.LastPage >= page - 1 && _open.TryAdd(band, page, next))
        {
            return;
        }

        CloseOpen();
        _open = BandTable.Begin(band, page);
        if (_open is null)
        {
            _paragraph.Add(band, page);
        }
    }

    private void CloseTables()
    {
        CloseRuled();
        CloseOpen();
        _paragraph.End();
    }

    private void CloseRuled()
    {
        if (_seams.Close() is { } table)
        {
            _blocks.Add(table);
        }
    }

    private void CloseOpen()
    {
        if (_open is null)
        {
            return;
        }

        if (_open.IsTable || IsRestOfTable(_open))
        {
            _paragraph.End();
            _blocks.Add(PageSeams.Joined(_open));
        }
        else if (_open.IsForm)
        {
            _paragraph.End();
            _blocks.Add(PageSeams.Joined(_open) with { Otherwise = InParagraphs(_open) });
        }
        else
        {
            Add(_open, _paragraph);
        }

        _open = null;
    }

    private bool IsRestOfTable(BandTable open) =>
        open.IsRest && _paragraph.IsEmpty && _blocks.FindLast(b => b is not Furniture) is Table { Ruled: false };

    private List<Block> InParagraphs(BandTable table)
    {
        var blocks = new List<Block>();
        var paragraph = new ParagraphBuilder(_bodySize, blocks);
        Add(table, paragraph);
        paragraph.End();
        return blocks;
    }

    private static void Add(BandTable table, ParagraphBuilder paragraph)
    {
        foreach (var (band, page) in table.Bands)
        {
            paragraph.Add(band, page);
        }
    }
}
