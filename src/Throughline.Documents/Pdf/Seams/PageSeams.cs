using Throughline.Documents.Pdf.Bands;
using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// The fifth stage's entry: what runs over page breaks. Running heads, feet and numbers are told from the flow, ruled
/// tables go on on the next page, and rows that a break cut are joined.
/// </summary>
internal sealed class PageSeams(PageContent[] pages)
{
    private readonly Dictionary<PageLine, FurnitureKind> _furniture = FurnitureFinder.Find(pages);
    private readonly BrokenWords _words = new(pages);
    private readonly Dictionary<PageSize, double> _lowest = [];
    private OpenTable? _ruled;

    /// <summary>Parts a page's furniture from its items.</summary>
    public (List<Furniture> Furniture, List<PageItem> Items) Part(PageContent page)
    {
        var furniture = new List<Furniture>();
        var items = new List<PageItem>(page.Items.Count);
        foreach (var item in page.Items)
        {
            if (item is PageBand band)
            {
                foreach (var line in band.Lines.Where(_furniture.ContainsKey))
                {
                    furniture.Add(new Furniture(_furniture[line], line.Text, new Place(page.Number, Box: line.Box)));
                }

                band.Lines.RemoveAll(_furniture.ContainsKey);
                if (band.Lines.Count == 0)
                {
                    continue;
                }
            }

            items.Add(item);
        }

        return (furniture, items);
    }

    /// <summary>True when the ruled table of the page before goes on with this one, and has taken it over.</summary>
    public bool GoesOn(PageTable table, int page, bool atTop) =>
        _ruled is not null && atTop && _ruled.LastPage == page - 1 && _ruled.TakeOver(table, page);

    /// <summary>Begins a ruled table that may go on over the page.</summary>
    public void Open(PageTable table, int page) =>
        _ruled = new OpenTable(table, page, _words, LowestOn(pages[page - 1].Size));

    private double LowestOn(PageSize size)
    {
        if (!_lowest.TryGetValue(size, out var lowest))
        {
            var tables = pages.Where(p => p.Size == size).SelectMany(p => p.Items).OfType<PageTable>();
            _lowest[size] = lowest = tables.Select(t => t.Box.Bottom).DefaultIfEmpty(0).Max();
        }

        return lowest;
    }

    /// <summary>The ruled table that was open; null when none was.</summary>
    public Table? Close()
    {
        var table = _ruled?.Build();
        _ruled = null;
        return table;
    }

    /// <summary>A table that no line draws, with its rows joined over the pages on which it stands.</summary>
    public static Table Joined(BandTable table) => BandSeams.Joined(table);
}
