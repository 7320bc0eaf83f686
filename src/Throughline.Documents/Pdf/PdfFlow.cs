namespace Throughline.Documents.Pdf;

/// <summary>
/// Puts pages together in order: furniture told apart, tables joined over page breaks, lines made headings, lists and
/// paragraphs.
/// </summary>
internal sealed class PdfFlow
{
    private readonly PageContent[] _pages;
    private readonly Dictionary<PageLine, FurnitureKind> _furniture;
    private readonly ParagraphBuilder _paragraph;
    private readonly double _bodySize;
    private readonly List<Block> _blocks = [];
    private OpenTable? _ruled;
    private BandTable? _open;

    private PdfFlow(PageContent[] pages)
    {
        _pages = pages;
        _furniture = FurnitureFinder.Find(pages);
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
        var bare = WithoutFurniture(page);
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

    /// <summary>The page's items without its furniture, which is put among the blocks at once.</summary>
    private List<PageItem> WithoutFurniture(PageContent page)
    {
        var items = new List<PageItem>(page.Items.Count);
        foreach (var item in page.Items)
        {
            if (item is PageBand band)
            {
                foreach (var line in band.Lines.Where(_furniture.ContainsKey))
                {
                    _blocks.Add(new Furniture(_furniture[line], line.Text, new Place(page.Number, Box: line.Box)));
                }

                band.Lines.RemoveAll(_furniture.ContainsKey);
                if (band.Lines.Count == 0)
                {
                    continue;
                }
            }

            items.Add(item);
        }

        return items;
    }

    private void TakeRuled(PageTable table, int page, bool atTop)
    {
        _paragraph.End();
        if (_ruled is not null && atTop && _ruled.LastPage == page - 1 && _ruled.TakeOver(table, page))
        {
            return;
        }

        CloseRuled();
        _ruled = new OpenTable(table, page);
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
        if (_ruled is not null)
        {
            _blocks.Add(_ruled.Build());
            _ruled = null;
        }
    }

    private List<Block> InParagraphs(BandTable table)
    {
        var blocks = new List<Block>();
        var paragraph = new ParagraphBuilder(_bodySize, blocks);
        foreach (var (band, page) in table.Bands)
        {
            paragraph.Add(band, page);
        }

        paragraph.End();
        return blocks;
    }

    private void CloseOpen()
    {
        if (_open is null)
        {
            return;
        }

        if (
            _open.IsTable
            || (
                _open.IsRest
                && _paragraph.IsEmpty
                && _blocks.FindLast(b => b is not Furniture) is Table { Ruled: false }
            )
        )
        {
            _paragraph.End();
            _blocks.Add(_open.Build());
        }
        else if (_open.IsForm)
        {
            _paragraph.End();
            _blocks.Add(_open.Build() with { Otherwise = InParagraphs(_open) });
        }
        else
        {
            foreach (var (band, page) in _open.Bands)
            {
                _paragraph.Add(band, page);
            }
        }

        _open = null;
    }
}
